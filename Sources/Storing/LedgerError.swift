import Foundation
import GRDB

/// Why the ledger can't be used, in a sentence for a person.
package enum LedgerError: Error, Sendable, CustomStringConvertible {
    /// The state folder can't be used (exit code 74).
    case unusable(String)
    /// Another daemon holds it (75).
    case held(String)
    /// Its schema is newer than this program, or it is damaged (78).
    case schema(String)

    package var description: String {
        switch self {
        case .unusable(let why), .held(let why), .schema(let why): why
        }
    }
}

extension LedgerError {
    /// What SQLite says, with the folder and what can be done.
    init(_ error: DatabaseError, folder: String) {
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self = .damaged(folder, error.message ?? "no database")
        case .SQLITE_FULL:
            self = .unusable(
                "\(folder): the disk is full and nothing was written; free some space, and the "
                    + "next poll goes on by itself")
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
            self = .unusable(
                "\(folder): the ledger can't be opened or written "
                    + "(\(error.message ?? "no access")); let the folder and its files belong to "
                    + "the user that runs this")
        case .SQLITE_IOERR:
            self = .unusable(
                "\(folder): the disk answers with errors (\(error.message ?? "input/output")); "
                    + "check the disk, then start again")
        default:
            self = .unusable("\(folder): the ledger refuses: \(error)")
        }
    }

    static func damaged(_ folder: String, _ why: String) -> LedgerError {
        .schema(
            "\(folder): the ledger is damaged (\(why)); it is left as it stands. Put a copy from a "
                + "backup in the place of \(Ledger.fileName), or move the file away to begin anew")
    }

    static func newer(_ folder: String) -> LedgerError {
        .schema(
            "\(folder): the ledger was written by a newer communique; it is left as it stands. Run "
                + "that version, or give another state folder")
    }

    /// Any error as one of these, where it has to do with the ledger.
    static func telling(_ error: any Error, folder: String) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        return LedgerError(error, folder: folder)
    }
}
