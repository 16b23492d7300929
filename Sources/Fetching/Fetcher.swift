import Crypto
import Curl
import Foundation
import Model

/// One polite, bounded, guarded exchange with a source at a time and host.
package final class Fetcher: Sendable {
    private static let mostRedirects = 5
    private static let accept =
        "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, "
        + "application/xml;q=0.9, */*;q=0.8"

    let rules: FetchRules
    let curl: CurlLoop
    let clock: any Timekeeping
    let addresses: AddressRules
    private let gate: HostGate
    private let robots: RobotsCache

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
        guard let address = WebAddress(request.url) else {
            return .failed(FetchFailure(.other, "\(request.url) is no http or https address"))
        }
        do {
            return try await follow(Trail(address), for: request)
        } catch {
            return error.outcome
        }
    }

    // MARK: - Redirects

    private func follow(
        _ start: Trail, for request: FetchRequest
    ) async throws(Refusal) -> FetchOutcome {
        var trail = start
        while true {
            try await askRobots(about: trail.address, for: request)
            let answer = try await exchange(trail.address, request)
            guard let next = try redirect(answer, on: trail) else {
                return try await judge(answer, at: trail, for: request)
            }
            guard next.hops <= Self.mostRedirects else {
                throw Refusal(.redirect, "more than \(Self.mostRedirects) redirects")
            }
            trail = next
        }
    }

    /// The trail with one more hop; nil for an answer that is no redirect.
    private func redirect(
        _ answer: TransferAnswer, on trail: Trail
    ) throws(Refusal) -> Trail? {
        guard [301, 302, 303, 307, 308].contains(answer.status) else { return nil }
        guard let location = answer.header("location"), !location.isEmpty else {
            throw Refusal(.redirect, "a redirect (\(answer.status)) without an address")
        }
        guard let next = trail.address.resolving(location) else {
            throw Refusal(.redirect, "a redirect to \(location), which is not http or https")
        }
        guard trail.address.scheme == "http" || next.scheme == "https" else {
            throw Refusal(.redirect, "a redirect from https to http: \(next)")
        }
        return trail.to(next, isPermanent: answer.status == 301 || answer.status == 308)
    }

    // MARK: - One exchange

    /// Sends the request once its host may be asked.
    private func exchange(
        _ address: WebAddress, _ request: FetchRequest, isFull: Bool = false
    ) async throws(Refusal) -> TransferAnswer {
        let host = address.authority
        if let wait = await gate.hold(on: host) { throw Refusal(.rateLimited(retryAfter: wait)) }
        guard await gate.enter(host, manners(of: request)) else { throw Refusal.cancelled }
        do {
            let answer = try await curl.perform(transfer(address, request, isFull: isFull))
            let remote = IPAddress(answer.remoteAddress)
            await gate.leave(host, isUnbound: remote.map(addresses.makesException) ?? false)
            return answer
        } catch {
            await gate.leave(host, isUnbound: nil)
            throw Refusal(error)
        }
    }

    private func manners(of request: FetchRequest) -> HostGate.Manners {
        HostGate.Manners(
            spacing: request.spacing ?? rules.spacing,
            connections: request.connectionsPerHost ?? rules.connectionsPerHost,
            isExplicit: request.spacing != nil || request.connectionsPerHost != nil)
    }

    private func transfer(
        _ address: WebAddress, _ request: FetchRequest, isFull: Bool
    ) -> Transfer {
        var headers = [
            (name: "User-Agent", value: userAgent), (name: "Accept", value: Self.accept),
        ]
        if isFull {
            headers.append(("Cache-Control", "no-cache"))
        } else if request.isConditional {
            headers += request.validators.requestHeaders
        }
        return Transfer(
            url: address.text, headers: headers, timeout: rules.timeout,
            maximumBody: rules.maximumBody, addresses: addresses)
    }

    /// Name and version, and where whoever runs this can be reached.
    private var userAgent: String {
        guard let contact = rules.contact, !rules.userAgent.contains(contact) else {
            return rules.userAgent
        }
        return "\(rules.userAgent) (+\(contact))"
    }

    // MARK: - Robots

    private func askRobots(
        about address: WebAddress, for request: FetchRequest
    ) async throws(Refusal) {
        guard rules.respectRobots else { return }
        let answer = await robots.answer(for: address.origin) { [self] in
            await loadRobots(of: address, for: request)
        }
        switch answer {
        case .rules(let rules):
            // Feeds are published for programs to read: only a group that names us binds there.
            guard request.kind != .feed || rules.isNamed else { return }
            guard rules.allows(address.target) else { throw Refusal(.refusedByRobots) }
        case .unreachable(let why):
            guard request.kind != .feed else { return }
            throw Refusal(.robots, "robots.txt of \(address.origin) can't be had: \(why)")
        }
    }

    /// Asks for the file itself, through its redirects. What the server has not (4xx) forbids
    /// nothing; what it can't say (5xx, 429) or nobody can hear forbids all.
    private func loadRobots(
        of address: WebAddress, for request: FetchRequest
    ) async -> RobotsCache.Answer {
        guard let file = address.resolving("/robots.txt") else { return .rules(.allowingAll) }
        do {
            let answer = try await followRobots(Trail(file), for: request)
            switch answer.status {
            case 200..<300: return .rules(RobotsRules(answer.body, for: product))
            case 429, 500...: return .unreachable("status \(answer.status)")
            default: return .rules(.allowingAll)
            }
        } catch {
            return .unreachable(error.message)
        }
    }

    private func followRobots(
        _ start: Trail, for request: FetchRequest
    ) async throws(Refusal) -> TransferAnswer {
        var request = request
        request.isConditional = false
        var trail = start
        while true {
            let answer = try await exchange(trail.address, request)
            guard let next = try redirect(answer, on: trail), next.hops <= Self.mostRedirects else {
                return answer
            }
            trail = next
        }
    }

    /// The name that robots.txt files call us by.
    private var product: String {
        String(rules.userAgent.prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") })
    }

    // MARK: - The answer

    private func judge(
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
        default: throw await refusal(of: answer, from: trail.address)
        }
    }

    /// A 304 that nobody asked for: once more, past every cache.
    private func askInFull(
        at trail: Trail, for request: FetchRequest
    ) async throws(Refusal) -> FetchOutcome {
        let answer = try await exchange(trail.address, request, isFull: true)
        guard answer.status == 200 else {
            throw Refusal(.status, "the server answers 304 to a request without validators")
        }
        return try await accept(answer, at: trail, for: request)
    }

    private func refusal(of answer: TransferAnswer, from address: WebAddress) async -> Refusal {
        let wait = answer.header("retry-after").flatMap { retryAfter($0, at: clock.now) }
        if answer.status == 429 || (answer.status == 503 && wait != nil) {
            if let wait { await gate.hold(address.authority, for: wait) }
            return Refusal(.rateLimited(retryAfter: wait))
        }
        if let challenge = Challenge.found(in: answer) { return Refusal(.blocked, challenge) }
        return Refusal(.status, "the server answers with status \(answer.status)")
    }

    private func accept(
        _ answer: TransferAnswer, at trail: Trail, for request: FetchRequest
    ) async throws(Refusal) -> FetchOutcome {
        guard answer.body.contains(where: { $0 > 0x20 }) else {
            throw Refusal(.empty, "the body is empty")
        }
        if let challenge = Challenge.found(in: answer) { throw Refusal(.blocked, challenge) }
        if let login = trail.loginPage { throw Refusal(.structure, login) }
        if !answer.isProvedWhole, !showsItsEnd(answer.body) {
            try await confirm(answer, at: trail, for: request)
        }
        return .fetched(
            capture(answer, at: trail, for: request), Validators(answer),
            freshness(answer.header), movedTo: trail.movedTo?.text)
    }

    /// A body whose end nothing proves counts as whole where it comes the same twice.
    private func confirm(
        _ answer: TransferAnswer, at trail: Trail, for request: FetchRequest
    ) async throws(Refusal) {
        let second = try await exchange(trail.address, request, isFull: true)
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
}

/// Lower case.
func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
        decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
