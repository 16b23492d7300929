/// Something that is polled: a feed, a listing page, one page, a folder.
package struct Source: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Found out from the first answer.
        case auto
        case feed, listing, page, sitemap
        /// A folder of files on this machine.
        case folder
    }

    /// How often it is polled.
    package enum Interval: Hashable, Sendable {
        /// As often as the user says.
        case every(Seconds)
        /// Between two bounds, as the source's own rhythm suggests.
        case between(atLeast: Seconds, atMost: Seconds)
        /// As the source's own hints suggest; the default.
        case suggested
    }

    package var id: String
    /// An http or https address, or for a folder the path of it.
    package var url: String
    package var kind: Kind
    package var interval: Interval
    /// Hours in which it is polled otherwise; the first that fits counts.
    package var windows: [Window]
    /// Whose own site it is; nil for the press.
    package var actor: ActorID?
    package var language: String?
    /// Whether the articles behind a listing's links and a feed's teasers are fetched.
    package var follow: Bool
    /// A CSS selector of a listing's entries; nil: guessed.
    package var selector: String?
    /// Set only where the source overrides the rule for all.
    package var spacing: Seconds?
    package var connectionsPerHost: Int?
    package var labels: [String]
    package var access: SourceAccess

    package init(
        id: String, url: String, kind: Kind = .auto, interval: Interval = .suggested,
        actor: ActorID? = nil, language: String? = nil, follow: Bool = true,
        selector: String? = nil, spacing: Seconds? = nil, connectionsPerHost: Int? = nil,
        labels: [String] = [], windows: [Window] = [],
        access: SourceAccess = SourceAccess()
    ) {
        self.id = id
        self.url = url
        self.kind = kind
        self.interval = interval
        self.actor = actor
        self.language = language
        self.follow = follow
        self.selector = selector
        self.spacing = spacing
        self.connectionsPerHost = connectionsPerHost
        self.labels = labels
        self.windows = windows
        self.access = access
    }
}

/// A length of time in seconds.
package typealias Seconds = Double

/// How sources are asked.
package struct FetchRules: Hashable, Sendable {
    package var userAgent: String
    /// An address or a mail address where a site can reach whoever runs this.
    package var contact: String?
    package var respectRobots: Bool
    /// Networks in CIDR notation that may be reached although they are private.
    package var allowAddresses: [String]
    /// For one exchange as a whole.
    package var timeout: Seconds
    /// Bytes of a decoded body.
    package var maximumBody: Int
    /// Between two requests to one host.
    package var spacing: Seconds
    package var connectionsPerHost: Int
    /// Requests to one host on a day in UTC.
    package var dailyBudget: Int
    /// Documents older than this at a source's first poll enter the ledger without an alert.
    package var firstSight: Seconds
    /// The address of a proxy for every source; nil: none.
    package var proxy: String?

    package init(
        userAgent: String = "communique/0.1", contact: String? = nil, respectRobots: Bool = true,
        allowAddresses: [String] = [], timeout: Seconds = 30, maximumBody: Int = 8 << 20,
        spacing: Seconds = 2, connectionsPerHost: Int = 1, dailyBudget: Int = 10_000,
        firstSight: Seconds = 7 * 86400, proxy: String? = nil
    ) {
        self.userAgent = userAgent
        self.contact = contact
        self.respectRobots = respectRobots
        self.allowAddresses = allowAddresses
        self.timeout = timeout
        self.maximumBody = maximumBody
        self.spacing = spacing
        self.connectionsPerHost = connectionsPerHost
        self.dailyBudget = dailyBudget
        self.firstSight = firstSight
        self.proxy = proxy
    }
}
