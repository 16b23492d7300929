import GRDB

/// The ledger's tables, step by step. A step that was released is never changed.
enum Schema {
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("records") { try $0.execute(sql: records) }
        migrator.registerMigration("pages") { try $0.execute(sql: pages) }
        migrator.registerMigration("alerts") { try $0.execute(sql: alerts) }
        migrator.registerMigration("polls") { try $0.execute(sql: polls) }
        migrator.registerMigration("paces") { try $0.execute(sql: paces) }
        migrator.registerMigration("sitemaps") { try $0.execute(sql: sitemaps) }
        migrator.registerMigration("returns") { try $0.execute(sql: returns) }
        migrator.registerMigration("doubts") { try $0.execute(sql: doubts) }
        return migrator
    }()
}
