import Curl
import Foundation
import Model

/// What a source's server is shown, and by what it is known: for the source's own origin (scheme,
/// host and port) alone, so that no redirect and no link takes it elsewhere. Prints as nothing.
package struct Credentials: Sendable {
    private static let largestFile = 1 << 20

    private let origin: String
    private let headers: [(name: String, value: String)]
    private let cookieFile: String?
    private let tls: TransferTLS

    /// Nil for a source that needs none. Every file is read, so that one that is missing or
    /// malformed is told at once; those that curl reads itself are read again by it.
    package init?(of source: Source) throws(CredentialError) {
        let access = source.access
        guard access != SourceAccess(), let address = WebAddress(source.url) else { return nil }
        var headers: [(name: String, value: String)] = []
        for (form, path) in access.files {
            headers += try Self.read(path, as: form, of: source.id)
        }
        self.headers = headers
        origin = address.origin
        cookieFile = access.cookieFile
        tls = TransferTLS(
            caFile: access.caFile, crlFile: access.crlFile,
            certificateFile: access.certificateFile, keyFile: access.keyFile)
    }

    /// Adds what may be shown at the address.
    func apply(to transfer: inout Transfer, at address: WebAddress) {
        guard address.origin == origin else { return }
        transfer.headers += headers
        transfer.cookieFile = cookieFile
        transfer.tls = tls
    }

    private static func read(
        _ path: String, as form: CredentialFile, of source: String
    ) throws(CredentialError) -> [(name: String, value: String)] {
        guard let file = FileHandle(forReadingAtPath: path),
            let data = try? file.read(upToCount: largestFile) ?? Data()
        else { throw CredentialError(source: source, "\(path) can't be read") }
        do throws(CredentialFile.Fault) {
            return try form.headers(in: [UInt8](data))
        } catch {
            throw CredentialError(source: source, "\(path) \(error)")
        }
    }
}

extension Credentials: CustomStringConvertible, CustomReflectable {
    package var description: String { "credentials for \(origin)" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why a source can't be asked as it is to be. Never shows what a file holds.
package struct CredentialError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Id of the source.
    package let source: String
    /// What is wrong, for a person.
    package let message: String

    package var description: String { "source \"\(source)\": \(message)" }

    init(source: String, _ message: String) {
        self.source = source
        self.message = message
    }
}

extension SourceAccess {
    /// Every file that is named, with its form.
    fileprivate var files: [(CredentialFile, String)] {
        [
            (.ca, caFile), (.crl, crlFile), (.basic, basicFile), (.bearer, bearerFile),
            (.header, headerFile), (.cookie, cookieFile), (.certificate, certificateFile),
            (.key, keyFile ?? certificateFile),
        ].compactMap { form, path in path.map { (form, $0) } }
    }
}
