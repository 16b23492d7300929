import Foundation
import Model
import Scheduling

/// One thing to be polled: a source, or a page or sitemap that a source led to.
struct Errand: Sendable {
    let source: Source
    var state: PollState
    /// When it was begun.
    let start: Date

    /// Whether a source led to it, rather than the user.
    var isPage: Bool { state.isPage }
    /// What it is read as.
    var kind: Source.Kind { isPage ? .page : state.isSitemap ? .sitemap : source.kind }
    /// Whether the user said how often, which nothing but the source itself may change.
    var isFixed: Bool {
        guard case .every = source.interval else { return false }
        return !isPage && !state.isSitemap
    }
    /// Nothing was read of it so far.
    var isFirst: Bool { state.lastSuccess == nil }

    /// With what is remembered of an answer that was read.
    func accepting(_ capture: Capture, _ validators: Validators) -> Errand {
        var accepted = self
        accepted.state.validators = validators
        accepted.state.bodyHash = capture.sha256
        return accepted
    }

    /// With how long the answer took; nil where there was none.
    func timed(_ seconds: Seconds?) -> Errand {
        guard !isPage, let seconds else { return self }
        var timed = self
        timed.state.latency = latency(state.latency, and: seconds)
        return timed
    }
}
