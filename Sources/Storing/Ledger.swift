import Foundation
import GRDB
import Model

/// What decides on an observation, within the ledger's transaction.
package typealias Decision = @Sendable (any Known) throws -> (Comparison, [Alert])

/// All that was read and found, the outbox, and what is remembered of sources: SQLite in the
/// state folder. One writer in one process, held by a lock file.
package final class Ledger: Sendable {
    static let fileName = "ledger.sqlite"

    private let folder: StateFolder
    private let reader: any DatabaseReader
    private let writer: DatabasePool?
    private let lock: LockFile?
    private let cache = RecordCache()

    private init(
        _ folder: StateFolder, reader: any DatabaseReader, writer: DatabasePool?, lock: LockFile?
    ) {
        self.folder = folder
        self.reader = reader
        self.writer = writer
        self.lock = lock
    }

    /// Opens the ledger of a state folder for writing, and makes it where there is none.
    package static func open(_ folder: String) throws(LedgerError) -> Ledger {
        let folder = StateFolder(path: folder)
        try folder.make()
        let lock = try LockFile(in: folder.path)
        do {
            let pool = try folder.openWriter()
            return Ledger(folder, reader: pool, writer: pool, lock: lock)
        } catch {
            lock.release()
            throw error
        }
    }

    /// Opens it for reading alone, beside a daemon that writes; nil where there is none.
    package static func read(_ folder: String) throws(LedgerError) -> Ledger? {
        let folder = StateFolder(path: folder)
        guard let queue = try folder.openReader() else { return nil }
        return Ledger(folder, reader: queue, writer: nil, lock: nil)
    }

    /// Closes the files and lets go of the lock. What stands in the log beside the ledger is
    /// taken into it: the readers are closed last and couldn't do that.
    package func close() {
        _ = try? writer?.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try? reader.close()
        lock?.release()
    }

    // MARK: - Transactions

    /// One transaction, whole or not at all. It isn't given up when the task is cancelled: what
    /// was delivered is noted even while the daemon stops.
    func write<Value: Sendable>(
        _ work: @escaping @Sendable (Tables) throws -> Value
    ) async throws -> Value {
        guard let writer else {
            throw LedgerError.unusable("\(folder.path): the ledger was opened for reading alone")
        }
        return try await withCheckedThrowingContinuation { continuation in
            writer.asyncWrite { [cache] db in
                try work(Tables(db: db, cache: cache))
            } completion: { [cache, folder] _, result in
                if case .failure = result { cache.forget() }
                continuation.resume(
                    with: result.mapError { LedgerError.telling($0, folder: folder.path) })
            }
        }
    }

    /// A question that keys answer: of the writer where there is one, which has the newest records
    /// decoded; a reader has to decode them first.
    func consult<Value: Sendable>(
        _ work: @escaping @Sendable (Tables) throws -> Value
    ) async throws -> Value {
        try await writer == nil ? read(work) : write(work)
    }

    /// A consistent view beside the writer.
    func read<Value: Sendable>(
        _ work: @escaping @Sendable (Tables) throws -> Value
    ) async throws -> Value {
        do {
            return try await reader.read { db in try work(Tables(db: db, cache: nil)) }
        } catch {
            throw LedgerError.telling(error, folder: folder.path)
        }
    }
}
