import Crypto
import Curl
import Foundation
import Model

// What an answer is: a whole body, nothing new, or a reason why there is none.

extension Fetcher {
    func judge(
        _ answer: TransferAnswer, at trail: Trail, for request: FetchRequest
    ) async throws(Refusal) -> FetchOutcome {
        switch answer.status {
        case 200, 203:
            return try await accept(answer, at: trail, for: request)
        case 304 where request.isConditional && !request.validators.isEmpty:
            return .notModified(freshness(answer.header))
        case 304:
            return try await askInFull(at: trail, for: request)
        case 404: return .missing
        case 410: return .gone
        default: throw await refusal(of: answer)
        }
    }

    /// A 304 that nobody asked for: once more, past every cache.
    private func askInFull(
        at trail: Trail, for request: FetchRequest
    ) async throws(Refusal) -> FetchOutcome {
        let answer = try await exchange(trail.address, request, .inFull)
        guard answer.status != 304 else {
            throw Refusal(.status, "the server answers 304 to a request without validators")
        }
        return try await judge(answer, at: trail, for: request)
    }

    private func accept(
        _ answer: TransferAnswer, at trail: Trail, for request: FetchRequest
    ) async throws(Refusal) -> FetchOutcome {
        guard answer.body.contains(where: { $0 > 0x20 }) else {
            throw Refusal(.empty, "the body is empty")
        }
        if let challenge = Challenge.found(in: answer) { throw Refusal(.blocked, challenge) }
        if let login = trail.loginPage ?? LoginForm.found(in: answer) {
            throw Refusal(.structure, login)
        }
        if !answer.isProvedWhole, !showsItsEnd(answer.body) {
            try await confirm(answer, at: trail, for: request)
        }
        return .fetched(
            capture(answer, at: trail, for: request),
            Validators(answer, behindRedirect: trail.hops > 0),
            freshness(answer.header), movedTo: trail.movedTo?.text)
    }

    /// A body whose end nothing proves counts as whole where it comes the same twice.
    private func confirm(
        _ answer: TransferAnswer, at trail: Trail, for request: FetchRequest
    ) async throws(Refusal) {
        let second = try await exchange(trail.address, request, .inFull)
        guard second.body == answer.body else {
            throw Refusal(
                .incomplete, "the body ends where the connection does, each time elsewhere")
        }
    }

    private func capture(
        _ answer: TransferAnswer, at trail: Trail, for request: FetchRequest
    ) -> Capture {
        Capture(
            url: request.url, finalURL: trail.address.text, status: answer.status,
            contentType: answer.header("content-type"), body: answer.body,
            fetched: Timestamp(clock.now), sha256: hexadecimal(SHA256.hash(data: answer.body)))
    }

    // MARK: - Refusals

    func refusal(of answer: TransferAnswer) async -> Refusal {
        if isAskingForPeace(answer) { return Refusal(.rateLimited(retryAfter: wish(of: answer))) }
        if let challenge = Challenge.found(in: answer) { return Refusal(.blocked, challenge) }
        let isClosed = [401, 403, 451].contains(answer.status)
        return Refusal(
            isClosed ? .blocked : .status, "the server answers with status \(answer.status)")
    }

    /// Whether the server wants to be asked less, or later.
    func isAskingForPeace(_ answer: TransferAnswer) -> Bool {
        answer.status == 429 || wish(of: answer) != nil
    }

    /// Seconds that the server wants to be left alone; nil where it names no time. On a redirect
    /// or a page that is gone a Retry-After says nothing of the host.
    func wish(of answer: TransferAnswer) -> Seconds? {
        guard answer.status >= 400, answer.status != 404, answer.status != 410 else { return nil }
        return answer.header("retry-after").flatMap { retryAfter($0, at: clock.now) }
    }
}
