import Foundation
import Loopback
import Model
import Staging
import Testing

@testable import Curl
@testable import Fetching

/// What a source's server is shown, and that nobody else ever sees it.
@Suite(.timeLimit(.minutes(1))) final class CredentialTests {
    private static let secret = "hunter2hunter2"

    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "credentials-\(UUID().uuidString)").path

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func file(_ text: String) throws -> String {
        let path = folder + "/" + UUID().uuidString
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    /// Everything but a certificate.
    private func access() throws -> SourceAccess {
        SourceAccess(
            basicFile: try file("desk:\(Self.secret)\n"),
            headerFile: try file("# of the wire\nX-Key: \(Self.secret)\r\nX-Desk: 7\n"),
            cookieFile: try file(
                """
                # Netscape HTTP Cookie File
                127.0.0.1\tFALSE\t/\tFALSE\t0\tsession\t\(Self.secret)
                elsewhere.example\tFALSE\t/\tFALSE\t0\tother\t1

                """))
    }

    private func credentials(_ url: String, _ access: SourceAccess) throws -> Credentials {
        try #require(try Credentials(of: Source(id: "wire", url: url, access: access)))
    }

    private func showsSomething(_ request: LoopbackRequest) -> Bool {
        !Set(request.headers.keys).isDisjoint(with: ["authorization", "x-key", "x-desk", "cookie"])
    }

    @Test func `each request to the source's origin shows them, that for robots.txt too`()
        async throws
    {
        let stand = try Stand { _ in .page }
        let own = try credentials(stand.server.url + "/feed", try access())
        for path in ["/feed", "/story"] {
            _ = await stand.fetch(path) { $0.credentials = own }
        }
        let sent = stand.server.log.map(\.headers)
        #expect(sent.count == 3)
        let basic = "Basic " + Data("desk:\(Self.secret)".utf8).base64EncodedString()
        #expect(sent.allSatisfy { $0["authorization"] == basic })
        #expect(sent.allSatisfy { $0["x-key"] == Self.secret && $0["x-desk"] == "7" })
        #expect(sent.allSatisfy { $0["cookie"] == "session=\(Self.secret)" })
    }

    @Test func `a bearer token is shown as one`() async throws {
        let stand = try Stand { _ in .page }
        let own = try credentials(
            stand.server.url, SourceAccess(bearerFile: try file("abc.def\n")))
        _ = await stand.fetch("/") { $0.credentials = own }
        #expect(stand.log.map { $0.headers["authorization"] } == ["Bearer abc.def"])
    }

    @Test(
        "No redirect takes them to another origin", arguments: [301, 302, 303, 307, 308])
    func redirect(_ status: Int) async throws {
        let other = try LoopbackServer { _ in .page }
        defer { other.stop() }
        let stand = try Stand { request in
            request.path == "/back" ? .page : .redirect(other.url + "/there", status: status)
        }
        let own = try credentials(stand.server.url, try access())
        #expect(await stand.fetch("/") { $0.credentials = own }.capture != nil)
        #expect(other.log.map(\.path) == ["/robots.txt", "/there"])
        #expect(!other.log.contains(where: showsSomething))
        #expect(stand.log.allSatisfy(showsSomething))
    }

    @Test func `a page of the source's that lies elsewhere is asked for without them`()
        async throws
    {
        let stand = try Stand { _ in .page }
        let other = try LoopbackServer { _ in .page }
        defer { other.stop() }
        let own = try credentials(other.url + "/feed", try access())
        _ = await stand.fetch("/story") { $0.credentials = own }
        #expect(!stand.server.log.contains(where: showsSomething))
    }

    @Test func `another name, port or scheme of the same server is another origin`() throws {
        let own = try credentials("https://news.example/feed", try access())
        for (url, isOwn) in [
            ("https://news.example/", true), ("https://NEWS.example:443/a", true),
            ("https://news.example./", true), ("http://news.example/", false),
            ("https://news.example:444/", false), ("https://www.news.example/", false),
            ("https://example/", false), ("https://news.example@elsewhere.example/", false),
            ("https://elsewhere.example/?https://news.example/", false),
        ] {
            var transfer = Transfer(url: url)
            own.apply(to: &transfer, at: try #require(WebAddress(url)))
            #expect((!transfer.headers.isEmpty || transfer.cookieFile != nil) == isOwn, "\(url)")
        }
    }

    @Test func `nothing that is printed holds a secret`() async throws {
        let stand = try Stand { _ in LoopbackResponse(raw: "") }
        let own = try credentials(stand.server.url, try access())
        var request = FetchRequest(url: stand.server.url + "/")
        request.credentials = own
        let outcome = await stand.fetcher.fetch(request)
        #expect(outcome.failure != nil)
        var dumped = ""
        dump(request, to: &dumped)
        for text in ["\(outcome)", "\(request)", "\(own)", dumped] {
            #expect(!text.contains(Self.secret) && !text.contains("aHVudGVyMg"))
        }
    }

    @Test func `a source is believed by its own issuer, and shown our certificate`()
        async throws
    {
        let server = try LoopbackServer(
            identity: LoopbackIdentity(
                certificateFile: Certificates.path("server.pem"),
                keyFile: Certificates.path("server.key"),
                clientCAFile: Certificates.path("ca.pem"))
        ) { _ in .page }
        defer { server.stop() }
        let stand = try Stand { _ in .redirect(server.url + "/") }
        let access = SourceAccess(
            caFile: Certificates.path("ca.pem"), certificateFile: Certificates.path("client.pem"),
            keyFile: Certificates.path("client.key"))
        let request = FetchRequest(
            url: server.url, credentials: try credentials(server.url, access))
        #expect(await stand.fetcher.fetch(request).capture != nil)
        // Of another source they are worth nothing, though a redirect leads to the same server.
        let other = try credentials(stand.server.url, access)
        #expect(await stand.fetch("/") { $0.credentials = other }.failure?.kind == .tls)
    }

    @Test func `https leads to http by no redirect`() async throws {
        let plain = try LoopbackServer { _ in .page }
        defer { plain.stop() }
        let server = try LoopbackServer(
            identity: LoopbackIdentity(
                certificateFile: Certificates.path("server.pem"),
                keyFile: Certificates.path("server.key"))
        ) { request in
            request.path == "/robots.txt"
                ? LoopbackResponse(status: 404) : .redirect(plain.url + "/")
        }
        defer { server.stop() }
        let stand = try Stand { _ in .page }
        let access = SourceAccess(caFile: Certificates.path("ca.pem"))
        let request = FetchRequest(
            url: server.url, credentials: try credentials(server.url, access))
        #expect(await stand.fetcher.fetch(request).failure?.kind == .redirect)
        #expect(plain.accepted == 0)
    }

    @Test(
        "A file that doesn't hold what it should is told with its source, never with its words",
        arguments: [
            (CredentialFile.basic, "hunter2hunter2"), (.basic, ""), (.basic, ":hunter2hunter2"),
            (.basic, "desk:hunter2hunter2\ndesk:hunter2hunter2"),
            (.basic, "desk:hunter2\u{1}hunter2"), (.bearer, "hunter2 hunter2"), (.bearer, "é"),
            (.header, "hunter2hunter2"), (.header, "# X-Key: hunter2hunter2"),
            (.header, "Host: hunter2hunter2"), (.header, "X Key: hunter2hunter2"),
            (.header, "X-Key:"), (.header, "if-none-match: hunter2hunter2"),
            (.cookie, "session=hunter2hunter2"), (.ca, "hunter2hunter2"), (.crl, ""),
            (.certificate, "-----BEGIN hunter2hunter2"), (.key, "hunter2hunter2"),
            (.key, "-----BEGIN ENCRYPTED PRIVATE KEY-----\nhunter2hunter2"),
        ])
    func malformed(_ form: CredentialFile, _ text: String) throws {
        let path = try file(text)
        var access = SourceAccess()
        switch form {
        case .ca: access.caFile = path
        case .crl: access.crlFile = path
        case .basic: access.basicFile = path
        case .bearer: access.bearerFile = path
        case .header: access.headerFile = path
        case .cookie: access.cookieFile = path
        case .certificate: access.certificateFile = path
        case .key: access.keyFile = path
        }
        let error = #expect(throws: CredentialError.self) {
            try Credentials(of: Source(id: "wire", url: "https://news.example/", access: access))
        }
        let message = error?.description ?? ""
        #expect(message.contains("wire") && message.contains(path), "\(message)")
        #expect(!message.contains("hunter2"), "\(message)")
    }

    @Test func `a file that isn't there is told`() {
        let access = SourceAccess(bearerFile: folder + "/none")
        #expect(throws: CredentialError.self) {
            try Credentials(of: Source(id: "wire", url: "https://news.example/", access: access))
        }
    }
}
