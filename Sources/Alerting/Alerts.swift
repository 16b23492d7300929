import Model

/// The alerts of some changes: one for each change and each watch that it matches.
/// `names` gives an actor's name for people.
package func alerts(
    for changes: [Change], watches: [Watch], topics: TopicTable, names: (ActorID) -> String
) -> [Alert] {
    []
}
