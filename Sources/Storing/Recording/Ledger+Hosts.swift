import GRDB
import Model

// How often hosts were asked, and which want to be left alone.

extension Ledger {
    package func hostStates() async throws -> [HostState] {
        try await read { tables in
            try tables.db.all("SELECT name, day, used, heldUntil FROM hosts") { columns in
                HostState(
                    name: columns.text(), day: columns.next(), used: columns.next(),
                    heldUntil: columns.momentIfAny())
            }
        }
    }

    /// Writes them in the place of what was known, and forgets those of days long past, and of days
    /// to come, which a clock that was wrong has left. `day` is today's, as theirs are counted.
    package func record(hosts: [HostState], on day: Int) async throws {
        guard !hosts.isEmpty else { return }
        try await write { tables in
            for host in hosts {
                var columns = ColumnWriter()
                columns.add(host.name)
                columns.add(host.day)
                columns.add(host.used)
                columns.add(host.heldUntil)
                try tables.db.run("REPLACE INTO hosts VALUES (?, ?, ?, ?)", columns.values)
            }
            try tables.db.run("DELETE FROM hosts WHERE day < ? OR day > ?", day - 2, day + 1)
        }
    }
}
