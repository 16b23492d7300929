import Comparing
import Model
import Scheduling
import Storing

// A page that suddenly says next to nothing may have been taken back, or stand behind an error, a
// form for signing in, a new look. Time tells: until then it is a fact about health.

extension Pipeline {
    /// The observations of an answer, marked where most words of the page are missing. A recording
    /// has but some of the answers, so that the next look that would tell may not be in it.
    func doubted(_ observations: [Observation], of errand: Errand) async throws -> [Observation] {
        guard learns, observations.count == 1, var observation = observations.first,
            observation.document.kind != .feedItem, observation.isOfficial,
            !(errand.state.doubt?.ends(at: clock.now) ?? false)
        else { return observations }
        let before = try await ledger.page(at: address(of: observation))
        observation.isDoubtful = isGutted(observation, before: before)
        if observation.isDoubtful {
            logger.info("\(errand.state.id): most of the words of the page are missing")
        }
        return [observation]
    }
}
