import Model

/// Holds a document and its findings against what is known.
package func compare(
    _ observation: Observation, with known: any Known, topics: TopicTable
) throws -> Comparison {
    Comparison()
}

/// Expected acts whose date has passed without them.
package func overdue(at now: Timestamp, in known: any Known) throws -> Comparison {
    Comparison()
}

/// A page that is known and was answered with 404 or 410 at two polls in a row.
package func removed(_ url: String, at now: Timestamp, in known: any Known) throws -> Comparison {
    Comparison()
}
