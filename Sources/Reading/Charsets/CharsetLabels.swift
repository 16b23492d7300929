/// What a label means in practice (WHATWG Encoding, section 4.2), as the name that iconv decodes
/// best by: GB2312 and GBK are read as GB18030, Big5 with the Hong Kong supplement, EUC-KR as UHC,
/// Shift_JIS as CP932, and Latin-1 and ASCII as windows-1252.
enum CharsetLabels {
    /// The iconv name; nil for a label that nobody knows.
    static func charset(for label: String) -> String? {
        let key = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        return names[key]
    }

    private static let names: [String: String] = {
        var found: [String: String] = [:]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let name = words.first else { continue }
            for label in words { found[label.lowercased()] = String(name) }
        }
        return found
    }()

    private static let table = """
        UTF-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 u8
        UTF-16LE utf-16 utf16 ucs-2 csunicode iso-10646-ucs-2 unicode unicodefeff utf-16-le
        UTF-16BE unicodefffe utf-16-be
        UTF-32LE utf-32 utf32 ucs-4 csucs4 iso-10646-ucs-4 utf-32-le
        UTF-32BE utf-32-be
        WINDOWS-1252 cp1252 x-cp1252 ansi_x3.4-1968 ascii us-ascii cp819 csisolatin1 ibm819 \
        iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 latin-1 \
        iso-latin-1 ansi
        WINDOWS-1250 cp1250 x-cp1250
        WINDOWS-1251 cp1251 x-cp1251 win-1251 windows1251
        WINDOWS-1253 cp1253 x-cp1253
        WINDOWS-1254 cp1254 x-cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 \
        iso_8859-9 iso_8859-9:1989 l5 latin5
        WINDOWS-1255 cp1255 x-cp1255
        WINDOWS-1256 cp1256 x-cp1256
        WINDOWS-1257 cp1257 x-cp1257
        WINDOWS-1258 cp1258 x-cp1258
        WINDOWS-874 cp874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 tis620
        ISO-8859-2 csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 l2 latin2
        ISO-8859-3 csisolatin3 iso-ir-109 iso8859-3 iso_8859-3 l3 latin3
        ISO-8859-4 csisolatin4 iso-ir-110 iso8859-4 iso_8859-4 l4 latin4
        ISO-8859-5 csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso_8859-5
        ISO-8859-6 arabic asmo-708 csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i \
        iso-ir-127 iso8859-6 iso_8859-6
        ISO-8859-7 csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso_8859-7 \
        sun_eu_greek
        ISO-8859-8 csisolatinhebrew hebrew iso-8859-8-e iso-8859-8-i csiso88598e csiso88598i \
        iso-ir-138 iso8859-8 iso_8859-8 logical visual
        ISO-8859-10 csisolatin6 iso-ir-157 iso8859-10 l6 latin6
        ISO-8859-13 iso8859-13 latin7 latin-7
        ISO-8859-14 iso8859-14 latin8
        ISO-8859-15 csisolatin9 iso8859-15 iso885915 iso_8859-15 l9 latin-9 latin9
        ISO-8859-16 iso8859-16 latin10
        KOI8-R cskoi8r koi koi8 koi8_r
        KOI8-U koi8-ru koi8_u
        CP866 866 csibm866 ibm866
        MACINTOSH csmacintosh mac x-mac-roman mac-roman
        MAC-CYRILLIC x-mac-cyrillic x-mac-ukrainian
        GB18030 gb2312 gbk chinese csgb2312 csiso58gb231280 gb_2312 gb_2312-80 iso-ir-58 x-gbk \
        euc-cn cp936 ms936 windows-936 gb-2312 gb18030-2000
        BIG5-HKSCS big5 big5hkscs big5-hkscs cn-big5 csbig5 x-x-big5 cp950 windows-950 euc-tw
        EUC-JP cseucpkdfmtjapanese x-euc-jp eucjp
        ISO-2022-JP csiso2022jp
        CP932 shift_jis shift-jis csshiftjis ms932 ms_kanji sjis windows-31j x-sjis
        UHC euc-kr cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 \
        ksc5601 ksc_5601 windows-949 cp949 johab
        ISO-2022-KR csiso2022kr
        HZ hz-gb-2312
        CP437 ibm437
        CP850 ibm850
        CP852 ibm852
        CP037 ibm037 ebcdic-cp-us
        CP500 ibm500
        """
}
