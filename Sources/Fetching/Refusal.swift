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

    var isAboutRedirect: Bool {
        if case .failed(let failure) = outcome { failure.kind == .redirect } else { false }
    }
}
