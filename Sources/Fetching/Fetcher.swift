import Curl
import Foundation
import Model

/// One polite, bounded, guarded exchange with a source at a time and host.
package final class Fetcher: Sendable {
    static let mostRedirects = 5
    private static let accepted =
        "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, "
        + "application/xml;q=0.9, */*;q=0.8"

    /// How an address is asked.
    enum Approach: Sendable {
        /// With validators where the request is conditional.
        case usual
        /// Past every cache.
        case inFull
        /// For a robots.txt, of which only the beginning counts.
        case robots
    }

    let rules: FetchRules
    let clock: any Timekeeping
    let robots: RobotsCache
    private let curl: CurlLoop
    private let addresses: AddressRules
    let gate: HostGate

    package init(rules: FetchRules, curl: CurlLoop, clock: any Timekeeping) {
        self.rules = rules
        self.curl = curl
        self.clock = clock
        addresses = AddressRules(allow: rules.allowAddresses)
        gate = HostGate(clock: clock)
        robots = RobotsCache(clock: clock)
    }

    /// Asks for one address, through its redirects. Whatever comes of it is a value.
    package func fetch(_ request: FetchRequest) async -> FetchOutcome {
        await ask(request).outcome
    }

    /// As `fetch`, with the seconds that the answer took once the host was asked; nil where there
    /// is none.
    package func ask(_ request: FetchRequest) async -> (outcome: FetchOutcome, seconds: Seconds?) {
        guard let address = WebAddress(request.movedTo ?? request.url) else {
            let message = "\(request.url) is no http or https address"
            return (.failed(FetchFailure(.other, message)), nil)
        }
        do {
            return try await follow(Trail(address), for: request)
        } catch {
            return (error.outcome, nil)
        }
    }

    // MARK: - Redirects

    private func follow(
        _ start: Trail, for request: FetchRequest
    ) async throws(Refusal) -> (FetchOutcome, Seconds?) {
        var trail = start
        while true {
            try await askRobots(about: trail.address, for: request)
            let answer = try await exchange(trail.address, request)
            guard let next = try redirect(answer, on: trail) else {
                let outcome = try await judge(answer, at: trail, for: request)
                return (outcome, answer.timings.total)
            }
            guard next.hops <= Self.mostRedirects else {
                throw Refusal(.redirect, "more than \(Self.mostRedirects) redirects")
            }
            trail = next
        }
    }

    /// The trail with one more hop; nil for an answer that is no redirect.
    func redirect(_ answer: TransferAnswer, on trail: Trail) throws(Refusal) -> Trail? {
        guard [301, 302, 303, 307, 308].contains(answer.status) else { return nil }
        guard let location = answer.header("location"), !location.isEmpty else {
            throw Refusal(.redirect, "a redirect (\(answer.status)) without an address")
        }
        guard let next = trail.address.resolving(location) else {
            throw Refusal(.redirect, "a redirect to \(shown(location)), which is not http or https")
        }
        guard trail.address.scheme == "http" || next.scheme == "https" else {
            throw Refusal(.redirect, "a redirect from https to http: \(next)")
        }
        return trail.to(next, isPermanent: answer.status == 301 || answer.status == 308)
    }

    // MARK: - One exchange

    /// Sends the request once its host may be asked, and remembers how long the host wants to be
    /// left alone.
    func exchange(
        _ address: WebAddress, _ request: FetchRequest, _ approach: Approach = .usual
    ) async throws(Refusal) -> TransferAnswer {
        let host = address.gate
        try await enter(host, for: request)
        do {
            let answer = try await curl.perform(transfer(address, request, approach))
            let isOwn = isOwn(answer)
            await heed(answer, of: host, isOwn: isOwn)
            await gate.leave(host, isUnbound: isOwn)
            return answer
        } catch {
            await gate.leave(host, isUnbound: nil)
            throw Refusal(error)
        }
    }

    /// Whether the answer came from a host of the user's own. Behind a proxy nobody knows.
    private func isOwn(_ answer: TransferAnswer) -> Bool {
        guard rules.proxy == nil, let remote = IPAddress(answer.remoteAddress) else { return false }
        return addresses.makesException(for: remote)
    }

    private func transfer(
        _ address: WebAddress, _ request: FetchRequest, _ approach: Approach
    ) -> Transfer {
        var transfer = Transfer(
            url: address.text,
            headers: [("User-Agent", userAgent), ("Accept", Self.accepted)],
            timeout: rules.timeout, maximumBody: rules.maximumBody, addresses: addresses)
        switch approach {
        case .usual where request.isConditional:
            transfer.headers += request.validators.requestHeaders
        case .usual: break
        case .inFull: transfer.headers.append(("Cache-Control", "no-cache"))
        case .robots:
            transfer.maximumBody = RobotsRules.largest
            transfer.truncatesBody = true
        }
        transfer.proxy = rules.proxy
        request.credentials?.apply(to: &transfer, at: address)
        return transfer
    }

    /// Name and version, and where whoever runs this can be reached.
    private var userAgent: String {
        guard let contact = rules.contact, !rules.userAgent.contains(contact) else {
            return rules.userAgent
        }
        return "\(rules.userAgent) (+\(contact))"
    }
}

/// What a server wrote, as far as it can stand in a sentence: without a login, control characters
/// and what is beyond two hundred characters.
private func shown(_ address: String) -> String {
    let plain = address.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
    var text = String(String.UnicodeScalarView(plain.prefix(200)))
    if let sign = text.lastIndex(of: "@") { text = "…" + text[sign...] }
    return text
}
