import Testing

@testable import Reading

@Suite struct CharsetTests {
    /// «气候声明» in the charsets of Chinese, «Überraschung» and «объявил» in those of Europe.
    static let samples: [(String, [UInt8], String)] = [
        ("gb2312", [0xC6, 0xF8, 0xBA, 0xF2, 0xC9, 0xF9, 0xC3, 0xF7], "气候声明"),
        ("GBK", [0xC6, 0xF8, 0xBA, 0xF2, 0xC9, 0xF9, 0xC3, 0xF7], "气候声明"),
        ("gb18030", [0x95, 0x32, 0x82, 0x36], "𠀀"),
        ("big5", [0xAE, 0xF0, 0xAD, 0xD4, 0xC1, 0x6E, 0xA9, 0xFA], "氣候聲明"),
        (
            "iso-8859-1", [0xDC, 0x62, 0x65, 0x72, 0x72, 0x61, 0x73, 0x63, 0x68, 0x75, 0x6E, 0x67],
            "Überraschung"
        ),
        ("latin1", [0x93, 0x4E, 0x6F, 0x94, 0x20, 0x80, 0x35], "“No” €5"),
        ("windows-1251", [0xEE, 0xE1, 0xFA, 0xFF, 0xE2, 0xE8, 0xEB], "объявил"),
        ("koi8-r", [0xCF, 0xC2, 0xDF, 0xD1, 0xD7, 0xC9, 0xCC], "объявил"),
        ("shift_jis", [0x8B, 0x43, 0x8C, 0xF3], "気候"),
        ("euc-kr", [0xB1, 0xE2, 0xC8, 0xC4], "기후"),
        ("utf-8", [0xE6, 0xB0, 0x94], "气"),
    ]

    @Test("A label means what browsers take it for", arguments: samples)
    func labels(_ label: String, _ bytes: [UInt8], _ text: String) {
        #expect(String(utf8: decode(bytes, httpLabel: label, declared: nil).bytes) == text)
    }

    @Test("A byte order mark beats every label", arguments: ["gbk", "utf-8", "windows-1252", nil])
    func marks(_ label: String?) {
        let wide: [UInt8] = [0xFF, 0xFE, 0x14, 0x6C, 0x19, 0x50]
        #expect(String(utf8: decode(wide, httpLabel: label, declared: nil).bytes) == "气候")
        let narrow: [UInt8] = [0xEF, 0xBB, 0xBF, 0xE6, 0xB0, 0x94]
        #expect(String(utf8: decode(narrow, httpLabel: label, declared: nil).bytes) == "气")
    }

    @Test(
        "Valid UTF-8 beats a wrong label",
        arguments: ["gb2312", "big5", "iso-8859-1", "windows-1251", "shift_jis"])
    func wrongLabels(_ label: String) {
        let text = "气候变化联合声明：双方宣布"
        #expect(
            String(utf8: decode(Array(text.utf8), httpLabel: label, declared: nil).bytes) == text)
    }

    @Test func `bad bytes become replacement characters, and nothing is cut`() {
        let utf8 = decode(
            Array("before ".utf8) + [0xFF] + Array(" after é".utf8),
            httpLabel: "utf-8", declared: nil)
        #expect(String(utf8: utf8.bytes) == "before \u{FFFD} after é")
        let chinese = decode([0xC6, 0xF8, 0xFF, 0xBA, 0xF2, 0x81], httpLabel: "gbk", declared: nil)
        #expect(String(utf8: chinese.bytes) == "气\u{FFFD}候\u{FFFD}")
    }

    @Test func `the holes of windows-1252 are controls as in browsers`() {
        let decoded = decode([0x41, 0x81, 0x42], httpLabel: "windows-1252", declared: nil)
        #expect(String(utf8: decoded.bytes) == "A\u{81}B")
    }

    @Test func `a body larger than the converter's buffer is decoded whole`() {
        let bytes = [[UInt8]](repeating: [0xC6, 0xF8, 0xBA, 0xF2], count: 40_000).flatMap { $0 }
        let decoded = decode(bytes, httpLabel: "gb2312", declared: nil)
        #expect(decoded.bytes.count == 40_000 * 6)
        #expect(!String(utf8: decoded.bytes).contains("\u{FFFD}"))
    }

    @Test func `a charset that nobody names is guessed from the text without its tags`() {
        let tags = Array("<p class=\"a\">".utf8)
        let word: [UInt8] = [
            0xC6, 0xF8, 0xBA, 0xF2, 0xB1, 0xE4, 0xBB, 0xAF, 0xC1, 0xAA, 0xBA, 0xCF, 0xC9, 0xF9,
            0xC3, 0xF7, 0xA3, 0xAC, 0xCB, 0xAB, 0xB7, 0xBD, 0xD0, 0xFB, 0xB2, 0xBC,
        ]
        let body = [[UInt8]](repeating: tags + word, count: 20).flatMap { $0 }
        let decoded = decode(body, httpLabel: nil, declared: nil)
        #expect(String(utf8: decoded.bytes).contains("气候变化联合声明，双方宣布"))
    }

    @Test(
        "A document names its charset in its first lines, or late in its head",
        arguments: [
            ("<?xml version='1.0' encoding='Big5'?><rss/>", "Big5"),
            ("<html><head><meta charset=gb2312></head>", "gb2312"),
            ("<meta http-equiv=Content-Type content=\"text/html; charset=euc-kr\">", "euc-kr"),
            (
                "<head>" + String(repeating: "<script>var a;</script>", count: 500)
                    + "<META CHARSET='koi8-r'>", "koi8-r"
            ),
            ("<head></head><body><meta charset=gbk>", nil),
        ])
    func declarations(_ text: String, _ charset: String?) {
        #expect(declaredCharset(in: Array(text.utf8)) == charset)
    }
}
