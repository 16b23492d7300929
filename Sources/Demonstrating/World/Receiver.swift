import Crypto
import Foundation
import Loopback
import Synchronization

/// A webhook receiver as somebody else would write it: it checks each signature by the Standard
/// Webhooks specification, with nothing of the sender's code.
final class Receiver: Sendable {
    /// What came in since it was last asked, and what was turned away.
    struct Mail: Sendable {
        var alerts: [ReceivedAlert] = []
        var refusals: [String] = []
    }

    /// The secret as its owner would write it into a file: `whsec_` and Base64.
    let secret: String
    private let server: LoopbackServer
    private let box: Box

    private final class Box: Sendable {
        let mail = Mutex(Mail())
    }

    init() throws {
        let key = SymmetricKey(size: .bits256)
        secret = "whsec_" + key.withUnsafeBytes { Data($0) }.base64EncodedString()
        let box = Box()
        self.box = box
        server = try LoopbackServer { Self.take($0, key, box) }
    }

    var url: String { server.url + "/alerts" }

    /// Takes the mail out of the box.
    func collect() -> Mail {
        box.mail.withLock { mail in
            defer { mail = Mail() }
            return mail
        }
    }

    func stop() { server.stop() }

    /// 204 for an alert that is accepted, 401 for anything else.
    private static func take(
        _ request: LoopbackRequest, _ key: SymmetricKey, _ box: Box
    ) -> LoopbackResponse {
        do {
            let receipt = try Receipt(request, signedWith: key)
            box.mail.withLock { $0.alerts.append(receipt.alert) }
            return LoopbackResponse(status: 204)
        } catch {
            box.mail.withLock { $0.refusals.append("\(error)") }
            return LoopbackResponse(status: 401)
        }
    }
}

/// Why a delivery is turned away.
enum Refusal: Error, CustomStringConvertible {
    case unsigned
    case stale(seconds: Int)
    case forged
    case unreadable(String)

    var description: String {
        switch self {
        case .unsigned: "a delivery came without the three webhook headers"
        case .stale(let seconds): "a delivery's time stamp was off by \(seconds) s"
        case .forged: "a delivery's signature didn't match"
        case .unreadable(let why): "a delivery's body was no alert: \(why)"
        }
    }
}

/// An alert as it was received.
struct Receipt: Sendable {
    /// As the specification advises: five minutes.
    private static let tolerance = 300

    let alert: ReceivedAlert

    init(_ request: LoopbackRequest, signedWith key: SymmetricKey) throws(Refusal) {
        guard let id = request.headers["webhook-id"],
            let stamp = request.headers["webhook-timestamp"], let seconds = Int(stamp),
            let signatures = request.headers["webhook-signature"]
        else { throw .unsigned }
        let age = abs(seconds - Int(Date().timeIntervalSince1970))
        guard age <= Self.tolerance else { throw .stale(seconds: age) }
        let signed = Array("\(id).\(stamp).".utf8) + request.body
        guard Self.isAny(of: signatures, by: key, over: signed) else { throw .forged }
        do {
            alert = try JSONDecoder().decode(ReceivedAlert.self, from: Data(request.body))
        } catch { throw .unreadable("\(error)") }
        guard alert.id == id else { throw .unreadable("its id isn't the delivery's") }
    }

    /// `v1,BASE64`, several with spaces between while a secret is rotated.
    private static func isAny(
        of signatures: String, by key: SymmetricKey, over signed: [UInt8]
    ) -> Bool {
        signatures.split(separator: " ").contains { signature in
            guard signature.hasPrefix("v1,"),
                let code = Data(base64Encoded: String(signature.dropFirst(3)))
            else { return false }
            return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: signed, using: key)
        }
    }
}
