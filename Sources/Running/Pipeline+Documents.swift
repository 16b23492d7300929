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
    /// are not begun again.
    func follow(_ documents: [Document], from errand: Errand) async throws -> [PollState] {
        guard errand.source.follow, !errand.isPage else { return [] }
        let addresses = documents.flatMap { links(of: $0, on: errand) }
            .compactMap { WebAddress($0)?.text }
        var seen: Set<String> = [errand.state.url]
        let fresh = addresses.filter { seen.insert($0).inserted }.prefix(Self.mostPages)
        return try await ledger.unknown(Array(fresh)).map { url in
            PollState(
                id: url, url: url, parent: errand.source.id, nextPoll: Timestamp(clock.now),
                isFirstSight: errand.isFirst)
        }
    }

    private func links(of document: Document, on errand: Errand) -> [String] {
        if document.kind == .listing {
            return document.links.filter { !(errand.isFirst && isOld($0.date)) }.map(\.url)
        }
        guard let item = document.item, !document.url.isEmpty, !isHistory(document, of: errand),
            item.content == nil || document.text.utf8.count < Self.teaser
        else { return [] }
        return [document.url]
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
