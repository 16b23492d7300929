/// One HTTP exchange as it is asked for. Redirects are never followed.
package struct Transfer: Sendable {
    package var url: String
    package var method: String
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]?
    /// Seconds for the whole exchange, and for the connection alone.
    package var timeout: Double
    package var connectTimeout: Double
    /// Bytes of the decoded body.
    package var maximumBody: Int
    /// Only the status counts, as of a webhook's answer: a body that is longer than `maximumBody`,
    /// late, malformed or cut is kept as far as it came, instead of being an error.
    package var truncatesBody: Bool
    package var addresses: AddressRules
    package var tls: TransferTLS
    /// A file of cookies, as browsers export them; curl sends those that are for the address.
    package var cookieFile: String?
    /// The address of a proxy; nil for none, whatever the environment says.
    package var proxy: String?
    /// Seconds after which a server that sends next to nothing is given up.
    package var slowSeconds = 18
    /// Seconds for which an address that a name led to is used again.
    package var nameLifetime = 60

    package init(
        url: String, method: String = "GET", headers: [(name: String, value: String)] = [],
        body: [UInt8]? = nil, timeout: Double = 30, connectTimeout: Double = 10,
        maximumBody: Int = 8 << 20, truncatesBody: Bool = false,
        addresses: AddressRules = AddressRules(), tls: TransferTLS = TransferTLS()
    ) {
        self.url = url
        self.method = method
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.connectTimeout = connectTimeout
        self.maximumBody = maximumBody
        self.truncatesBody = truncatesBody
        self.addresses = addresses
        self.tls = tls
    }
}

/// Whom to trust, and as whom to appear, by files in PEM.
package struct TransferTLS: Hashable, Sendable {
    /// The certificates to trust instead of the system's.
    package var caFile: String?
    /// What their issuers revoked; one list for each issuer.
    package var crlFile: String?
    /// A certificate of our own, and its key where that lies in a file of its own.
    package var certificateFile: String?
    package var keyFile: String?

    package init(
        caFile: String? = nil, crlFile: String? = nil, certificateFile: String? = nil,
        keyFile: String? = nil
    ) {
        self.caFile = caFile
        self.crlFile = crlFile
        self.certificateFile = certificateFile
        self.keyFile = keyFile
    }
}

/// What came back. A body that is known to be cut is an error, not an answer.
package struct TransferAnswer: Sendable {
    package var status: Int
    /// In the order they came, names as sent.
    package var headers: [(name: String, value: String)]
    /// Decoded.
    package var body: [UInt8]
    package var remoteAddress: String
    /// False for a body that just ends where the connection was closed: only what it says can
    /// tell whether it is whole.
    package var isProvedWhole: Bool
    /// Seconds from now that Retry-After asks for, whether it gives them or a date; zero for a
    /// date that is past or no date, nil without the header.
    package var retryAfter: Double?
    package var timings: TransferTimings

    /// The last value of a header, names compared without case.
    package func header(_ name: String) -> String? {
        headers.last { $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// Seconds from the start of an exchange to the end of each step; zero for a step left out.
package struct TransferTimings: Hashable, Sendable {
    package var lookup: Double
    package var connect: Double
    package var tls: Double
    package var firstByte: Double
    package var total: Double
}

/// Why an exchange gave no whole answer.
package struct TransferError: Error, Sendable, CustomStringConvertible {
    package enum Kind: String, Sendable {
        case dns, connect, blockedAddress, tls, timeout, tooLarge, incomplete, malformed, cancelled
        case other
    }

    package let kind: Kind
    /// What happened, for a person.
    package let message: String

    package var description: String { message }

    package init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}
