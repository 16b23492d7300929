import Model

/// Paragraphs of plain text: those that blank lines divide, with their own line breaks as spaces;
/// where no line is blank, every line that ends as a sentence does ends a paragraph.
func plainParagraphs(_ bytes: [UInt8]) -> String {
    var paragraphs: [String] = []
    var collected = TextCollector()
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        if line.allSatisfy(\.isSpace) {
            if !collected.output.isEmpty { paragraphs.append(collected.text) }
            collected = TextCollector()
        } else {
            collected.space()
            collected.addPlain(Array(line))
        }
    }
    if !collected.output.isEmpty { paragraphs.append(collected.text) }
    return paragraphs.joined(separator: "\n\n").composed
}

/// The document of a plain text; its first line is the title where it looks like one.
func textDocument(_ bytes: [UInt8], capture: Capture, hints: ReadingHints) -> Document {
    let text = plainParagraphs(bytes)
    let title = titleLine(of: text)
    return Document(
        url: capture.finalURL, title: title ?? "",
        published: DateReader.find(in: Array(text.utf8.prefix(600)))?.time,
        language: textLanguage(of: [text], declared: hints.language), kind: .text,
        text: text)
}

/// A short first paragraph that ends without a full stop and is followed by another.
private func titleLine(of text: String) -> String? {
    guard let end = text.utf8.firstIndex(of: 0x0A) else { return nil }
    let line = text[..<end]
    guard line.utf8.count <= 200, let last = line.unicodeScalars.last else { return nil }
    return ".!?:;,。！？：；，".unicodeScalars.contains(last) ? nil : String(line)
}
