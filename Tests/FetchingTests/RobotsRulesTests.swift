import Testing

@testable import Fetching

@Suite struct RobotsRulesTests {
    private func rules(_ text: String) -> RobotsRules {
        RobotsRules(Array(text.utf8), for: "communique")
    }

    @Test(
        "Patterns match as RFC 9309 says",
        arguments: [
            ("/a", "/a", true), ("/a", "/ab/c?d", true), ("/a/", "/a", false),
            ("/*.pdf", "/x/y.pdf", true), ("/*.pdf", "/x/y.pdf?z", true),
            ("/*.pdf$", "/x/y.pdf?z", false), ("/*.pdf$", "/x.pdf/y.pdf", true),
            ("/a$", "/a", true), ("/a$", "/ab", false), ("*/print", "/deep/down/print", true),
            ("/a*b*c", "/aXbYc", true), ("/a*b*c", "/aXcYb", false), ("/", "/", true),
            ("/a$b", "/a$b", true), ("/***x", "/x", true), ("/A", "/a", false),
            ("/%7Edesk", "/~desk", true), ("/~desk", "/%7edesk", true),
            ("/%e4%b8%ad", "/中", true), ("/中", "/%E4%B8%AD", true), ("/a%2Fb", "/a/b", false),
            ("/a?x=", "/a?x=1", true),
        ])
    func pattern(_ pattern: String, _ path: String, _ isForbidden: Bool) {
        #expect(rules("User-agent: *\nDisallow: \(pattern)").allows(path) == !isForbidden)
    }

    @Test func `the longest pattern decides, and of two as long the one that allows`() {
        let read = rules(
            """
            User-agent: *
            Disallow: /a
            Allow: /a/open
            Disallow: /a/open/not
            Allow: /b
            Disallow: /b
            """)
        #expect(!read.allows("/a/x"))
        #expect(read.allows("/a/open/x"))
        #expect(!read.allows("/a/open/not/x"))
        #expect(read.allows("/b/x"))
    }

    @Test func `a group that names us replaces the group for all`() {
        let read = rules(
            """
            User-agent: *
            Disallow: /

            User-agent: Other
            User-agent: Communique/2.0
            Disallow: /private
            Crawl-delay: 10

            User-agent: communique
            Disallow: /secret
            """)
        #expect(read.allows("/a"))
        #expect(!read.allows("/private"))
        #expect(!read.allows("/secret"))
    }

    @Test(
        "A name is ours only as a whole",
        arguments: ["commun", "communiquebot", "/1.0", "", "my communique"])
    func otherNames(_ agent: String) {
        #expect(rules("User-agent: \(agent)\nDisallow: /").allows("/a"))
    }

    @Test(
        "Sloppy files are read as they are meant",
        arguments: [
            "\u{FEFF}user-agent: *\r\ndisallow: /a",
            "USER-AGENT:*\rDISALLOW:/a",
            "User-agent : * # all\n  Disallow :\t/a   # not that",
            "Sitemap: https://x.example/map.xml\nUser-agent: *\nSitemap: /x\nDisallow: /a",
            "User-agent: *\n\n\nDisallow: /a\nnonsense\n: empty\nDisallow:",
        ])
    func sloppy(_ text: String) {
        #expect(!rules(text).allows("/a"))
        #expect(rules(text).allows("/b"))
    }

    @Test(
        "Files that say nothing allow all",
        arguments: [
            "", "Disallow: /", "User-agent: *", "User-agent: *\nDisallow:",
            "<html>Not found</html>",
        ])
    func empty(_ text: String) { #expect(rules(text).allows("/a")) }

    @Test func `robots.txt itself may always be read`() {
        #expect(rules("User-agent: *\nDisallow: /").allows("/robots.txt"))
    }

    @Test(.timeLimit(.minutes(1))) func `a pattern made to be slow is not`() {
        let pattern = String(repeating: "*a", count: 1000)
        let path = "/" + String(repeating: "a", count: 3000) + "b"
        #expect(rules("User-agent: *\nDisallow: /\(pattern)c").allows(path))
    }
}
