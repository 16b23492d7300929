import Foundation
import Model
import Scheduling

extension Errand {
    /// With what the answer teaches of when the source publishes: the times that its documents
    /// name, or the poll's own where they name none and something is new.
    func learning(
        from documents: [Document], pages: [PollState], at now: Date
    ) -> Errand {
        guard !isPage, kind != .folder else { return self }
        var errand = self
        errand.state.rhythm = Rhythm.learned(
            state.rhythm, from: times(of: documents, pages, at: now), at: now)
        return errand
    }

    private func times(
        of documents: [Document], _ pages: [PollState], at now: Date
    ) -> [Timestamp] {
        let links = documents.filter { $0.kind == .listing }.flatMap(\.links)
        let dated = (documents.compactMap(\.published) + links.compactMap(\.date))
            .filter(\.hasTime)
        guard dated.isEmpty else { return dated }
        let isNews = documents.contains { $0.kind != .listing } || !pages.isEmpty
        return isNews && !isFirst ? [Timestamp(now)] : []
    }

    // MARK: - Where it is

    /// The address to ask: where it moved to, but once a day where it was, in case it is back.
    var address: String? {
        guard !isPage, let last = state.lastPoll else { return nil }
        return last.day == Timestamp(start).day ? state.movedTo : nil
    }

    /// With the new address of a source that answers there. It keeps its id and its name.
    func moved(to address: String?) -> Errand {
        guard !isPage else { return self }
        var errand = self
        errand.state.movedTo = address ?? self.address
        if let address = errand.state.movedTo {
            errand.state.note =
                "moved permanently to \(address); put the new address into the configuration"
        } else if state.reason != HealthReason.stale {
            errand.state.note = nil
        }
        return errand
    }

    /// Back where it was before it moved, as far as the next poll is concerned.
    func back() -> Errand {
        guard state.movedTo != nil else { return self }
        var errand = self
        errand.state.movedTo = nil
        errand.state.validators = Validators()
        return errand
    }
}
