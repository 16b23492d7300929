import CCurl

/// What is with curl and what waits for a place.
struct LoopState {
    /// A look-up that takes longer gives its place to another transfer: a name whose servers don't
    /// answer must not keep others waiting.
    private static let longestLookup = Duration.milliseconds(200)
    /// Places given away like that; beyond them look-ups keep theirs. Each is a thread of curl's.
    private static let mostStuck = 128

    let multi: UnsafeMutableRawPointer
    let limit: Int
    private var running: [Int: Exchange] = [:]
    private var waiting: [Int: (transfer: Transfer, finish: Exchange.Finish)] = [:]
    /// Keys in the order of their coming; those cancelled since are passed over.
    private var order: ArraySlice<Int> = []

    init(multi: UnsafeMutableRawPointer, limit: Int) {
        self.multi = multi
        self.limit = limit
    }

    /// Milliseconds that the loop may sleep where nothing comes: not for long while one that waits
    /// for a place might get that of a look-up.
    var patience: Int32 { waiting.isEmpty ? 1000 : 50 }

    mutating func add(_ key: Int, _ transfer: Transfer, _ finish: @escaping Exchange.Finish) {
        waiting[key] = (transfer, finish)
        order.append(key)
    }

    mutating func cancel(_ key: Int) {
        let error = TransferError(.cancelled, "cancelled")
        if let (_, finish) = waiting.removeValue(forKey: key) {
            finish(.failure(error))
        } else if let exchange = running.removeValue(forKey: key) {
            curl_multi_remove_handle(multi, exchange.handle)
            exchange.finish(.failure(error))
        }
    }

    mutating func cancelAll() {
        for key in Array(waiting.keys) + running.keys { cancel(key) }
    }

    /// Moves everything on as far as it goes without waiting.
    mutating func perform() {
        repeat {
            while hasPlace, let key = order.popFirst() { start(key) }
            var still: Int32 = 0
            curl_multi_perform(multi, &still)
        } while collect()
    }

    private var hasPlace: Bool {
        guard running.count >= limit else { return true }
        guard running.count < limit + Self.mostStuck, !order.isEmpty else { return false }
        let now = ContinuousClock.now
        let stuck = running.values.count { exchange in
            exchange.lookupStart.map { now - $0 > Self.longestLookup } ?? false
        }
        return running.count - stuck < limit
    }

    private mutating func start(_ key: Int) {
        guard let (transfer, finish) = waiting.removeValue(forKey: key) else { return }
        if let refusal = transfer.refusal { return finish(.failure(refusal)) }
        let exchange = Exchange(key, transfer, finish: finish)
        running[key] = exchange
        hand(exchange)
    }

    private mutating func hand(_ exchange: Exchange) {
        guard curl_multi_add_handle(multi, exchange.handle) != CURLM_OK else { return }
        running[exchange.key] = nil
        exchange.finish(.failure(TransferError(.other, "curl takes no transfer")))
    }

    /// Whether anything ended, so that a place is free for what waits.
    private mutating func collect() -> Bool {
        var left: Int32 = 0
        var hasEnded = false
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE else { continue }
            end(message.pointee.easy_handle, with: ccurl_result(message))
            hasEnded = true
        }
        return hasEnded
    }

    private mutating func end(_ handle: UnsafeMutableRawPointer?, with code: CURLcode) {
        guard let exchange = Exchange.of(handle: handle) else { return }
        curl_multi_remove_handle(multi, exchange.handle)
        if exchange.beginsAfresh(after: code) { return hand(exchange) }
        running[exchange.key] = nil
        exchange.complete(with: code)
    }
}

extension Transfer {
    /// Behind a proxy nobody sees which address a name leads to; an address that stands in the URL
    /// itself is held against the rules before the proxy hears of it.
    fileprivate var refusal: TransferError? {
        guard proxy != nil, let target = WebAddress(url) else { return nil }
        let own = target.isLocalName ? IPAddress("127.0.0.1") : target.literal
        guard let own, !addresses.permits(own) else { return nil }
        return TransferError(refusing: own)
    }
}
