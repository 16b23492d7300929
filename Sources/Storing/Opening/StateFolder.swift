import Foundation
import GRDB
import Glibc

/// Where the ledger's files are, and how they are opened.
struct StateFolder: Sendable {
    let path: String

    var database: String { path + "/" + Ledger.fileName }

    /// Made where it isn't there, closed to others.
    func make() throws(LedgerError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o750])
        } catch {
            throw .unusable("\(path): can't be made (\(words(error))); choose another state folder")
        }
    }

    /// Opens for writing, checks what is there, and brings the schema up to date.
    func openWriter() throws(LedgerError) -> DatabasePool {
        try refuseEmptyFile()
        return try telling {
            try makeWhereNone()
            try check()
            let pool = try DatabasePool(path: database, configuration: Self.configuration())
            do {
                try upgrade(pool)
                try pool.writeWithoutTransaction { db in
                    try Self.insistOnSyncing(db)
                    try Self.makeRoom(db)
                }
            } catch {
                try? pool.close()
                throw error
            }
            return pool
        }
    }

    /// Opens for reading alone; nil where there is no ledger.
    func openReader() throws(LedgerError) -> DatabaseQueue? {
        guard FileManager.default.fileExists(atPath: database) else { return nil }
        return try telling {
            let queue = try openReadOnly()
            try queue.read(refuseOtherSchema)
            return queue
        }
    }

    // MARK: - Checks

    /// SQLite takes an empty file for a new database: what was a ledger would begin anew.
    private func refuseEmptyFile() throws(LedgerError) {
        guard size(of: database) == 0, (size(of: database + "-wal") ?? 0) == 0 else { return }
        throw .damaged(path, "the file is empty")
    }

    private func size(of file: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        return attributes?[.size] as? Int
    }

    /// Read-only, as opening for writing writes: what is damaged stays as it is.
    private func check() throws {
        let queue = try openReadOnly()
        defer { try? queue.close() }
        let complaint = try queue.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
        guard complaint == "ok" else {
            throw LedgerError.damaged(path, complaint ?? "it can't be checked")
        }
    }

    private func refuseOtherSchema(_ db: Database) throws {
        if try Schema.migrator.hasBeenSuperseded(db) { throw LedgerError.newer(path) }
        guard try Schema.migrator.hasCompletedMigrations(db) else {
            throw LedgerError.schema(
                "\(path): the ledger is of an older communique; run the daemon once, which brings "
                    + "it up to date")
        }
    }

    // MARK: - Making and upgrading

    /// A new ledger gets its name when it is whole, so that an empty file never is a new one.
    private func makeWhereNone() throws {
        let files = FileManager.default
        guard !files.fileExists(atPath: database) else { return }
        let draft = database + ".new"
        for leftover in [draft, draft + "-journal"] where files.fileExists(atPath: leftover) {
            try files.removeItem(atPath: leftover)
        }
        try setAsideLog()
        let queue = try DatabaseQueue(path: draft, configuration: Self.configuration())
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA page_size = 8192") }
        try Schema.migrator.migrate(queue)
        try queue.close()
        try files.moveItem(atPath: draft, toPath: database)
        syncNames()
    }

    /// The ledger's name must outlive a power cut as its contents do.
    private func syncNames() {
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        Glibc.close(descriptor)
    }

    /// The log of a ledger that was moved away would be taken into the new one.
    private func setAsideLog() throws {
        let log = database + "-wal"
        guard FileManager.default.fileExists(atPath: log) else { return }
        guard rename(log, database + ".old-wal") == 0 else {
            throw LedgerError.unusable("\(log): \(reason(errno)); remove it")
        }
    }

    private func upgrade(_ pool: DatabasePool) throws {
        let done = try pool.read { db in
            if try Schema.migrator.hasBeenSuperseded(db) { throw LedgerError.newer(path) }
            return try Schema.migrator.appliedMigrations(db)
        }
        if !done.isEmpty, done.count < Schema.migrator.migrations.count {
            try keepCopy(of: pool, named: "before-upgrade-\(done.count)")
        }
        try Schema.migrator.migrate(pool)
    }

    /// A whole copy beside the ledger, so that a version before can go on with it.
    private func keepCopy(of pool: DatabasePool, named name: String) throws {
        let copy = "\(database).\(name)"
        guard !FileManager.default.fileExists(atPath: copy) else { return }
        try pool.vacuum(into: copy)
    }

    // MARK: - Connections

    private func openReadOnly() throws -> DatabaseQueue {
        var configuration = Self.configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: database, configuration: configuration)
    }

    /// A megabyte of pages for each of two readers at most.
    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.label = "ledger"
        configuration.qos = .default
        configuration.maximumReaderCount = 2
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -1024")
        }
        return configuration
    }

    /// Eight megabytes of pages for the writer; up to 16 MB wait in the log, so that a page that
    /// changes often is copied seldom.
    private static func makeRoom(_ db: Database) throws {
        try db.execute(
            sql: """
                PRAGMA cache_size = -8192; PRAGMA wal_autocheckpoint = 2000;
                PRAGMA journal_size_limit = 16777216
                """)
    }

    /// GRDB sets NORMAL after it has opened, under which a power cut loses commits.
    private static func insistOnSyncing(_ db: Database) throws {
        try db.execute(sql: "PRAGMA synchronous = FULL")
        let level = try Int.fetchOne(db, sql: "PRAGMA synchronous")
        guard level == 2 else { throw LedgerError.unusable("SQLite refuses synchronous=FULL") }
    }

    private func telling<Value>(_ work: () throws -> Value) throws(LedgerError) -> Value {
        do {
            return try work()
        } catch let error as LedgerError {
            throw error
        } catch let error as DatabaseError {
            throw LedgerError(error, folder: path)
        } catch {
            throw .unusable("\(path): \(error)")
        }
    }

    private func words(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        guard let underlying, underlying.domain == NSPOSIXErrorDomain else { return "\(error)" }
        return reason(Int32(underlying.code))
    }
}
