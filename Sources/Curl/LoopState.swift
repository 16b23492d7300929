import CCurl

/// What is with curl and what waits for a place.
struct LoopState {
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
            while running.count < limit, let key = order.popFirst() { start(key) }
            var still: Int32 = 0
            curl_multi_perform(multi, &still)
        } while collect()
    }

    private mutating func start(_ key: Int) {
        guard let (transfer, finish) = waiting.removeValue(forKey: key) else { return }
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
