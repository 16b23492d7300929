import Curl
import Foundation
import Logging
import Model

/// The outbox to the channels: one queue a channel, so that a dead one delays no other.
package final class Deliverer: Sendable {
    private let queues: [ChannelQueue]

    /// Reads secrets from the channels' files. Throws a `DeliveryError` for the first channel that
    /// can't be served or whose secrets can't be read; see `errors(in:)`.
    package init(
        channels: [Channel], outbox: any Outbox, curl: CurlLoop, clock: any Timekeeping,
        logger: Logger
    ) throws {
        if let error = Self.errors(in: channels).first { throw error }
        queues = try channels.map { channel in
            ChannelQueue(
                id: channel.id, channel: try Self.open(channel, curl: curl), outbox: outbox,
                clock: clock, logger: logger)
        }
    }

    /// What in their configuration keeps channels from being served, such as a type or format that
    /// isn't made yet. Touches no file.
    package static func errors(in channels: [Channel]) -> [DeliveryError] {
        var byPath: [String: String] = [:]
        return channels.compactMap { channel in
            if let error = error(in: channel) { return error }
            guard channel.form == .log, let path = channel.path else { return nil }
            defer { byPath[path] = channel.id }
            guard let other = byPath[path] else { return nil }
            let why = "writes to the file of channel \"\(other)\"; give each a file of its own"
            return DeliveryError(channel: channel.id, why)
        }
    }

    /// Delivers until the task is cancelled.
    package func run() async {
        await withDiscardingTaskGroup { group in
            for queue in queues { group.addTask { await queue.run() } }
        }
    }

    /// There may be something new in the outbox.
    package func wake() {
        for queue in queues { queue.wake() }
    }

    /// Attempts everything that is due now, once, and returns; what is under way comes first.
    /// Ends early where the task is cancelled.
    package func flush() async {
        await withDiscardingTaskGroup { group in
            for queue in queues { group.addTask { _ = await queue.attempt() } }
        }
    }

    private static func error(in channel: Channel) -> DeliveryError? {
        do throws(DeliveryError) {
            switch channel.form {
            case .log: _ = try LogChannel(channel)
            case .webhook: _ = try WebhookEndpoint(channel)
            case .mail, .command: throw DeliveryError(unservedTypeOf: channel)
            }
            return nil
        } catch { return error }
    }

    private static func open(
        _ channel: Channel, curl: CurlLoop
    ) throws(DeliveryError) -> any OpenChannel {
        switch channel.form {
        case .log: try LogChannel(channel)
        case .webhook: try WebhookChannel(WebhookEndpoint(channel), curl: curl)
        case .mail, .command: throw DeliveryError(unservedTypeOf: channel)
        }
    }
}
