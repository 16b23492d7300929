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
            ("/a?x=", "/a?x=1", true), ("/a%2Ab", "/a*b", true), ("/a%2ab", "/axb", false),
            ("/a%24", "/a$", true), ("/a%24", "/a", false), ("/a%22b", "/a\"b", true),
            ("/a{b}", "/a%7Bb%7D", true), ("/100%", "/100%25", true), ("/a;b=c", "/a;b=c,d", true),
            ("/a*$", "/abc", true), ("*", "/", true), ("$", "/a", false), ("/a//b", "/a/b", false),
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

    @Test
    func `a name with rules of its own is not bound by those for all, nor by its neighbours'`() {
        let text = """
            User-agent: one
            User-agent: communique
            Crawl-delay: 7
            Disallow: /shared

            User-agent: two
            Disallow: /two
            User-agent: *
            Disallow: /all
            """
        #expect(!rules(text).allows("/shared"))
        #expect(rules(text).allows("/two") && rules(text).allows("/all"))
        #expect(rules(text).delay == 7)
    }

    @Test(
        "Only a bare star is everybody",
        arguments: [("*", false), ("* all", false), ("*bot", true)])
    func star(_ agent: String, _ isAllowed: Bool) {
        #expect(rules("User-agent: \(agent)\nDisallow: /").allows("/a") == isAllowed)
    }

    @Test(
        "A wish to be left alone is understood in other spellings",
        arguments: [
            "Disalow: /a", "Dissallow: /a", "disallow /a", "DISALLOW\t/a", "Disallows : /a",
        ])
    func misspelt(_ line: String) {
        #expect(!rules("Useragent: *\n\(line)").allows("/a"))
        #expect(!rules("User agent: communique\nAllow: /b\n\(line)").allows("/a"))
    }

    @Test(
        "What is no rule isn't taken for one",
        arguments: ["Diswallow this: /a", "Sallow: /a", "Follow: /a"])
    func otherWords(_ line: String) { #expect(rules("User-agent: *\n\(line)").allows("/a")) }

    @Test(
        "A delay is a positive number",
        arguments: [("5", 5.0), ("0.5", 0.5), ("-1", nil), ("x", nil), ("inf", nil)])
    func delay(_ text: String, _ expected: Double?) {
        #expect(rules("User-agent: *\nCrawl-delay: \(text)\nDisallow: /x").delay == expected)
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
        #expect(!rules("User-agent: *\nDisallow: /").allows("/robots.txts"))
    }

    @Test(.timeLimit(.minutes(1))) func `a pattern made to be slow is not`() {
        let pattern = String(repeating: "*a", count: 1000)
        let path = "/" + String(repeating: "a", count: 3000) + "b"
        #expect(rules("User-agent: *\nDisallow: /\(pattern)c").allows(path))
    }
}
