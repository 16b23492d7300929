import Model

/// What the pace of a source follows, beside what is remembered of it.
package struct Plan: Sendable {
    package var interval: Source.Interval
    package var windows: [Window]
    /// Something that the source's actor is expected to say, or hasn't said so far.
    package var awaited: Awaited?
    /// The shortest interval that the host's requests of the day allow; nil where they bind
    /// nobody.
    package var affordable: Seconds?
    /// Pages of the source that have lost most of their words.
    package var pagesInDoubt = 0

    package init(
        _ interval: Source.Interval, windows: [Window] = [], awaited: Awaited? = nil,
        affordable: Seconds? = nil
    ) {
        self.interval = interval
        self.windows = windows
        self.awaited = awaited
        self.affordable = affordable
    }
}

/// The newest act of an actor that is expected or pending.
package struct Awaited: Hashable, Sendable {
    package enum Status: String, Sendable { case expected, pending }

    package var status: Status
    /// When it was first read of.
    package var since: Timestamp

    package init(_ status: Status, since: Timestamp) {
        self.status = status
        self.since = since
    }
}

extension Plan {
    /// Whether the pace is the same at all times.
    var isSteady: Bool {
        if case .between = interval { return false }
        return windows.isEmpty
    }
}
