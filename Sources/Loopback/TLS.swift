import Foundation
import Glibc

/// What a server shows in TLS, and what it wants to see, by files in PEM.
package struct LoopbackIdentity: Sendable {
    /// Its certificate, then those of its issuers.
    package var certificateFile: String
    package var keyFile: String
    /// Whoever shows no certificate of this issuer is turned away.
    package var clientCAFile: String?
    /// Speaks nothing later than TLS 1.0.
    package var isOutdated: Bool

    package init(
        certificateFile: String, keyFile: String, clientCAFile: String? = nil,
        isOutdated: Bool = false
    ) {
        self.certificateFile = certificateFile
        self.keyFile = keyFile
        self.clientCAFile = clientCAFile
        self.isOutdated = isOutdated
    }
}

/// The settings of a server's TLS, for all of its connections.
final class TLSContext: @unchecked Sendable {
    /// Values of OpenSSL's macros.
    private enum Constant {
        static let pem: Int32 = 1
        static let verifiesPeerOrFails: Int32 = 3
        static let setMaximumVersion: Int32 = 124
        static let tls1_0 = 0x0301
    }

    private let context: OpenSSL.Pointer

    /// Throws where the files don't fit together.
    init(_ identity: LoopbackIdentity) throws {
        signal(SIGPIPE, SIG_IGN)
        guard let library = OpenSSL.library, let context = library.newContext(library.method())
        else { throw LoopbackError.noTLS }
        self.context = context
        if identity.isOutdated {
            _ = library.control(context, Constant.setMaximumVersion, Constant.tls1_0, nil)
            _ = library.setCiphers(context, "ALL:@SECLEVEL=0")
        }
        guard library.useCertificate(context, identity.certificateFile) == 1,
            library.useKey(context, identity.keyFile, Constant.pem) == 1
        else { throw LoopbackError.noTLS }
        guard let file = identity.clientCAFile else { return }
        library.setVerification(context, Constant.verifiesPeerOrFails, nil)
        guard library.trust(context, file, nil) == 1 else { throw LoopbackError.noTLS }
    }

    /// Nil where the client went away or was turned away.
    func accept(_ descriptor: Int32) -> OpenSSL.Pointer? {
        guard let library = OpenSSL.library, let session = library.newSession(context) else {
            return nil
        }
        _ = library.setDescriptor(session, descriptor)
        guard library.accept(session) == 1 else {
            library.free(session)
            return nil
        }
        return session
    }
}

/// OpenSSL as libcurl brings it along, found at run time: tests alone speak TLS as a server, and
/// nobody should need its headers for that.
struct OpenSSL: @unchecked Sendable {
    typealias Pointer = UnsafeMutableRawPointer
    typealias Text = UnsafePointer<CChar>

    static let library = OpenSSL()

    let method: @convention(c) () -> Pointer?
    let newContext: @convention(c) (Pointer?) -> Pointer?
    let control: @convention(c) (Pointer, Int32, Int, Pointer?) -> Int
    let setCiphers: @convention(c) (Pointer, Text) -> Int32
    let useCertificate: @convention(c) (Pointer, Text) -> Int32
    let useKey: @convention(c) (Pointer, Text, Int32) -> Int32
    let setVerification: @convention(c) (Pointer, Int32, Pointer?) -> Void
    let trust: @convention(c) (Pointer, Text?, Text?) -> Int32
    let newSession: @convention(c) (Pointer) -> Pointer?
    let setDescriptor: @convention(c) (Pointer, Int32) -> Int32
    let accept: @convention(c) (Pointer) -> Int32
    let read: @convention(c) (Pointer, Pointer, Int32) -> Int32
    let write: @convention(c) (Pointer, UnsafeRawPointer, Int32) -> Int32
    let shutDown: @convention(c) (Pointer) -> Int32
    let free: @convention(c) (Pointer) -> Void

    private init?() {
        guard let library = dlopen("libssl.so.3", RTLD_NOW), dlsym(library, "SSL_free") != nil
        else { return nil }
        func function<Function>(_ name: String) -> Function {
            unsafeBitCast(dlsym(library, name), to: Function.self)
        }
        method = function("TLS_server_method")
        newContext = function("SSL_CTX_new")
        control = function("SSL_CTX_ctrl")
        setCiphers = function("SSL_CTX_set_cipher_list")
        useCertificate = function("SSL_CTX_use_certificate_chain_file")
        useKey = function("SSL_CTX_use_PrivateKey_file")
        setVerification = function("SSL_CTX_set_verify")
        trust = function("SSL_CTX_load_verify_locations")
        newSession = function("SSL_new")
        setDescriptor = function("SSL_set_fd")
        accept = function("SSL_accept")
        read = function("SSL_read")
        write = function("SSL_write")
        shutDown = function("SSL_shutdown")
        free = function("SSL_free")
    }
}
