import Model

/// What is known of a capture before it is read.
package struct ReadingHints: Hashable, Sendable {
    package var kind: Source.Kind
    /// The language that a user gave to the source; used where the document names none.
    package var language: String?
    /// A CSS selector of a listing's entries; nil: guessed.
    package var selector: String?

    package init(
        kind: Source.Kind = .auto, language: String? = nil, selector: String? = nil
    ) {
        self.kind = kind
        self.language = language
        self.selector = selector
    }
}

/// Why nothing could be read of a capture, in a sentence for a person.
package struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
    package init(_ description: String) { self.description = description }
}

/// Bytes to documents: one for a page or a text, one an item for a feed.
package func read(
    _ capture: Capture, hints: ReadingHints = ReadingHints()
) throws(ReadingError) -> [Document] {
    throw ReadingError("nothing is read so far")
}
