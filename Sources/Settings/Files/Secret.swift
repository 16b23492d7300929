import Foundation

/// A file with the secrets of a webhook: `whsec_` and Base64 of 24 to 64 bytes (Standard Webhooks,
/// "Signature scheme"), one a line while they are rotated; lines that begin with # are remarks. No
/// message ever shows a secret.
enum Secret {
    /// Stands for the folder in which systemd hands credentials to a service (systemd.exec,
    /// `LoadCredential=`).
    static let credentials = "$CREDENTIALS_DIRECTORY"

    /// Absolute; nil where it lies among the credentials of a service that this process isn't, or
    /// doesn't see: systemd 252 names their folder to a reload's command but shows it only to the
    /// service's own processes.
    static func path(_ text: String, in folder: FolderPath) -> String? {
        guard text.hasPrefix(credentials + "/") else { return folder.resolve(text) }
        let given = ProcessInfo.processInfo.environment[String(credentials.dropFirst())]
        guard let given, access(given, R_OK) == 0 else { return nil }
        return folder.resolve(given + text.dropFirst(credentials.count))
    }

    /// What is wrong with the file's lines; nil where nothing is.
    static func complaint(about bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        let isRemark = { (line: String) in line.isEmpty || line.hasPrefix("#") }
        guard !lines.allSatisfy(isRemark) else { return "holds no secret" }
        for (index, line) in lines.enumerated() where !isRemark(line) {
            if let fault = fault(of: line) { return "line \(index + 1) \(fault)" }
        }
        return nil
    }

    private static func fault(of line: String) -> String? {
        guard line.hasPrefix("whsec_") else {
            return "is no secret; it begins with whsec_ and Base64 follows"
        }
        guard let key = Data(base64Encoded: String(line.dropFirst(6))) else {
            return "is no secret: what follows whsec_ is not Base64"
        }
        guard (24...64).contains(key.count) else {
            return "is a secret of \(key.count) bytes; it has 24 to 64"
        }
        return nil
    }
}
