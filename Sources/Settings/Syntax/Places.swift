/// Turns a byte of a text into its line and column.
struct Places {
    private let text: [UInt8]
    /// The byte at which each line starts, ascending.
    private let starts: [Int]

    init(in text: [UInt8]) {
        self.text = text
        var starts = [text.starts(with: Text.mark) ? Text.mark.count : 0]
        for (index, byte) in text.enumerated() {
            let isEnd = byte == 0x0A || (byte == 0x0D && text[after: index] != 0x0A)
            if isEnd { starts.append(index + 1) }
        }
        self.starts = starts
    }

    /// Line and column, both from 1; the column counts Unicode scalars.
    func place(of offset: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        let end = min(max(offset, starts[low]), text.count)
        // Continuation bytes of UTF-8 (10xxxxxx) begin no scalar.
        let column = text[starts[low]..<end].count { $0 & 0xC0 != 0x80 } + 1
        return (low + 1, column)
    }
}

extension [UInt8] {
    fileprivate subscript(after index: Int) -> UInt8? {
        index + 1 < count ? self[index + 1] : nil
    }
}
