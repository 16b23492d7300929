import Foundation
import Glibc

/// The file whose lock makes sure that one process alone writes a state folder. The lock goes
/// with the process, however it ends; the file stays, with the number of its last holder.
struct LockFile: Sendable {
    private let descriptor: Int32

    static let name = "lock"

    init(in folder: String) throws(LedgerError) {
        let path = folder + "/" + Self.name
        descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else {
            throw .unusable("\(path): \(reason(errno)); choose a state folder that can be written")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = Self.holder(descriptor)
            close(descriptor)
            throw .held(
                "\(folder): held by another communique\(holder.map { ", process \($0)" } ?? ""); "
                    + "stop it, or give another state folder")
        }
        write()
    }

    func release() {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    private func write() {
        let line = Array("\(getpid())\n".utf8)
        ftruncate(descriptor, 0)
        pwrite(descriptor, line, line.count, 0)
    }

    private static func holder(_ descriptor: Int32) -> Int? {
        var bytes = [UInt8](repeating: 0, count: 24)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        let line = bytes.prefix(max(0, count)).prefix { $0 != UInt8(ascii: "\n") }
        return Int(String(decoding: line, as: UTF8.self))
    }
}

func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
