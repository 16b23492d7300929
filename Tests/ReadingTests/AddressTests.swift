import Testing

@testable import Reading

@Suite struct AddressTests {
    @Test(
        "A reference is resolved as RFC 3986 has it",
        arguments: [
            ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
            ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("", "http://a/b/c/d;p?q"),
            (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
            ("../../../g", "http://a/g"), ("g:h", "g:h"), ("https://x/y", "https://x/y"),
            ("a b", "http://a/b/c/a%20b"), (" g\n", "http://a/b/c/g"), ("..\\g", "http://a/b/g"),
            ("./202306/t20230620_1.shtml", "http://a/b/c/202306/t20230620_1.shtml"),
        ])
    func references(_ reference: String, _ expected: String) {
        #expect(BaseAddress("http://a/b/c/d;p?q").resolve(reference) == expected)
    }

    @Test func `without a base a reference stays as it is`() {
        #expect(BaseAddress("").resolve("a/b") == "a/b")
        #expect(BaseAddress("https://a.example").resolve("b") == "https://a.example/b")
    }

    @Test(
        "A government is told by its host",
        arguments: [
            ("www.state.gov", true), ("www.mfa.gov.cn", true), ("www.gov.uk", true),
            ("www.diplomatie.gouv.fr", true), ("ec.europa.eu", true), ("unfccc.int", true),
            ("www.un.org", true), ("mofa.go.jp", true), ("go.com", false),
            ("gov.example.com", false),
            ("news.example", false), ("", false),
        ])
    func governments(_ host: String, _ expected: Bool) {
        #expect(isOfficial(host: host) == expected)
    }
}
