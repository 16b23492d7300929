import Curl
import Model

// What a site's robots.txt says (RFC 9309). It is asked for once a day and origin, and its rules
// bind whatever is fetched.

extension Fetcher {
    func askRobots(
        about address: WebAddress, for request: FetchRequest
    ) async throws(Refusal) {
        guard rules.respectRobots else { return }
        let answer = await robots.answer(for: address.origin) { [self] in
            await loadRobots(of: address, for: request)
        }
        switch answer {
        case .rules(let rules):
            await heed(rules.delay, of: address)
            guard rules.allows(address.target) else { throw Refusal(.refusedByRobots) }
        case .unavailable(let status):
            // A feed is published for programs to read: without a rule that says no, it is read.
            guard request.kind != .feed else { return }
            throw Refusal(
                .status, "robots.txt of \(address.origin) can't be had: status \(status)")
        case .unreachable(let refusal):
            guard request.kind != .feed || refusal.concernsTheHost else { return }
            throw refusal
        }
    }

    /// Asks for the file itself, through its redirects. What the server has not (4xx) forbids
    /// nothing; what it can't say (5xx) or nobody can hear forbids all.
    private func loadRobots(
        of address: WebAddress, for request: FetchRequest
    ) async -> RobotsCache.Answer {
        guard let file = address.resolving("/robots.txt") else { return .rules(.allowingAll) }
        do {
            let answer = try await followRobots(Trail(file), for: request)
            if isAskingForPeace(answer) { return .unreachable(await refusal(of: answer)) }
            switch answer.status {
            case 200..<300: return .rules(RobotsRules(answer.body, for: product))
            case 500...: return .unavailable(status: answer.status)
            default: return .rules(.allowingAll)
            }
        } catch {
            return error.isAboutRedirect ? .rules(.allowingAll) : .unreachable(error)
        }
    }

    /// After too many redirects the file counts as one that isn't there (section 2.3.1.2).
    private func followRobots(
        _ start: Trail, for request: FetchRequest
    ) async throws(Refusal) -> TransferAnswer {
        var trail = start
        while true {
            let answer = try await exchange(trail.address, request, .robots)
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
}
