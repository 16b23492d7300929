import Model

/// The entries of a page that lists others.
struct Listing {
    let links: [Document.Link]

    init(_ page: Page, selector: String?) {
        links = []
    }
}
