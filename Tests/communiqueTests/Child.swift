import Foundation
import Glibc
import Synchronization

/// A process that a test started. Foundation's own crashes at times where more than a thousand
/// files are open, as while all tests run: it copies whole names from a list of shorter ones.
final class Child: Sendable {
    struct Refusal: Error { var number: Int32 }

    let id: pid_t
    private let ending = Mutex<Int32?>(nil)

    /// Has these three files and no others.
    init(
        _ program: String, _ arguments: [String], in folder: URL,
        environment: [String: String] = ProcessInfo.processInfo.environment,
        input: FileHandle = .nullDevice, output: FileHandle = .nullDevice,
        errors: FileHandle = .nullDevice
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (target, handle) in [input, output, errors].enumerated() {
            posix_spawn_file_actions_adddup2(&actions, handle.fileDescriptor, Int32(target))
        }
        _ = addClosing(&actions, 3)
        _ = addFolder(&actions, folder.path)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        Self.resetSignals(&attributes)
        let words = Self.words([program] + arguments)
        let variables = Self.words(environment.map { "\($0.key)=\($0.value)" })
        defer { for word in words + variables { free(word) } }
        var id: pid_t = 0
        let refusal = posix_spawn(&id, program, &actions, &attributes, words, variables)
        guard refusal == 0 else { throw Refusal(number: refusal) }
        self.id = id
    }

    /// None is blocked or ignored, whatever the tests did.
    private static func resetSignals(_ attributes: inout posix_spawnattr_t) {
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    }

    private static func words(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { strdup($0) } + [nil]
    }

    /// Its exit code, or the signal that ended it; nil while it runs.
    var code: Int32? {
        ending.withLock { ending in
            var status: Int32 = 0
            if ending == nil, waitpid(id, &status, WNOHANG) == id {
                ending = status & 0x7F == 0 ? status >> 8 & 0xFF : status & 0x7F
            }
            return ending
        }
    }

    func send(_ signal: Int32) {
        if code == nil { kill(id, signal) }
    }

    /// Returns its code once it has ended.
    func end() async throws -> Int32 {
        while true {
            if let code { return code }
            try await Task.sleep(for: .milliseconds(10))
        }
    }
}

// Of glibc 2.34 and 2.29, but only where a C file asks for the GNU extensions.

@_silgen_name("posix_spawn_file_actions_addclosefrom_np")
private func addClosing(
    _ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>, _ first: CInt
) -> CInt

@_silgen_name("posix_spawn_file_actions_addchdir_np")
private func addFolder(
    _ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>, _ path: UnsafePointer<CChar>
) -> CInt
