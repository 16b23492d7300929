import Curl
import Model

/// What ends a fetch on its way. Thrown within the stage, turned into a value at its door.
struct Refusal: Error, Sendable {
    let outcome: FetchOutcome

    static let cancelled = Refusal(.cancelled, "cancelled")

    init(_ outcome: FetchOutcome) { self.outcome = outcome }

    init(_ reason: FetchFailure.Reason, _ message: String) {
        outcome = .failed(FetchFailure(reason, message))
    }

    init(_ error: TransferError) {
        let reason: FetchFailure.Reason =
            switch error.kind {
            case .dns: .dns
            case .connect: .connect
            case .blockedAddress: .blocked
            case .tls: .tls
            case .timeout: .timeout
            case .tooLarge: .tooLarge
            case .incomplete: .incomplete
            case .cancelled: .cancelled
            case .malformed, .other: .other
            }
        self.init(reason, error.message)
    }

    var isAboutRedirect: Bool { failure == .redirect }

    /// Cancelled, never sent, or refused for a time that the host is left alone for anyway.
    var saysNothingOfTheFile: Bool {
        switch outcome {
        case .postponed, .rateLimited(retryAfter: _?): true
        default: failure == .cancelled
        }
    }

    /// Whether another address of the host would fare no better.
    var concernsTheHost: Bool {
        failure.map { [.dns, .connect, .tls, .blocked, .cancelled].contains($0) } ?? true
    }

    private var failure: FetchFailure.Reason? {
        if case .failed(let failure) = outcome { failure.kind } else { nil }
    }
}
