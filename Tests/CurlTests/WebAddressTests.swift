import Testing

@testable import Curl

@Suite struct WebAddressTests {
    @Test(
        "An address is taken apart as curl understands it",
        arguments: [
            ("HTTP://Example.ORG/a?b#c", "http://example.org:80", "/a?b"),
            ("https://example.org:8443", "https://example.org:8443", "/"),
            ("http://0x7f.1/x", "http://127.0.0.1:80", "/x"),
            ("http://[::1]:8/", "http://[::1]:8", "/"),
        ])
    func parts(_ text: String, _ origin: String, _ target: String) throws {
        let address = try #require(WebAddress(text))
        #expect(address.origin == origin)
        #expect(address.target == target)
    }

    @Test(
        "What is no http or https address is none",
        arguments: ["", "ftp://a/", "file:///etc/passwd", "http://", "/path", "http://a\u{0}b/"])
    func malformed(_ text: String) { #expect(WebAddress(text) == nil) }

    @Test(
        "A reference is resolved against the address it stands on",
        arguments: [
            ("b", "http://a.example/x/b"), ("/b?c", "http://a.example/b?c"),
            ("//o.example/", "http://o.example/"), ("https://o.example/y", "https://o.example/y"),
        ])
    func reference(_ text: String, _ whole: String) {
        #expect(WebAddress("http://a.example/x/y")?.resolving(text)?.text == whole)
    }

    @Test(
        "A login in an address, or in a reference, is left out",
        arguments: ["http://a:b@a.example/x", "http://a@a.example/x", "http://:b@a.example/x"])
    func login(_ text: String) {
        #expect(WebAddress(text)?.text == "http://a.example/x")
        #expect(WebAddress("http://b.example/")?.resolving(text)?.text == "http://a.example/x")
    }

    @Test(
        "A host has one spelling",
        arguments: [
            ("http://MÜNCHEN.example./", "xn--mnchen-3ya.example"), ("http://0x7f.1/", "127.0.0.1"),
            ("http://１２７.０.０.１/", "127.0.0.1"), ("http://%61.example/", "a.example"),
        ])
    func host(_ text: String, _ host: String) { #expect(WebAddress(text)?.host == host) }

    @Test func `a reference to another scheme leads nowhere`() {
        #expect(WebAddress("http://a.example/")?.resolving("file:///etc/passwd") == nil)
    }
}
