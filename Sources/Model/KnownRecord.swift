/// A statement, commitment or act that is known from the start, or imported: a row of `seeds/`.
package struct KnownRecord: Hashable, Sendable {
    /// Where it is on record.
    package struct Origin: Hashable, Sendable, Codable {
        package var title: String
        package var publisher: String?
        package var url: String?

        package init(title: String, publisher: String? = nil, url: String? = nil) {
            self.title = title
            self.publisher = publisher
            self.url = url
        }
    }

    /// With the words, or their account, as `quote` or `content`; place 0 to 0, confidence 1 and
    /// rule `known`.
    package var finding: Finding
    /// When it was put on record.
    package var date: Timestamp
    package var origin: Origin
    package var note: String?

    package init(finding: Finding, date: Timestamp, origin: Origin, note: String? = nil) {
        self.finding = finding
        self.date = date
        self.origin = origin
        self.note = note
    }
}
