import Foundation
import Model
import Testing

@testable import Storing

@Suite struct OpeningTests {
    let folder = Folder()

    @Test func `A state folder is made where there is none, and reading finds nothing there`()
        throws
    {
        #expect(try Ledger.read(folder.path) == nil)
        try folder.open().close()
        #expect(FileManager.default.fileExists(atPath: folder.database))
    }

    @Test func `Every commit reaches the disk before it counts`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        let (level, mode) = try await ledger.write { tables in
            (
                try tables.db.first("PRAGMA synchronous") { $0.next() as Int },
                try tables.db.first("PRAGMA journal_mode") { $0.text() }
            )
        }
        #expect(level == 2)
        #expect(mode == "wal")
    }

    @Test func `A folder has one writer, and who it is stands in the message`() throws {
        let ledger = try folder.open()
        let error = #expect(throws: LedgerError.self) { try folder.open() }
        guard case .held(let why) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(why.contains(folder.path))
        #expect(why.contains("process \(getpid())"))
        ledger.close()
        try folder.open().close()
    }

    @Test func `A reader beside the writer sees what is committed, and can't write`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        let reader = try #require(try Ledger.read(folder.path))
        defer { reader.close() }
        try await ledger.tell([alert("a")])
        #expect(try await reader.alerts().map(\.id) == ["a"])
        await #expect(throws: LedgerError.self) { try await reader.tell([alert("b")]) }
        try await ledger.tell([alert("c")])
        #expect(try await reader.lastSequence() == 2)
    }

    @Test func `What was committed is there after the process ended without closing`() async throws
    {
        let copy = Folder()
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.tell([alert("a")])
        try await ledger.put(Comparison(acts: [known("act-1", act(["CN"]))]))
        try FileManager.default.copyItem(atPath: folder.path, toPath: copy.path)
        let reader = try #require(try Ledger.read(copy.path))
        #expect(try await reader.alerts().map(\.id) == ["a"])
        reader.close()
        let again = try copy.open()
        defer { again.close() }
        #expect(try await again.acts(nestedWith: ["CN"]).map(\.id) == ["act-1"])
        #expect(try await again.tell([alert("a"), alert("b")]).map(\.id) == ["b"])
    }

    @Test func `A ledger that was moved away leaves nothing behind for the new one`() async throws {
        let aside = Folder()
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.tell([alert("a")])
        try FileManager.default.copyItem(atPath: folder.path, toPath: aside.path)
        try FileManager.default.removeItem(atPath: aside.database)
        let fresh = try aside.open()
        defer { fresh.close() }
        #expect(try await fresh.alerts().isEmpty)
    }

    // MARK: - What is refused

    @Test func `A newer ledger is refused, and left as it is`() async throws {
        try await change("INSERT INTO grdb_migrations VALUES ('from the future')")
        let before = try Data(contentsOf: URL(filePath: folder.database))
        expectRefusal(saying: "newer") { try folder.open() }
        expectRefusal(saying: "newer") { try Ledger.read(folder.path) }
        #expect(try Data(contentsOf: URL(filePath: folder.database)) == before)
    }

    @Test func `A ledger of an older program is brought up to date, and a copy of it kept`()
        async throws
    {
        try await change(
            "DROP TABLE pollStates", "DROP TABLE hosts",
            """
            DELETE FROM grdb_migrations
            WHERE identifier IN ('polls', 'paces', 'sitemaps', 'doubts')
            """)
        expectRefusal(saying: "older") { try Ledger.read(folder.path) }
        let ledger = try folder.open()
        defer { ledger.close() }
        #expect(try await ledger.pollStates().isEmpty)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files.contains { $0.contains("before-upgrade") })
    }

    @Test func `The polls of a ledger before sitemaps are kept`() async throws {
        let ledger = try folder.open()
        let state = PollState(id: "a", url: "u", nextPoll: noon, lastPoll: noon)
        try await ledger.record([state])
        ledger.close()
        try await change(
            "ALTER TABLE pollStates DROP COLUMN isSitemap",
            "DELETE FROM grdb_migrations WHERE identifier = 'sitemaps'")
        let upgraded = try folder.open()
        defer { upgraded.close() }
        #expect(try await upgraded.pollStates() == [state])
    }

    @Test func `The pages of a ledger before returns are kept`() async throws {
        let known = page("https://a.example/1", "One.", versions: ["v1"])
        try await folder.open { try await $0.put(Comparison(page: known)) }
        try await change(
            "DROP INDEX pagesByReturn", "ALTER TABLE pages DROP COLUMN returnedFor",
            "ALTER TABLE pages DROP COLUMN lastReturn",
            "ALTER TABLE pages DROP COLUMN earlierReturn",
            "DELETE FROM grdb_migrations WHERE identifier = 'returns'")
        let upgraded = try folder.open()
        defer { upgraded.close() }
        #expect(try await upgraded.page(at: known.url) == known)
    }

    enum Damage: CaseIterable { case header, middle, empty, foreign }

    @Test(arguments: Damage.allCases)
    func `A damaged ledger is refused, and left as it is`(_ damage: Damage) async throws {
        let ledger = try folder.open()
        let acts = (0..<400).map { known("act-\($0)", act(["CN"]), date: later($0)) }
        try await ledger.put(Comparison(acts: acts))
        ledger.close()
        try inflict(damage)
        let before = try Data(contentsOf: URL(filePath: folder.database))
        expectRefusal(saying: "damaged") { try folder.open() }
        #expect(try Data(contentsOf: URL(filePath: folder.database)) == before)
        let lock = try LockFile(in: folder.path)
        lock.release()
    }

    @Test func `A folder that can't be made is told with its path`() {
        let error = #expect(throws: LedgerError.self) { try Ledger.open("/dev/null/state") }
        guard case .unusable(let why) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(why.contains("/dev/null/state"))
    }

    @Test func `A full disk is told as such, and nothing is half written`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.tell([alert("a")])
        try await ledger.write { try $0.db.run("PRAGMA max_page_count = 1") }
        let error = await #expect(throws: LedgerError.self) {
            _ = try await ledger.record(
                [observation()], capture: capture(body: String(repeating: "x", count: 1 << 20)),
                states: [PollState(id: "a", url: "u", nextPoll: noon, lastPoll: noon)]
            ) { _, _ in (Comparison(acts: [known("act-1", act(["CN"]))]), [alert("b")]) }
        }
        #expect("\(String(describing: error))".contains("disk is full"))
        #expect(try await ledger.alerts().map(\.id) == ["a"])
        #expect(try await ledger.pollStates().isEmpty)
        #expect(try await ledger.acts(nestedWith: ["CN"]).isEmpty)
    }

    // MARK: - Means

    private func change(_ sql: String...) async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.write { tables in try sql.forEach { try tables.db.run($0) } }
    }

    private func expectRefusal<Opened>(saying word: String, _ open: () throws -> Opened) {
        let error = #expect(throws: LedgerError.self) { _ = try open() }
        guard case .schema(let why) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(why.contains(word))
        #expect(why.contains(folder.path))
    }

    private func inflict(_ damage: Damage) throws {
        let url = URL(filePath: folder.database)
        var bytes = try Data(contentsOf: url)
        switch damage {
        case .header: bytes.replaceSubrange(0..<16, with: Data(repeating: 7, count: 16))
        case .middle:
            for page in 3..<bytes.count / 4096 {
                let start = page * 4096
                bytes.replaceSubrange(start..<start + 64, with: Data(repeating: 0xA5, count: 64))
            }
        case .empty: bytes = Data()
        case .foreign: bytes = Data(repeating: 0x20, count: 8192)
        }
        try bytes.write(to: url)
    }
}
