import Crypto
import Foundation
import Model

/// The secrets that a webhook is signed with: all of them, so that a receiver may change from one
/// to the next whenever it likes.
struct SigningSecrets: Sendable {
    private static let prefix = "whsec_"
    private static let largestFile = 64 << 10

    private let keys: [SymmetricKey]

    /// One secret a line: `whsec_` and Base64, or Base64 alone; empty lines and those that begin
    /// with `#` are passed over.
    init(lines text: String) throws(SecretFault) {
        var keys: [SymmetricKey] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let line = line.trimmingCharacters(in: .whitespacesAndNewlines)
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            guard let key = Self.key(line) else { throw .malformed(line: index + 1) }
            keys.append(key)
        }
        guard !keys.isEmpty else { throw .empty }
        self.keys = keys
    }

    /// The secrets of a channel's file; nil where it has none.
    init?(of channel: Channel) throws(DeliveryError) {
        guard let path = channel.secretFile else { return nil }
        do throws(SecretFault) {
            try self.init(lines: Self.read(path))
        } catch {
            throw DeliveryError(channel: channel.id, "the secret file \(path) \(error)")
        }
    }

    /// The value of `webhook-signature` (Standard Webhooks 1.0, "Signature scheme"): `v1,` and the
    /// HMAC-SHA256 of id, timestamp and body, for each secret.
    func signature(id: String, timestamp: Int, body: [UInt8]) -> String {
        let signed = Array("\(id).\(timestamp).".utf8) + body
        return keys.map { key in
            let code = HMAC<SHA256>.authenticationCode(for: signed, using: key)
            return "v1," + Data(code).base64EncodedString()
        }.joined(separator: " ")
    }

    private static func key(_ line: String) -> SymmetricKey? {
        let text = line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)) : line
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        guard let bytes = Data(base64Encoded: text + padding), !bytes.isEmpty else { return nil }
        return SymmetricKey(data: bytes)
    }

    private static func read(_ path: String) throws(SecretFault) -> String {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw .unreadable(String(cString: strerror(errno)))
        }
        defer { try? file.close() }
        do {
            let bytes = try file.read(upToCount: largestFile) ?? Data()
            return String(decoding: bytes, as: UTF8.self)
        } catch { throw .unreadable("it is no file") }
    }
}

/// What is wrong with a file of secrets; never shows what it holds.
enum SecretFault: Error, CustomStringConvertible {
    case unreadable(String)
    case malformed(line: Int)
    case empty

    var description: String {
        switch self {
        case .unreadable(let why): "can't be read: \(why)"
        case .malformed(let line): "holds no secret in line \(line): whsec_ and Base64 are expected"
        case .empty: "holds no secret"
        }
    }
}
