import Model

// The names that entries have: their own, those of actors and of languages.

extension Section {
    /// The entry's own name, as logs, addresses and commands use it.
    func id() -> String? {
        guard let id = text("id") else { return nil }
        guard id.utf8.allSatisfy(Self.isPlain), id.utf8.count <= 64 else {
            error(
                "\"\(id)\" is no id; use at most 64 letters, digits, \"-\", \"_\" and \".\"",
                at: "id")
            return nil
        }
        return id
    }

    func actor(_ key: String) -> ActorID? {
        guard let text = text(key) else { return nil }
        return Self.actor(text) { self.error($0, at: key) }
    }

    /// Sorted, without repeats; nil where the key is missing.
    func actors(_ key: String, whenEmpty remedy: String = Self.anyRemedy) -> [ActorID]? {
        guard let items = someStrings(key, whenEmpty: remedy) else { return nil }
        let actors = items.compactMap { item in
            Self.actor(item.text) { notes.error($0, at: item.start, item.path) }
        }
        return Set(actors).sorted()
    }

    func language(_ key: String) -> String? {
        guard let tag = text(key) else { return nil }
        if let meant = ["cn": "zh", "jp": "ja", "gr": "el", "dk": "da", "cz": "cs"][
            tag.lowercased()]
        {
            error("\"\(tag)\" is a country; did you mean the language \"\(meant)\"?", at: key)
            return nil
        }
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        let isTag =
            (2...3).contains(parts[0].count)
            && parts.allSatisfy { (1...8).contains($0.count) && $0.utf8.allSatisfy(Self.isLetter) }
        guard isTag else {
            error("\"\(tag)\" is no language tag; write one like \"en\" or \"zh-Hans\"", at: key)
            return nil
        }
        return tag
    }

    // MARK: - Actors

    private static func actor(_ text: String, complain: (String) -> Void) -> ActorID? {
        if let meant = misnamed[text] {
            complain("\"\(text)\" is no actor; did you mean \"\(meant)\"?")
            return nil
        }
        if isActor(text) { return ActorID(text) }
        let upper = text.uppercased()
        let advice =
            text.count == 2 && isActor(upper)
            ? "did you mean \"\(upper)\"?"
            : "write a state as its ISO 3166-1 code (\"CN\"), a known body by its short name "
                + "(\"EU\"), anybody else in lower-case kebab case (\"greenpeace\")"
        complain("\"\(text)\" is no actor; \(advice)")
        return nil
    }

    /// Codes that many take for a state's but that are none, or another's.
    private static let misnamed = ["UK": "GB", "uk": "GB", "USA": "US", "PRC": "CN", "eu": "EU"]

    private static func isActor(_ text: String) -> Bool {
        let isShort = text.utf8.allSatisfy { isUpper($0) || isDigit($0) }
        if isShort {
            return text.count == 2
                ? states.contains(text) || bodies.contains(text) : text.count > 2
        }
        let isKebab = text.utf8.allSatisfy { isLower($0) || isDigit($0) || $0 == 0x2D }
        guard isKebab, let first = text.first, first != "-", text.last != "-" else { return false }
        // Two letters are a company's, as `bp`, unless they are a state's in the wrong case.
        return text.count > 2 || text.count == 2 && !isActor(text.uppercased())
    }

    private static let bodies: Set<String> = ["EU", "UN", "G7", "WB"]

    /// ISO 3166-1 alpha-2, with XK for Kosovo as the European Union writes it.
    private static let states = Set(
        #"""
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR
        BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ
        EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW
        GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY
        KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV
        MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY
        QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG
        TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA
        ZM ZW
        """#.split(whereSeparator: \.isWhitespace).map(String.init))

    // MARK: - Letters

    private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool {
        isUpper(byte) || isLower(byte) || isDigit(byte)
    }
    private static func isPlain(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
    }
}
