/// Whom a source's server is trusted to be and what it is shown: names of files, absolute. What
/// they hold is for the source's own origin alone.
package struct SourceAccess: Hashable, Sendable {
    /// Certificates to trust instead of the system's, and those that their issuers revoked.
    package var caFile: String?
    package var crlFile: String?
    /// `name:password`.
    package var basicFile: String?
    /// A bearer token (RFC 6750).
    package var bearerFile: String?
    /// Header lines, as `X-Key: value`.
    package var headerFile: String?
    /// Cookies as browsers export them.
    package var cookieFile: String?
    /// A certificate of our own, and its key where that lies in a file of its own.
    package var certificateFile: String?
    package var keyFile: String?

    package init(
        caFile: String? = nil, crlFile: String? = nil, basicFile: String? = nil,
        bearerFile: String? = nil, headerFile: String? = nil, cookieFile: String? = nil,
        certificateFile: String? = nil, keyFile: String? = nil
    ) {
        self.caFile = caFile
        self.crlFile = crlFile
        self.basicFile = basicFile
        self.bearerFile = bearerFile
        self.headerFile = headerFile
        self.cookieFile = cookieFile
        self.certificateFile = certificateFile
        self.keyFile = keyFile
    }
}
