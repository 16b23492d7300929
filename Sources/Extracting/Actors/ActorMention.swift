import Model

/// A run of words that names an actor, or somebody who speaks for one.
struct ActorMention: Sendable {
    enum Kind: Sendable {
        case state
        /// `Chinese`, `Brazilians`: the state only together with an office.
        case adjective
        /// A capital or a seat of government: the state where it acts, a place elsewhere.
        case metonym
        /// A ministry, a bank, an agency of a state.
        case office
        case person
        case organisation
        /// `the two sides`, `双方`.
        case group
    }

    /// Bytes of the part.
    var range: Range<Int>
    var kind: Kind
    var actor: ActorID?
    /// Those behind a group, sorted; empty for every other kind.
    var group: [ActorID] = []
    /// No longer in office, or speaking for nobody.
    var isFormer = false
    /// The name by which it is known: `John Kerry` for `Kerry`, else the words as they stand.
    var name: String

    /// Everybody meant.
    var actors: [ActorID] { group.isEmpty ? actor.map { [$0] } ?? [] : group }
}
