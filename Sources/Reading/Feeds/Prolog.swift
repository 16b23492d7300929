/// What stands before the root element of a document that looks like XML or HTML.
struct Prolog {
    /// Where the root's start tag begins.
    var root: Int
    /// The root's name in lower case, without its prefix.
    var name: String
    /// Whether a DTD of its own defines entities.
    var definesEntities = false

    /// Skips junk, declarations, comments and a DTD; nil where no element follows.
    init?(_ bytes: [UInt8]) {
        var place = 0
        var definesEntities = false
        while let open = bytes.place(of: UInt8(ascii: "<"), from: place), open + 1 < bytes.count {
            if bytes.holds("<!--", at: open) {
                guard let end = bytes.place(of: "-->", from: open + 4) else { return nil }
                place = end + 3
            } else if bytes.holds("<!doctype", at: open) {
                let (end, defines) = Self.doctype(bytes, from: open)
                definesEntities = definesEntities || defines
                place = end
            } else if bytes[open + 1].isLetter || bytes[open + 1] == UInt8(ascii: "_") {
                self.init(bytes, root: open)
                self.definesEntities = definesEntities
                return
            } else {
                place = open + 1
            }
        }
        return nil
    }

    private init(_ bytes: [UInt8], root: Int) {
        self.root = root
        var end = root + 1
        while end < bytes.count, bytes[end].isWord || bytes[end] == UInt8(ascii: ":") { end += 1 }
        let whole = String(utf8: bytes[root + 1..<end]).lowercased()
        name = whole.split(separator: ":").last.map(String.init) ?? ""
    }

    /// Past the declaration, and whether its internal subset defines entities.
    private static func doctype(_ bytes: [UInt8], from start: Int) -> (Int, Bool) {
        var place = start
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            if bytes[place] == UInt8(ascii: "[") {
                let end = bytes.place(of: "]>", from: place) ?? endOfSubset(bytes, from: place)
                return (
                    min(end + 2, bytes.count),
                    bytes.place(of: "<!entity", from: place, to: end) != nil
                )
            }
            place += 1
        }
        return (place, false)
    }

    private static func endOfSubset(_ bytes: [UInt8], from start: Int) -> Int {
        bytes.place(of: UInt8(ascii: "]"), from: start) ?? bytes.count
    }
}
