/// The elements of HTML that matter here; every other one is `other`.
enum Tag: UInt8, CaseIterable, Sendable {
    case other, text, root
    case a, abbr, address, amp, article, aside, audio, b, base, big, blockquote, body, br, button
    case canvas, caption, center, cite, code, col, colgroup, dd, del, details, dialog, div, dl, dt
    case em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset
    case h1, h2, h3, h4, h5, h6, head, header, hr, html, i, iframe, img, input, ins, kbd, label
    case legend, li, link, main, map, mark, math, menu, meta, nav, noframes, noscript, object, ol
    case optgroup, option, p, picture, pre, q, rp, rt, ruby, s, script, search, section, select
    case small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td
    case template, textarea, tfoot, th, thead, time, title, tr, u, ul, video, xmp, wbr

    /// Elements that never hold anything.
    var isVoid: Bool { Self.voids.contains(self) }
    /// Elements that begin a new paragraph of text.
    var isBlock: Bool { Self.blocks.contains(self) }
    /// Elements whose inside is no markup.
    var isRaw: Bool { Self.raws.contains(self) }
    var isHeading: Bool { rawValue >= Tag.h1.rawValue && rawValue <= Tag.h6.rawValue }
    /// Elements that hold nothing for a reader of text.
    var isSilent: Bool { Self.silents.contains(self) }
    /// Elements that an inline end tag can't reach across.
    var isWall: Bool { Self.walls.contains(self) }

    private static let voids = TagSet([
        .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .source, .wbr,
    ])
    private static let raws = TagSet([
        .script, .style, .xmp, .iframe, .noframes, .textarea, .title, .svg, .math,
    ])
    private static let silents = TagSet([
        .script, .style, .iframe, .noframes, .textarea, .title, .svg, .math, .template, .select,
        .option, .optgroup, .button, .head, .object, .embed, .audio, .video, .canvas, .map,
        .noscript, .dialog, .input,
    ])
    private static let walls = TagSet([
        .table, .td, .th, .caption, .html, .body, .template, .root, .object,
    ])
    private static let blocks = TagSet([
        .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog,
        .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5,
        .h6, .head, .header, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .optgroup, .option,
        .p, .pre, .search, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .title,
        .tr, .ul, .xmp, .root, .frameset, .noscript, .template,
    ])
}

/// A set of tags in two words.
struct TagSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ tags: [Tag]) {
        for tag in tags {
            if tag.rawValue < 64 {
                low |= 1 << UInt64(tag.rawValue)
            } else {
                high |= 1 << UInt64(tag.rawValue - 64)
            }
        }
    }

    @inline(__always) func contains(_ tag: Tag) -> Bool {
        tag.rawValue < 64
            ? low & 1 << UInt64(tag.rawValue) != 0 : high & 1 << UInt64(tag.rawValue - 64) != 0
    }
}

/// The attributes that matter here; every other one is dropped.
enum AttributeName: UInt8, CaseIterable, Sendable {
    case alt, charset, cite, `class`, content, datetime, hidden, href, id, itemprop, lang, name
    case property, rel, role, src, style, title, type
    case ariaHidden = 100
    case httpEquiv = 101
    case itemscope = 102
    case xmlLang = 103
    case pubdate = 104

    var spelling: String {
        switch self {
        case .ariaHidden: "aria-hidden"
        case .httpEquiv: "http-equiv"
        case .xmlLang: "xml:lang"
        default: "\(self)"
        }
    }
}

/// Names looked up by their bytes without making a string: an open hash table that is filled once.
struct NameTable<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var values: [Value?]
    private let mask: Int

    /// `slots` is a power of two, well above the count of names.
    init(_ names: [(String, Value)], slots: Int = 512) {
        keys = Array(repeating: 0, count: slots)
        values = Array(repeating: nil, count: slots)
        mask = slots - 1
        for (name, value) in names {
            let key = Self.key(Array(name.utf8), 0..<name.utf8.count)
            var slot = slot(key)
            while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
            keys[slot] = key
            values[slot] = value
        }
    }

    /// In either case of letters.
    func value(_ bytes: [UInt8], _ range: Range<Int>) -> Value? {
        guard range.count <= 16, !range.isEmpty else { return nil }
        let key = Self.key(bytes, range)
        var slot = slot(key)
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// FNV-1a over the lower-case bytes; no two of the names collide, and a stranger that hits
    /// one of them by chance (1 in 2^64) does no harm.
    private static func key(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var key: UInt64 = 0xCBF2_9CE4_8422_2325
        for place in range { key = (key ^ UInt64(bytes[place].lowered)) &* 0x100_0000_01B3 }
        return key
    }

    private func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 20) & mask }
}
