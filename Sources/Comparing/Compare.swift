import Model

/// Holds a document and its findings against what is known.
///
/// First the page: a version that was seen before ends it. Then acts, commitments and statements,
/// each against its likes in the ledger; then what the page itself changed. All that is decided
/// comes with a sentence why.
package func compare(
    _ observation: Observation, with known: any Known, topics: TopicTable
) throws -> Comparison {
    var hearing = try Hearing(observation, known: known, topics: topics)
    guard hearing.hearPage() else { return hearing.comparison }
    try hearing.hearActs()
    try hearing.hearCommitments()
    try hearing.hearStatements()
    hearing.tellRevision()
    return hearing.comparison
}
