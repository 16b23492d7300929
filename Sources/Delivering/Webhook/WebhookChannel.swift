import Curl
import Foundation
import Model
import Synchronization

/// A receiver of alerts over HTTP, one POST an alert, by Standard Webhooks 1.0.
final class WebhookChannel: OpenChannel {
    /// Each is acknowledged before the next is sent: a kill makes one be heard twice, at most.
    let batch = 1

    private let endpoint: Mutex<WebhookEndpoint>
    private let curl: CurlLoop

    init(_ endpoint: WebhookEndpoint, curl: CurlLoop) {
        self.endpoint = Mutex(endpoint)
        self.curl = curl
    }

    func send(_ rows: [Delivery]) async -> Reception {
        guard let row = rows.first else { return .delivered }
        let endpoint = endpoint.withLock { $0 }
        do throws(TransferError) {
            let answer = try await curl.perform(endpoint.request(for: row, at: Date()))
            return reception(of: answer, from: endpoint.address, endpoint.redaction)
        } catch {
            if error.kind == .cancelled { return .interrupted }
            return .failed(why: "\(endpoint.address.host): \(error.message)", wait: nil)
        }
    }

    func reopen() -> DeliveryError? {
        let channel = endpoint.withLock { $0.channel }
        do throws(DeliveryError) {
            let secrets = try SigningSecrets(of: channel)
            endpoint.withLock { $0.secrets = secrets }
            return nil
        } catch { return error }
    }
}
