import Curl
import Foundation
import Model

// What the headers of an answer say about the next request.

/// Seconds to wait by a Retry-After header, which holds seconds or a date; zero for a date that
/// is past, nil for anything else (RFC 9110, section 10.2.3).
package func retryAfter(_ value: String, at now: Date) -> Seconds? {
    if let wait = seconds(value) { return wait }
    guard let date = HTTPDate.seconds(value) else { return nil }
    return max(0, Double(date) - now.timeIntervalSince1970.rounded(.down))
}

/// How long an answer stays fresh: `max-age`, else `Expires`, less the age it already has
/// (RFC 9111, section 4.2).
package func freshness(_ header: (String) -> String?) -> Freshness {
    let directives = cacheDirectives(header("cache-control") ?? "")
    guard directives["no-cache"] == nil, directives["no-store"] == nil else { return Freshness() }
    let age = header("age").flatMap(seconds) ?? 0
    if let maxAge = directives["max-age"] {
        let length = maxAge.hasPrefix("-") ? 0 : seconds(maxAge)
        return Freshness(maxAge: length.map { max(0, $0 - age) })
    }
    guard let expires = header("expires").flatMap(HTTPDate.seconds),
        let date = header("date").flatMap(HTTPDate.seconds)
    else { return Freshness() }
    return Freshness(maxAge: max(0, Double(expires - date) - age))
}

/// Nil for what isn't all digits. The longest number is no number of seconds any more, but clearly
/// stands for a long time; it stays one that can be counted.
private func seconds(_ digits: String) -> Seconds? {
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
    }
    return Double(digits).map { min($0, 1e12) }
}

private func cacheDirectives(_ value: String) -> [String: String] {
    let pairs = value.lowercased().split(separator: ",").map { directive in
        let parts = directive.split(separator: "=", maxSplits: 1).map {
            $0.trimmingCharacters(in: CharacterSet(charactersIn: " \t\""))
        }
        return (parts.first ?? "", parts.count == 2 ? parts[1] : "")
    }
    return Dictionary(pairs) { first, _ in first }
}

extension Validators {
    /// As the server wrote them, byte for byte. Behind a redirect only the ETag counts: tomorrow it
    /// may lead to a page that is another one and was last modified earlier, which would be "not
    /// modified since".
    init(_ answer: TransferAnswer, behindRedirect: Bool) {
        func opaque(_ name: String) -> String? {
            answer.header(name).flatMap { $0.isEmpty ? nil : $0 }
        }
        self.init(
            etag: opaque("etag"), lastModified: behindRedirect ? nil : opaque("last-modified"))
    }

    var requestHeaders: [(name: String, value: String)] {
        [("If-None-Match", etag), ("If-Modified-Since", lastModified)].compactMap { name, value in
            value.map { (name, $0) }
        }
    }
}
