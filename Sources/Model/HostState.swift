/// What is remembered of a host between two starts, so that a restart forgets neither its wish to be
/// left alone nor how often it was asked.
package struct HostState: Hashable, Sendable {
    /// The host; with its port where that isn't the usual one.
    package var name: String
    /// Days since 1970-01-01 in UTC, the day that `used` counts on.
    package var day: Int
    /// Requests on that day.
    package var used: Int
    /// Nobody asks it before.
    package var heldUntil: Timestamp?

    package init(name: String, day: Int, used: Int, heldUntil: Timestamp? = nil) {
        self.name = name
        self.day = day
        self.used = used
        self.heldUntil = heldUntil
    }
}

/// How often a host may still be asked on the day.
package struct Allowance: Hashable, Sendable {
    package var used: Int
    /// Nil for a host that no budget binds.
    package var left: Int?
    /// Until the day ends.
    package var seconds: Seconds

    package init(used: Int, left: Int?, seconds: Seconds) {
        self.used = used
        self.left = left
        self.seconds = seconds
    }
}
