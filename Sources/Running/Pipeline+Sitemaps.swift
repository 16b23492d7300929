import Curl
import Foundation
import Model
import Storing

// A sitemap's index leads to sitemaps, each polled as its source is. An index within an index,
// which sitemaps.org rules out, is told as a failure and not followed, so that depth has a bound.

extension Pipeline {
    /// Sitemaps of one index that are polled: the newest where they are dated, else the first.
    static let mostSitemaps = 50

    /// What an index changes: sitemaps to poll that were not polled before, or not any more, and
    /// some to poll no more, since the index left them out or has newer ones.
    func follow(sitemaps named: [Document.Link], from errand: Errand) async throws -> [PollState] {
        guard !named.isEmpty else { return [] }
        let addresses = newestFirst(named).compactMap { WebAddress($0.url)?.text }
        if addresses.count > Self.mostSitemaps {
            logger.notice(
                """
                \(errand.state.id): \(addresses.count) sitemaps, of which \(Self.mostSitemaps) are \
                polled
                """)
        }
        let chosen = Set(addresses.prefix(Self.mostSitemaps))
        let known = try await ledger.sitemaps(of: errand.source.id)
        let new = chosen.subtracting(known.map(\.id))
        let fresh = try await ledger.unknown(new.sorted(), for: sources)
        return fresh.map { sitemap($0, from: errand) }
            + known.compactMap { turned($0, isOn: chosen.contains($0.id)) }
    }

    private func sitemap(_ url: String, from errand: Errand) -> PollState {
        PollState(
            id: url, url: url, parent: errand.source.id, nextPoll: Timestamp(clock.now),
            isFirstSight: errand.isFirst, isSitemap: true)
    }

    /// Nil where it is so already.
    private func turned(_ state: PollState, isOn: Bool) -> PollState? {
        guard state.isPaused == isOn else { return nil }
        var turned = state
        turned.isPaused = !isOn
        turned.nextPoll = Timestamp(clock.now)
        return turned
    }
}

/// Those without a date, which may be new, before all others.
func newestFirst(_ links: [Document.Link]) -> [Document.Link] {
    let dated = links.enumerated().sorted { one, other in
        let (left, right) = (one.element.date?.seconds, other.element.date?.seconds)
        return (left ?? .max, other.offset) > (right ?? .max, one.offset)
    }
    return dated.map(\.element)
}
