import CCurl
import Glibc

/// An absolute http or https address, taken apart by the same parser that the transfer uses, so
/// that what was checked is what is connected to.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// The whole address without its fragment and without a login, which whoever wrote the address
    /// would have us show to the host; spelled as curl understood it.
    package let text: String
    /// `http` or `https`.
    package let scheme: String
    /// Lower case, other scripts in their ASCII form (RFC 5891), without the dot of the root; an
    /// IPv6 address in brackets.
    package let host: String
    package let port: Int
    /// Path with query, at least `/`.
    package let target: String

    package var description: String { text }

    /// Scheme, host and port: what credentials and robots.txt are bound to.
    package var origin: String { "\(scheme)://\(authority)" }

    /// The IP address that the host is, be it in one of the C library's odder spellings, as
    /// `0x7f.1`; nil for a name.
    package var literal: IPAddress? {
        var four = in_addr()
        guard !host.hasPrefix("["), inet_aton(host, &four) != 0 else { return IPAddress(host) }
        return IPAddress(four)
    }

    /// Whether the host is a name that means this very machine (RFC 6761, section 6.3).
    package var isLocalName: Bool { host == "localhost" || host.hasSuffix(".localhost") }

    /// Host with port, one name for each server.
    package var authority: String { "\(host):\(port)" }

    package init?(_ text: String) {
        guard let parser = Parser(), parser.set(text) else { return nil }
        self.init(parser)
    }

    /// Follows a reference such as that of a Location header; nil where it leads to no http or
    /// https address.
    package func resolving(_ reference: String) -> WebAddress? {
        guard let parser = Parser(), parser.set(text), parser.set(reference) else { return nil }
        return WebAddress(parser)
    }

    private init?(_ parser: Parser) {
        for part in [CURLUPART_FRAGMENT, CURLUPART_USER, CURLUPART_PASSWORD] { parser.drop(part) }
        guard let scheme = parser.get(CURLUPART_SCHEME)?.lowercased(),
            scheme == "http" || scheme == "https",
            let host = parser.host, !host.isEmpty,
            let port = parser.get(CURLUPART_PORT).flatMap({ Int($0) }),
            let whole = parser.get(CURLUPART_URL), let path = parser.get(CURLUPART_PATH)
        else { return nil }
        (self.scheme, self.host, self.port, text) = (scheme, host, port, whole)
        target = path + (parser.get(CURLUPART_QUERY).map { "?" + $0 } ?? "")
    }
}

/// curl's own parser of addresses.
private final class Parser {
    private let handle: OpaquePointer

    init?() {
        guard let handle = curl_url() else { return nil }
        self.handle = handle
    }

    deinit { curl_url_cleanup(handle) }

    /// A relative reference is resolved against what was set before.
    func set(_ text: String) -> Bool {
        guard !text.utf8.contains(0) else { return false }
        return curl_url_set(handle, CURLUPART_URL, text, UInt32(CURLU_URLENCODE)) == CURLUE_OK
    }

    func drop(_ part: CURLUPart) { curl_url_set(handle, part, nil, 0) }

    /// As it will be asked for; a name that has no ASCII form can't be.
    var host: String? {
        guard let host = get(CURLUPART_HOST, CURLU_PUNYCODE)?.lowercased() else { return nil }
        return host.hasSuffix(".") ? String(host.dropLast()) : host
    }

    func get(_ part: CURLUPart, _ flag: Int32 = 0) -> String? {
        var value: UnsafeMutablePointer<CChar>?
        let flags = part == CURLUPART_PORT ? UInt32(CURLU_DEFAULT_PORT) : UInt32(flag)
        let code = NameLocale.use { curl_url_get(handle, part, &value, flags) }
        guard code == CURLUE_OK, let value else { return nil }
        defer { curl_free(value) }
        return String(cString: value)
    }
}
