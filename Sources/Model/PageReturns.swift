/// The last two times that a page went back to words it had before, as pages do that are served by
/// several machines or tried on visitors in several forms.
package struct PageReturns: Hashable, Sendable {
    /// The id of the source that led to the page.
    package var source: String
    package var last: Timestamp
    package var earlier: Timestamp?

    package init(source: String, last: Timestamp, earlier: Timestamp? = nil) {
        self.source = source
        self.last = last
        self.earlier = earlier
    }

    /// A page that goes back once was corrected; one that does twice within this time flaps.
    package static let span: Seconds = 7 * 86400

    /// Whether the page flaps, and did so of late.
    package func isFlapping(at now: Timestamp) -> Bool {
        guard let earlier else { return false }
        return last.seconds - earlier.seconds <= Int64(Self.span)
            && now.seconds - last.seconds <= Int64(Self.span)
    }
}
