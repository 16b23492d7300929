import Foundation

/// The forms of files that say whom to trust and as whom to appear. What one holds is never shown,
/// neither by a value's description nor by a fault.
package enum CredentialFile: String, Sendable, CaseIterable {
    case ca, crl, basic, bearer, header, cookie, certificate, key

    /// What is wrong with a file, for a person, as the end of a sentence about it.
    package struct Fault: Error, Hashable, CustomStringConvertible {
        package let description: String
    }

    /// Whether nobody else should be able to read it.
    package var isSecret: Bool {
        switch self {
        case .ca, .crl, .certificate: false
        case .basic, .bearer, .header, .cookie, .key: true
        }
    }

    /// The header lines that show what the file holds; none for one that curl itself reads.
    package func headers(
        in bytes: [UInt8]
    ) throws(Fault) -> [(name: String, value: String)] {
        switch self {
        case .basic: return [("Authorization", try Self.basic(bytes))]
        case .bearer: return [("Authorization", try Self.bearer(bytes))]
        case .header: return try HeaderLines.read(bytes)
        case .ca, .certificate: try Self.expect("CERTIFICATE-----", "certificate in PEM", in: bytes)
        case .crl:
            try Self.expect("X509 CRL-----", "list of revoked certificates in PEM", in: bytes)
        case .cookie: try Self.expectCookies(in: bytes)
        case .key: try Self.expectOpenKey(in: bytes)
        }
        return []
    }

    // MARK: - One line

    /// RFC 7617; the name holds no colon.
    private static func basic(_ bytes: [UInt8]) throws(Fault) -> String {
        let line = try onlyLine(of: bytes)
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
            throw Fault(description: "holds no name:password")
        }
        return "Basic " + Data(line).base64EncodedString()
    }

    private static func bearer(_ bytes: [UInt8]) throws(Fault) -> String {
        let line = try onlyLine(of: bytes)
        guard line.allSatisfy({ (0x21..<0x7F).contains($0) }) else {
            throw Fault(description: "holds no token: signs other than ASCII, or blanks")
        }
        return "Bearer " + String(decoding: line, as: UTF8.self)
    }

    private static func onlyLine(of bytes: [UInt8]) throws(Fault) -> ArraySlice<UInt8> {
        let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
        guard let line = lines.first else { throw Fault(description: "is empty") }
        guard lines.count == 1 else { throw Fault(description: "has more than one line") }
        guard line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw Fault(description: "holds control characters")
        }
        return line
    }

    // MARK: - Files that curl reads

    private static func expect(
        _ mark: String, _ name: String, in bytes: [UInt8]
    ) throws(Fault) {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.contains("-----BEGIN "), text.contains(mark) else {
            throw Fault(description: "holds no \(name)")
        }
    }

    private static func expectOpenKey(in bytes: [UInt8]) throws(Fault) {
        try expect("PRIVATE KEY-----", "private key in PEM", in: bytes)
        guard !String(decoding: bytes, as: UTF8.self).contains("ENCRYPTED") else {
            throw Fault(
                description: "holds a key that is locked with a password, which nobody is there to "
                    + "type; store it unlocked")
        }
    }

    /// As Netscape wrote them and browsers export them: seven fields between tabs.
    private static func expectCookies(in bytes: [UInt8]) throws(Fault) {
        let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
        let isCookie = { (line: ArraySlice<UInt8>) in
            let isRemark =
                line.first == UInt8(ascii: "#")
                && !line.starts(with: Array("#HttpOnly_".utf8))
            return !isRemark && line.count { $0 == 0x09 } == 6
        }
        guard lines.contains(where: isCookie) else {
            throw Fault(
                description: "holds no cookie: a line of seven fields between tabs, as browsers "
                    + "export them")
        }
    }
}

/// A file of header lines.
private enum HeaderLines {
    /// What is ours to say, or the transfer's.
    private static let reserved: Set<String> = [
        "accept-encoding", "connection", "content-length", "content-type", "expect", "host",
        "if-match", "if-modified-since", "if-none-match", "if-range", "if-unmodified-since",
        "keep-alive", "proxy-authorization", "proxy-connection", "range", "te", "trailer",
        "transfer-encoding", "upgrade", "user-agent",
    ]
    private static let tokenSigns = Set("!#$%&'*+-.^_`|~".utf8)

    /// One a line; empty lines and those that begin with # are passed over.
    static func read(
        _ bytes: [UInt8]
    ) throws(CredentialFile.Fault) -> [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = []
        let lines = bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A }
        for (index, line) in lines.enumerated() {
            let line = line.last == 0x0D ? line.dropLast() : line
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            headers.append(try header(line, number: index + 1))
        }
        guard !headers.isEmpty else { throw fault("holds no header") }
        return headers
    }

    private static func header(
        _ line: ArraySlice<UInt8>, number: Int
    ) throws(CredentialFile.Fault) -> (name: String, value: String) {
        let parts = line.split(
            separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
        let value = parts.count == 2 ? HeaderText.text(parts[1]).trimmingPrefix(" ") : ""
        guard parts.count == 2, isToken(parts[0]), !value.isEmpty,
            line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
        else { throw fault("line \(number) is no header; write it like \"X-Key: value\"") }
        let name = String(decoding: parts[0], as: UTF8.self)
        guard !reserved.contains(name.lowercased()) else {
            throw fault("line \(number) sets \(name), which is not for a source to set")
        }
        return (name, String(value))
    }

    private static func isToken(_ name: ArraySlice<UInt8>) -> Bool {
        !name.isEmpty
            && name.allSatisfy { byte in
                (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte)
                    || tokenSigns.contains(byte)
            }
    }

    private static func fault(_ description: String) -> CredentialFile.Fault {
        CredentialFile.Fault(description: description)
    }
}
