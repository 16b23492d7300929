import Foundation

/// The files that `scripts/make-certificates` makes: an invented issuer, what it signed, and what
/// it revoked.
package enum Certificates {
    /// `ca.pem`, `server.key` and the like, absolute.
    package static func path(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Certificates/\(name)").path
    }
}
