import Dispatch
import Foundation

/// What the outside world asks of the daemon.
package enum Order: Sendable {
    /// SIGTERM or SIGINT.
    case stop
    /// SIGHUP: read the configuration anew and reopen log files.
    case reload
}

/// Signals as a stream. They are caught for the rest of the process's life.
package func orders() -> AsyncStream<Order> {
    AsyncStream { continuation in
        let sources = [(SIGTERM, Order.stop), (SIGINT, .stop), (SIGHUP, .reload)].map {
            signal($0, as: $1, to: continuation)
        }
        // The sources live as long as the stream.
        continuation.onTermination = { @Sendable _ in for source in sources { source.cancel() } }
    }
}

/// Built outside of every actor: a Dispatch handler that inherits isolation traps when it fires.
private func signal(
    _ number: Int32, as order: Order, to continuation: AsyncStream<Order>.Continuation
) -> SignalSource {
    Glibc.signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number)
    source.setEventHandler { @Sendable in _ = continuation.yield(order) }
    source.activate()
    return SignalSource(source: source)
}

/// `any DispatchSourceSignal` isn't Sendable here although cancelling it from any thread is safe.
private struct SignalSource: @unchecked Sendable {
    let source: any DispatchSourceSignal
    func cancel() { source.cancel() }
}
