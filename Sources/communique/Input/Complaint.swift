import ArgumentParser
import Foundation

/// Something that went wrong, in a line for a person. The command ends with its code.
struct Complaint: Error, CustomStringConvertible {
    /// What the exit code tells a script.
    enum Code: Int32 {
        /// Ran, and something is wrong.
        case wrong = 1
        /// EX_IOERR: the state folder can't be used.
        case state = 74
        /// EX_TEMPFAIL: another daemon holds the state folder.
        case held = 75
        /// EX_CONFIG: configuration, credentials or schema.
        case configuration = 78
    }

    let description: String
    let code: Code

    init(_ description: String, code: Code = .wrong) {
        self.description = description
        self.code = code
    }
}

/// One line on standard error.
func complain(_ line: some CustomStringConvertible) {
    try? FileHandle.standardError.write(contentsOf: Data("communique: \(line)\n".utf8))
}

/// Runs a command's work and turns a complaint into a line and an exit code.
func complaining(_ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch let complaint as Complaint {
        complain(complaint)
        throw ExitCode(complaint.code.rawValue)
    } catch let fault as Output.Fault {
        fault.endProgram()
    }
}
