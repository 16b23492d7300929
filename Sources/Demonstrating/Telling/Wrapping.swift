/// Text in lines of at most `width` columns, broken between words; a word that is longer, or
/// Chinese text, is broken within.
func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
        for piece in pieces(of: word, to: width, after: line.columns) {
            if piece.isNew, !line.isEmpty {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty || piece.isGlued ? piece.text : " " + piece.text
        }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
}

private struct Piece {
    var text: String
    /// Begins a new line.
    var isNew = false
    /// Follows what stands before it without a space.
    var isGlued = false
}

private func pieces(of word: Substring, to width: Int, after used: Int) -> [Piece] {
    let whole = String(word)
    let needed = whole.columns + (used > 0 ? 1 : 0)
    if used + needed <= width { return [Piece(text: whole)] }
    if whole.columns <= width { return [Piece(text: whole, isNew: true)] }
    var rest = word
    var pieces: [Piece] = []
    while !rest.isEmpty {
        let room = pieces.isEmpty && used + 8 < width ? width - used - 1 : width
        let head = rest.prefix(columns: room)
        pieces.append(Piece(text: String(head), isNew: room == width, isGlued: !pieces.isEmpty))
        rest = rest.dropFirst(head.count)
    }
    return pieces
}

extension StringProtocol {
    /// Columns on a terminal: two for East Asian wide characters.
    var columns: Int { reduce(0) { $0 + $1.columns } }

    /// At least one character, else as many as fit.
    fileprivate func prefix(columns: Int) -> SubSequence {
        var used = 0
        var end = startIndex
        while end < endIndex, used == 0 || used + self[end].columns <= columns {
            used += self[end].columns
            end = index(after: end)
        }
        return self[..<end]
    }
}

extension Character {
    /// By the blocks of Unicode Standard Annex 11 that Chinese text uses.
    fileprivate var columns: Int {
        guard let scalar = unicodeScalars.first?.value else { return 0 }
        switch scalar {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
