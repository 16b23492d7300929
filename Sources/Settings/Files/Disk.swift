import Foundation
import Glibc

/// The files around a configuration, as far as a check asks for them. Nothing is written.
struct Disk {
    /// Why a file can't be read, with the remedy.
    struct Reason: Error, CustomStringConvertible {
        let description: String
    }

    /// A configuration, a secret or a seeds file; none of them is longer.
    private static let maximumSize = 64 << 20

    func read(_ path: String) -> Result<[UInt8], Reason> {
        guard let kind = kind(of: path) else {
            return .failure(Reason(description: "no such file; create it, or correct its name"))
        }
        guard kind == S_IFREG || kind == S_IFIFO || kind == S_IFCHR else {
            return .failure(Reason(description: "this is a folder, not a file"))
        }
        let handle = FileHandle(forReadingAtPath: path)
        guard let data = try? handle?.read(upToCount: Self.maximumSize) ?? Data() else {
            return .failure(Reason(description: "may not be read; give this user the right to"))
        }
        return .success([UInt8](data))
    }

    /// What keeps the file from being read; nil where nothing does.
    func complaint(ofFileToRead path: String) -> String? {
        guard let kind = kind(of: path) else { return "\(shown(path)): no such file" }
        if kind == S_IFDIR { return "\(shown(path)) is a folder, not a file" }
        return access(path, R_OK) == 0 ? nil : "\(shown(path)) may not be read by this user"
    }

    /// What keeps the folder's files from being read; nil where nothing does.
    func complaint(ofFolderToRead path: String) -> String? {
        guard let kind = kind(of: path) else { return "\(shown(path)): no such folder" }
        guard kind == S_IFDIR else { return "\(shown(path)) is no folder" }
        return access(path, R_OK | X_OK) == 0 ? nil : "\(shown(path)) may not be read by this user"
    }

    /// What keeps the folder from being made or written to; nil where nothing does.
    func complaint(ofFolder path: String) -> String? {
        let standing = existing(path)
        guard kind(of: standing) == S_IFDIR else { return "\(shown(standing)) is no folder" }
        guard access(standing, W_OK | X_OK) == 0 else {
            return "\(shown(standing)) may not be written to by this user"
        }
        return nil
    }

    /// What keeps the file from being made or added to; nil where nothing does.
    func complaint(ofFileToWrite path: String) -> String? {
        guard let kind = kind(of: path) else { return complaint(ofFolder: parent(path)) }
        if kind == S_IFDIR { return "\(shown(path)) is a folder, not a file" }
        return access(path, W_OK) == 0 ? nil : "\(shown(path)) may not be written to by this user"
    }

    /// Whether everybody on the machine may read the file.
    func isOpenToAll(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IROTH != 0
    }

    /// The files that a shell pattern names, sorted; a name without wildcards is itself.
    func files(matching pattern: String) -> [String] {
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(pattern, 0, nil, &found) == 0 else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap {
            found.gl_pathv[$0].map { String(cString: $0) }
        }
    }

    private func kind(of path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    /// The path itself or the nearest folder above it that exists.
    private func existing(_ path: String) -> String {
        var path = path
        while kind(of: path) == nil, path != "/" { path = parent(path) }
        return path
    }

    private func parent(_ path: String) -> String {
        "/" + path.split(separator: "/").dropLast().joined(separator: "/")
    }

    private func shown(_ path: String) -> String { FolderPath.shown(path) }
}
