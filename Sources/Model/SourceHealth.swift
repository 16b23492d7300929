/// How a source fares, as `sources list` shows it.
package enum SourceHealth: String, Sendable, Codable, CaseIterable {
    case ok, slow, failing, blocked, stale
}
