import Curl
import Foundation
import Model

/// A receiver of alerts over HTTP, one POST an alert, by Standard Webhooks 1.0.
final class WebhookChannel: OpenChannel {
    /// Each is acknowledged before the next is sent: a kill makes one be heard twice, at most.
    let batch = 1

    private let endpoint: WebhookEndpoint
    private let curl: CurlLoop
    private let grace: Seconds

    /// A request under way when its task is cancelled may go on for `grace` seconds: most receivers
    /// have heard it by then and would hear it again.
    init(
        _ endpoint: WebhookEndpoint, curl: CurlLoop, grace: Seconds = 2
    ) throws(DeliveryError) {
        var endpoint = endpoint
        try endpoint.readSecrets()
        self.endpoint = endpoint
        self.curl = curl
        self.grace = grace
    }

    func send(_ rows: [Delivery]) async -> Reception {
        guard let row = rows.first else { return .delivered }
        switch await perform(endpoint.request(for: row, at: Date())) {
        case .success(let answer):
            return reception(of: answer, from: endpoint.address, endpoint.redaction)
        case .failure(let error) where error.kind == .cancelled: return .interrupted
        case .failure(let error):
            return .failed(why: "\(endpoint.address.host): \(error.message)", wait: nil)
        }
    }

    private func perform(_ request: Transfer) async -> Result<TransferAnswer, TransferError> {
        let attempt = Task { [curl] in await curl.result(of: request) }
        return await withTaskCancellationHandler {
            await attempt.value
        } onCancel: { [grace] in
            Task {
                try await Task.sleep(for: .seconds(grace))
                attempt.cancel()
            }
        }
    }
}

extension CurlLoop {
    fileprivate func result(of request: Transfer) async -> Result<TransferAnswer, TransferError> {
        do throws(TransferError) {
            return .success(try await perform(request))
        } catch { return .failure(error) }
    }
}
