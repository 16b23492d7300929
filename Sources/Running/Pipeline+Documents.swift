import Curl
import Extracting
import Foundation
import Model
import Storing

// What the documents of an answer lead to: findings to hold against the ledger, and pages to poll.

extension Pipeline {
    /// Pages that one answer may lead to; what a listing holds beyond them waits for its next
    /// change, newest first.
    private static let mostPages = 100
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
        let found = documents.flatMap { links(of: $0, on: errand) }
        var isHistory: [String: Bool] = [errand.state.url: true]
        var addresses: [String] = []
        for (link, old) in found {
            guard let address = WebAddress(link)?.text, isHistory[address] == nil else { continue }
            isHistory[address] = old
            addresses.append(address)
        }
        let current = addresses.filter { isHistory[$0] == false }.prefix(Self.mostPages)
        let old = addresses.filter { isHistory[$0] == true }
        return try await ledger.unknown(Array(current) + old).map { url in
            PollState(
                id: url, url: url, parent: errand.source.id, nextPoll: Timestamp(clock.now),
                isPaused: isHistory[url] == true, isFirstSight: errand.isFirst)
        }
    }

    /// Each with whether it is history.
    private func links(of document: Document, on errand: Errand) -> [(url: String, isOld: Bool)] {
        if document.kind == .listing {
            return document.links.map { ($0.url, errand.isFirst && isOld($0.date)) }
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
