import Model

/// One thing to be polled: a source, or a page that a source led to.
struct Errand: Sendable {
    let source: Source
    let state: PollState

    /// Nil for a source itself.
    var isPage: Bool { state.parent != nil }
    /// What it is read as.
    var kind: Source.Kind { isPage ? .page : source.kind }
    /// Nothing was read of it yet.
    var isFirst: Bool { state.lastSuccess == nil }
}
