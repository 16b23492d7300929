import Model

/// A page that is known and was answered with 404 or 410 at two polls in a row. One that never
/// said anything goes without a word.
package func removed(_ url: String, at now: Timestamp, in known: any Known) throws -> Comparison {
    guard var page = try page(at: url, in: known), !page.isRemoved else { return Comparison() }
    page.isRemoved = true
    let isWorthTelling = !page.actors.isEmpty || !page.topics.isEmpty
    var comparison = Comparison(
        verdicts: [
            Verdict(
                outcome: isWorthTelling ? .change : .noted,
                event: isWorthTelling ? .pageRemoved : nil, record: page.id,
                why: "The page was missing at two polls in a row.")
        ],
        page: page)
    if isWorthTelling { comparison.changes = [change(page, at: now)] }
    return comparison
}

/// Pages are kept under their canonical address, which may lack the query or the slash of the one
/// that is polled.
private func page(at url: String, in known: any Known) throws -> KnownPage? {
    let bare = String(url.prefix { $0 != "?" && $0 != "#" })
    let other = bare.hasSuffix("/") ? String(bare.dropLast()) : bare + "/"
    for address in [url, bare, other] {
        if let page = try known.page(at: address) { return page }
    }
    return nil
}

private func change(_ page: KnownPage, at now: Timestamp) -> Change {
    let start = String(page.text.prefix(300).prefix { $0 != "\n" })
    let evidence = Evidence(
        url: page.url, title: page.title, quote: start, published: page.published, fetched: now,
        sha256: "", firstParty: false)
    return Change(
        event: .pageRemoved, actors: page.actors, topics: page.topics, title: page.title,
        paragraph: page.text, evidence: [evidence], record: page.id, at: now,
        step: "\(page.versions.count)-\(now.day)")
}
