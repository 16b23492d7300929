import Curl
import Extracting
import Foundation
import Model
import Storing

// What the documents of an answer lead to: findings to hold against the ledger, and pages to poll.

extension Pipeline {
    /// Pages that one answer of a source may lead to, and one of a sitemap that its index names:
    /// the newest where they are dated, else the first. The rest follow with the next answer that
    /// isn't the same.
    private static let mostPages = 10_000
    private static let mostPagesOfSitemap = 1000
    /// Pages of one answer that are begun within a minute; the others follow.
    private static let pagesPerMinute = 100
    /// A feed's item with less text of its own, in bytes, is taken for a teaser.
    private static let teaser = 400

    /// Every document with what it says.
    func observe(_ documents: [Document], of capture: Capture, on errand: Errand) -> [Observation] {
        documents.filter { $0.kind != .listing && !($0.feed != nil && $0.item == nil) }
            .map { document in
                Observation(
                    document: document,
                    findings: extractor.extract(document, owner: errand.source.actor),
                    at: capture.fetched, sha256: capture.sha256, owner: errand.source.actor,
                    source: errand.source.id, isHistory: isHistory(document, of: errand))
            }
    }

    /// Addresses that were never polled, due like any source. Polls that the ledger remembers
    /// are not begun again; what is too old to be read at a first poll is remembered as such, so
    /// that it isn't taken for new at the next one.
    func follow(_ documents: [Document], from errand: Errand) async throws -> [PollState] {
        guard errand.source.follow, !errand.isPage else { return [] }
        let sitemaps = documents.flatMap(\.links).filter(\.isSitemap)
        return try await follow(sitemaps: sitemaps, from: errand)
            + follow(pagesOf: documents, from: errand)
    }

    private func follow(
        pagesOf documents: [Document], from errand: Errand
    ) async throws -> [PollState] {
        var isHistory: [String: Bool] = [errand.state.url: true]
        var addresses: [String] = []
        for link in documents.flatMap({ links(of: $0, on: errand) }) {
            guard let address = WebAddress(link.url)?.text, isHistory[address] == nil else {
                continue
            }
            isHistory[address] = link.isOld
            addresses.append(address)
        }
        let most = errand.state.isSitemap ? Self.mostPagesOfSitemap : Self.mostPages
        let fresh = try await ledger.unknown(addresses, for: sources).prefix(most)
        return fresh.enumerated().map { place, url in
            let wait = Double(place / Self.pagesPerMinute) * 60
            return PollState(
                id: url, url: url, parent: errand.source.id,
                nextPoll: Timestamp(clock.now + wait), isPaused: isHistory[url] == true,
                isFirstSight: errand.isFirst || errand.kind == .sitemap)
        }
    }

    /// Those of the configuration; what belonged to others is nobody's.
    var sources: Set<String> { Set(configuration.sources.map(\.id)) }

    /// Each with whether it is history; a listing's newest first. A sitemap holds all that a site
    /// ever published, and more of it than is followed at once: what is old is history there
    /// whenever it is met.
    private func links(of document: Document, on errand: Errand) -> [(url: String, isOld: Bool)] {
        if document.kind == .listing {
            return newestFirst(document.links.filter { !$0.isSitemap })
                .map { ($0.url, (errand.isFirst || errand.kind == .sitemap) && isOld($0.date)) }
        }
        guard let item = document.item, !document.url.isEmpty,
            item.content == nil || document.text.utf8.count < Self.teaser
        else { return [] }
        return [(document.url, isHistory(document, of: errand))]
    }

    /// What a source holds at its first poll is no news where it is dated and old.
    private func isHistory(_ document: Document, of errand: Errand) -> Bool {
        (errand.isFirst && !errand.isPage || errand.state.isFirstSight) && isOld(document.published)
    }

    private func isOld(_ date: Timestamp?) -> Bool {
        guard let date else { return false }
        return clock.now.timeIntervalSince(date.date) > configuration.fetch.firstSight
    }
}
