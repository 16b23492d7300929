import Comparing
import Foundation
import Model
import Settings
import Storing

// What is known from the start.

/// What the files of `known` hold. They were checked with the configuration.
package func loadKnown(of configuration: Configuration) -> [KnownRecord] {
    configuration.known.flatMap { path in
        let bytes = FileManager.default.contents(atPath: path).map(Array.init) ?? []
        return knownRecords(from: bytes, file: path).records
    }
}

/// Enters records so that a comparison finds them again; returns how many are new.
@discardableResult
package func enter(
    _ records: [KnownRecord], into ledger: Ledger, at now: Date
) async throws -> Int {
    let now = Timestamp(now)
    return try await ledger.enter(records) { entry(of: $0, at: now) }
}
