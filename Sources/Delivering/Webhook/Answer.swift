import Curl
import Foundation

/// What a webhook's answer means for its alert (Standard Webhooks 1.0, "Webhook response codes").
func reception(
    of answer: TransferAnswer, from address: WebAddress, _ redaction: Redaction
) -> Reception {
    let status = answer.status
    let why = "\(address.host) answered \(status)" + excerpt(of: answer, redaction)
    switch status {
    case 200..<300: return .delivered
    case 300..<400: return .failed(why: why + hint(answer, address, redaction), wait: nil)
    case 410: return .gone(why: why)
    case 429, 503: return .failed(why: why, wait: answer.retryAfter.flatMap { $0 > 0 ? $0 : nil })
    case 400, 413, 422: return .refused(why: why)
    default: return .failed(why: why, wait: nil)
    }
}

/// The beginning of what the receiver said, which mostly tells what is wrong.
private func excerpt(of answer: TransferAnswer, _ redaction: Redaction) -> String {
    let longest = 200
    let text = redaction.apply(String(decoding: answer.body.prefix(4096), as: UTF8.self)).onOneLine
    guard !text.isEmpty else { return "" }
    return ": " + (text.count > longest ? text.prefix(longest) + "…" : text)
}

private func hint(
    _ answer: TransferAnswer, _ address: WebAddress, _ redaction: Redaction
) -> String {
    guard let location = answer.header("location") else { return "" }
    let target = address.resolving(location)?.text ?? location
    let shown = redaction.apply(target).onOneLine.prefix(300)
    return "; redirects are not followed: if it is meant, set the channel's url to \(shown)"
}
