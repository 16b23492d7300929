import Curl
import Foundation
import Model

/// Where a webhook goes and how it is to be asked, checked.
struct WebhookEndpoint: Sendable {
    private static let longestConnect: Seconds = 10
    /// Bytes of an answer that are read.
    private static let largestAnswer = 64 << 10

    let channel: Channel
    let address: WebAddress
    let redaction: Redaction
    /// Nil where the channel has none, or before they were read.
    private var secrets: SigningSecrets?

    init(_ channel: Channel) throws(DeliveryError) {
        guard let url = channel.url, let address = WebAddress(url) else {
            throw DeliveryError(channel: channel.id, "its url is no http or https address")
        }
        guard channel.format == .cloudevents || channel.format == .text else {
            throw DeliveryError(unservedFormatOf: channel)
        }
        self.channel = channel
        self.address = address
        redaction = Redaction(of: address)
    }

    /// Reads the channel's secret file.
    mutating func readSecrets() throws(DeliveryError) { secrets = try SigningSecrets(of: channel) }

    /// The request that carries an alert. `now` is the real time, whatever clock the daemon
    /// goes by: receivers refuse what is older than some minutes.
    func request(for row: Delivery, at now: Date) -> Transfer {
        let body = body(of: row)
        let timestamp = Int(now.timeIntervalSince1970)
        var headers = [
            ("Content-Type", type), ("Accept", "*/*"), ("Accept-Encoding", "identity"),
            ("User-Agent", "communique"), ("webhook-id", row.alert),
            ("webhook-timestamp", "\(timestamp)"),
        ]
        if let secrets {
            let signature = secrets.signature(id: row.alert, timestamp: timestamp, body: body)
            headers.append(("webhook-signature", signature))
        }
        return Transfer(
            url: channel.url ?? "", method: "POST", headers: headers, body: body,
            timeout: channel.timeout, connectTimeout: min(Self.longestConnect, channel.timeout),
            maximumBody: Self.largestAnswer, truncatesBody: true,
            addresses: AddressRules(allow: channel.allowAddresses))
    }

    private var type: String {
        channel.format == .text ? "text/plain; charset=utf-8" : "application/cloudevents+json"
    }

    private func body(of row: Delivery) -> [UInt8] {
        guard channel.format == .text, let text = AlertText(payload: row.payload) else {
            return Array(row.payload.utf8)
        }
        return Array(text.lines.utf8)
    }
}
