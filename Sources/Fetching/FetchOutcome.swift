import Model

/// What is to be fetched, and how.
package struct FetchRequest: Sendable {
    /// http or https.
    package var url: String
    package var kind: Source.Kind
    package var validators: Validators
    /// Whether the validators are sent, so that the answer may be 304.
    package var isConditional: Bool
    /// Seconds between two requests to the host, and connections to it at a time, where the
    /// source overrides the rule for all.
    package var spacing: Seconds?
    package var connectionsPerHost: Int?
    /// Where the address moved to for good; it is asked there, and keeps its name.
    package var movedTo: String?
    /// A page that a source led to: sources go before it.
    package var isFollowed: Bool
    /// Whether the host's budget of the day can put it off; it is counted in any case.
    package var isBudgeted: Bool
    /// Of the source.
    package var credentials: Credentials?

    package init(
        url: String, kind: Source.Kind = .auto, validators: Validators = Validators(),
        isConditional: Bool = false, spacing: Seconds? = nil, connectionsPerHost: Int? = nil,
        movedTo: String? = nil, isFollowed: Bool = false, isBudgeted: Bool = true,
        credentials: Credentials? = nil
    ) {
        self.movedTo = movedTo
        self.isFollowed = isFollowed
        self.isBudgeted = isBudgeted
        self.credentials = credentials
        self.url = url
        self.kind = kind
        self.validators = validators
        self.isConditional = isConditional
        self.spacing = spacing
        self.connectionsPerHost = connectionsPerHost
    }
}

/// How a fetch ended.
package enum FetchOutcome: Sendable {
    /// A whole body. `movedTo` is the address behind permanent redirects, where there were any.
    case fetched(Capture, Validators, Freshness, movedTo: String?)
    case notModified(Freshness)
    /// 429, or another refusal with a Retry-After; nil where no usable time is given.
    case rateLimited(retryAfter: Seconds?)
    /// Not asked: the host may be asked in so many seconds.
    case postponed(Seconds, Postponement)
    /// 410.
    case gone
    /// 404.
    case missing
    case refusedByRobots
    case failed(FetchFailure)
}

/// Why nobody was asked.
package enum Postponement: Sendable {
    /// The host asked somebody else to wait.
    case held
    /// The host's requests of the day are used up, or have to last.
    case budget
    /// Too many wait for the host already.
    case crowd
}

/// Why there is no answer that could be read: a fact about the source's health, never about its
/// content.
package struct FetchFailure: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Reason: String, Sendable, CaseIterable {
        case dns, connect, tls, timeout
        /// A status that is no answer, be it that of robots.txt.
        case status
        /// Refused to us, or by us: 401, 403, 451, a private address, a challenge page.
        case blocked
        case tooLarge = "too-large"
        case incomplete, redirect
        case empty
        /// Not what the source is to be: a login page, something unreadable.
        case structure
        case cancelled
        case other
    }

    package let kind: Reason
    /// For a person.
    package let message: String

    package init(_ kind: Reason, _ message: String) {
        self.kind = kind
        self.message = message
    }

    /// The code as alerts print it.
    package var reason: String { kind.rawValue }
    package var description: String { message }

    /// A capture that no reader can make a document of.
    package static func unreadable(_ message: String) -> FetchFailure {
        FetchFailure(.structure, message)
    }
}
