import Model

/// Documents to findings. Made once; the tables behind it are shared.
package struct Extractor: Sendable {
    /// The term table.
    package static let topics = TopicTable(TopicTerms.all)

    private let actors: ActorTable

    /// `actors` adds to those that are built in.
    package init(actors: [ActorEntry] = []) {
        self.actors = actors.isEmpty ? .builtIn : ActorTable(adding: actors)
    }

    /// All that the document says. `owner` is whose own site it stands on where the user said so;
    /// else its address tells.
    package func extract(_ document: Document, owner: ActorID? = nil) -> Findings {
        let article = Article(document, owner: owner, actors: actors)
        let deeds = deeds(in: article)
        return Findings(
            acts: deeds.acts, statements: statements(in: article),
            commitments: deeds.commitments)
    }

    /// A name for people: `China` for `CN`; the id itself for an actor without one.
    package func name(of actor: ActorID) -> String {
        actors.name(of: actor) ?? actor.rawValue
    }
}
