/// What tells a page that lists others from a page that is a text: a few signs, weighed.
struct PageForm {
    /// Positive for a listing.
    let score: Double

    /// `all` is the good text of the page, teasers included; `page.land` has them set aside.
    init(_ page: Page, listing: Listing, all: Double) {
        guard listing.links.count >= 4 else {
            score = -10
            return
        }
        let run = page.land.longestRun
        let address = AddressShape(page.url)
        score =
            Self.ofText(run, free: page.land.good[0], all: all, listing)
            + Self.ofNames(page.facts) + Self.ofTitle(page.title.text)
            + (address.isRoot ? 3 : address.isItem ? -1 : address.isShort ? 0.5 : 0)
            + (listing.links.count >= 15 ? 0.5 : 0)
    }

    /// A text has a long run of sentences in one element; a listing's stand apart.
    private static func ofText(
        _ run: Double, free: Double, all: Double, _ listing: Listing
    ) -> Double {
        var score = run > 1500 ? -2.0 : run > 700 ? -1 : run < 300 ? 1 : 0
        let weight = Double(listing.weight)
        score += weight > 2 * run ? 1 : weight < 0.5 * run ? -1 : 0
        score += free < 0.5 * all ? 1 : free > 2000 ? -1 : 0
        let isOnlyText = run > 40 && run > 0.4 * free
        // A short statement above a few related links.
        if isOnlyText { score -= listing.links.count < 12 ? 4 : run > 300 ? 0.5 : 0 }
        return score
    }

    /// What the page calls itself.
    private static func ofNames(_ facts: PageFacts) -> Double {
        let types = facts.linked.types
        let isArticle =
            types.contains(where: LinkedData.isArticle)
            || facts.meta("article:published_time") != nil
        let isList = types.contains("CollectionPage") || types.contains("ItemList")
        return (isArticle ? -2 : 0) + (isList ? 1.5 : 0)
    }

    private static func ofTitle(_ title: String) -> Double {
        let weight = title.unicodeScalars.reduce(0) { $0 + (isEastAsian($1.value) ? 3 : 1) }
        return weight < 28 ? 0.5 : weight > 45 ? -0.5 : 0
    }
}

/// What the path of an address tells of the page.
struct AddressShape {
    let isRoot: Bool
    /// Its last step is a slug of many words or a long number.
    let isItem: Bool
    let isShort: Bool

    init(_ url: String) {
        let path = url.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }.prefix {
            $0 != "?" && $0 != "#"
        }
        let steps = path.split(separator: "/")
        isRoot = steps.isEmpty
        let last = steps.last ?? ""
        let words = last.split { $0 == "-" || $0 == "_" }.count
        let hasNumber = last.split { !$0.isNumber }.contains { $0.count >= 5 }
        isItem = words >= 4 || hasNumber
        isShort = steps.count <= 2
    }
}
