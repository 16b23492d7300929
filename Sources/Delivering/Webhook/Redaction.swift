import Curl
import Foundation

/// Takes out of a text what of a webhook's own address may be a secret, as chat services put them
/// there: long parts of its path and query, and a login.
struct Redaction: Hashable, Sendable {
    /// Characters from which on a part looks like a token rather than a word.
    private static let shortestToken = 12

    private let tokens: [String]

    init(of address: WebAddress) {
        let parts = address.target.split { "/?&=#".contains($0) }.map(String.init)
        let long = parts.filter { $0.count >= Self.shortestToken }
        let login = URLComponents(string: address.text)
        let names = [login?.percentEncodedUser, login?.percentEncodedPassword].compactMap { $0 }
        tokens = (long + names).flatMap { [$0, $0.removingPercentEncoding ?? $0] }
            .filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    }

    func apply(_ text: String) -> String {
        tokens.reduce(text) { $0.replacing($1, with: "…") }
    }
}
