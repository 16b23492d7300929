import Foundation

/// The daemon's clock: the system's, the captures' in a replay, story time in the demo and in
/// tests. Signatures and TLS use the real one.
package protocol Timekeeping: Sendable {
    var now: Date { get }
    /// Returns once `date` has come, at once where it is past; throws when the task is cancelled.
    func sleep(until date: Date) async throws
}
