import Dispatch
import Model
import Synchronization

/// A file that takes alerts, a line each. Delivered means written and synced.
final class LogChannel: OpenChannel {
    let batch = LogFile.batch

    private let format: Channel.Format
    /// Syncing a disk may take long, and nothing may block the cooperative pool: the file is used
    /// on this queue alone.
    private let queue: DispatchQueue
    private let file: Mutex<LogFile>

    init(_ channel: Channel) throws(DeliveryError) {
        guard let path = channel.path, path.hasPrefix("/") else {
            throw DeliveryError(channel: channel.id, "a log needs the path of its file")
        }
        guard channel.format == .cloudevents || channel.format == .text else {
            throw DeliveryError(unservedFormatOf: channel)
        }
        format = channel.format
        queue = DispatchQueue(label: "communique.log.\(channel.id)")
        file = Mutex(LogFile(path: path))
    }

    func send(_ rows: [Delivery]) async -> Reception {
        let lines = rows.map { LogFile.Line(text: line($0.payload), isResent: $0.isResent) }
        return await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: self.write(lines)) }
        }
    }

    private func write(_ lines: [LogFile.Line]) -> Reception {
        do {
            try file.withLock { file throws(LogFault) in try file.append(lines) }
            return .delivered
        } catch { return .blocked(why: error.description) }
    }

    private func line(_ payload: String) -> String {
        guard format == .text, let text = AlertText(payload: payload) else { return payload }
        return text.line
    }
}
