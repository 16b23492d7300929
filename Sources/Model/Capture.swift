/// The bytes and headers of one answer of a source: the evidence.
package struct Capture: Hashable, Sendable {
    /// The address that was asked for.
    package var url: String
    /// The address that answered, after redirects.
    package var finalURL: String
    package var status: Int
    package var contentType: String?
    package var body: [UInt8]
    package var fetched: Timestamp
    /// SHA-256 of the body, lower-case hexadecimal; empty where nobody computed it.
    package var sha256: String

    package init(
        url: String, finalURL: String? = nil, status: Int = 200, contentType: String? = nil,
        body: [UInt8], fetched: Timestamp, sha256: String = ""
    ) {
        self.url = url
        self.finalURL = finalURL ?? url
        self.status = status
        self.contentType = contentType
        self.body = body
        self.fetched = fetched
        self.sha256 = sha256
    }
}
