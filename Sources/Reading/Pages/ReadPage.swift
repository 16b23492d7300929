import Model

func readPage(
    _ bytes: [UInt8], capture: Capture, hints: ReadingHints
) throws(ReadingError) -> Document {
    let tree = Tree(bytes)
    let blocks = Blocks(tree)
    return Document(url: capture.finalURL, kind: .article, text: blocks.joined(blocks.list))
}
