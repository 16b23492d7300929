/// An actor as a user's configuration adds it to the built-in ones.
package struct ActorEntry: Hashable, Sendable {
    package var id: ActorID
    package var names: [String]
    /// Hosts whose pages are the actor's own: `gov.example` covers `www.gov.example`.
    package var domains: [String]

    package init(id: ActorID, names: [String], domains: [String] = []) {
        self.id = id
        self.names = names
        self.domains = domains
    }
}
