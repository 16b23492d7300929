import CCurl
import Glibc

/// A transfer on its way: the easy handle, what its callbacks gather, and who waits for it. Used
/// on the loop's thread alone.
final class Exchange {
    typealias Finish = @Sendable (Result<TransferAnswer, TransferError>) -> Void

    /// A server slower than this for `slowSeconds` is given up.
    private static let slowestBytesPerSecond = 16
    private static let slowSeconds = 20
    /// Bytes of all header lines of an answer.
    private static let largestHead = 256 << 10

    let key: Int
    let handle: UnsafeMutableRawPointer
    let transfer: Transfer
    let finish: Finish
    private var headerList: UnsafeMutablePointer<curl_slist>?

    private(set) var headers: [(name: String, value: String)] = []
    private(set) var body: BodyReader
    private(set) var refused: IPAddress?
    private(set) var hasEndlessHead = false
    private(set) var hasHeadEnded = false
    private var headSize = 0
    private var isFresh = false

    init(_ key: Int, _ transfer: Transfer, finish: @escaping Finish) {
        self.key = key
        self.transfer = transfer
        self.finish = finish
        body = BodyReader(limit: transfer.maximumBody)
        handle = curl_easy_init()
        setTarget()
        setHeaders()
        setBody()
        setLimits()
        setCallbacks()
    }

    deinit {
        curl_easy_cleanup(handle)
        curl_slist_free_all(headerList)
    }

    /// The exchange that a handle belongs to.
    static func of(handle: UnsafeMutableRawPointer?) -> Exchange? {
        guard let handle else { return nil }
        var pointer: UnsafeMutablePointer<CChar>?
        _ = ccurl_get_string(handle, CURLINFO_PRIVATE, &pointer)
        return pointer.map { of(UnsafeMutableRawPointer($0)) }
    }

    // MARK: - What is asked for

    private func setTarget() {
        _ = ccurl_set_string(handle, CURLOPT_URL, transfer.url)
        _ = ccurl_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        _ = ccurl_set_string(handle, CURLOPT_PROXY, "")
        // Bodies are decoded by `BodyReader`, which can tell a whole one from a cut one.
        _ = ccurl_set_long(handle, CURLOPT_HTTP_CONTENT_DECODING, 0)
        _ = ccurl_set_long(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        if let file = transfer.caFile { _ = ccurl_set_string(handle, CURLOPT_CAINFO, file) }
    }

    private func setHeaders() {
        let names = Set(transfer.headers.map { $0.name.lowercased() })
        var lines = transfer.headers.map { "\($0.name): \($0.value)" }
        if !names.contains("accept-encoding") { lines.append("Accept-Encoding: gzip") }
        // No pause for a server's leave to send a large body.
        if !names.contains("expect") { lines.append("Expect:") }
        for line in lines {
            // A line break in a value would be a header of its own.
            headerList = curl_slist_append(headerList, line.filter { !$0.isNewline })
        }
        _ = ccurl_set_list(handle, CURLOPT_HTTPHEADER, headerList)
    }

    private func setBody() {
        if let body = transfer.body {
            _ = ccurl_set_long(handle, CURLOPT_POST, 1)
            _ = ccurl_set_offset(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
            // Without a body's address curl would read one from standard input.
            _ = (body.isEmpty ? [0] : body).withUnsafeBytes {
                ccurl_set_const(handle, CURLOPT_COPYPOSTFIELDS, $0.baseAddress)
            }
        }
        if transfer.method == "HEAD" { _ = ccurl_set_long(handle, CURLOPT_NOBODY, 1) }
        guard transfer.method != (transfer.body == nil ? "GET" : "POST") else { return }
        _ = ccurl_set_string(handle, CURLOPT_CUSTOMREQUEST, transfer.method)
    }

    private func setLimits() {
        _ = ccurl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        _ = ccurl_set_long(handle, CURLOPT_QUICK_EXIT, 1)
        setTimeout(CURLOPT_TIMEOUT_MS, transfer.timeout)
        setTimeout(CURLOPT_CONNECTTIMEOUT_MS, min(transfer.connectTimeout, transfer.timeout))
        _ = ccurl_set_long(handle, CURLOPT_LOW_SPEED_LIMIT, Self.slowestBytesPerSecond)
        _ = ccurl_set_long(handle, CURLOPT_LOW_SPEED_TIME, Self.slowSeconds)
        // A pooled connection that a server closed long ago costs a failed attempt.
        _ = ccurl_set_long(handle, CURLOPT_MAXAGE_CONN, 30)
    }

    /// Zero would be no timeout at all.
    private func setTimeout(_ option: CURLoption, _ seconds: Double) {
        _ = ccurl_set_long(handle, option, max(1, Int(seconds * 1000)))
    }

    /// After a few connections of its pool that servers had closed meanwhile, curl gives up: it is
    /// given one new attempt, on a new connection.
    func beginsAfresh(after code: CURLcode) -> Bool {
        guard code == CURLE_SEND_ERROR, !isFresh, headers.isEmpty else { return false }
        isFresh = true
        _ = ccurl_set_long(handle, CURLOPT_FRESH_CONNECT, 1)
        return true
    }

    // MARK: - What curl calls

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> Exchange {
        Unmanaged<Exchange>.fromOpaque(pointer!).takeUnretainedValue()
    }

    private func setCallbacks() {
        let me = Unmanaged.passUnretained(self).toOpaque()
        _ = ccurl_set_pointer(handle, CURLOPT_PRIVATE, me)
        _ = ccurl_set_pointer(handle, CURLOPT_WRITEDATA, me)
        _ = ccurl_set_data_function(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, it in
            Exchange.of(it).write(UnsafeRawBufferPointer(start: bytes, count: size * count))
        }
        _ = ccurl_set_pointer(handle, CURLOPT_HEADERDATA, me)
        _ = ccurl_set_data_function(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, it in
            Exchange.of(it).header(UnsafeRawBufferPointer(start: bytes, count: size * count))
        }
        _ = ccurl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, me)
        _ = ccurl_set_open_socket(handle) { it, _, address in Exchange.of(it).open(address!) }
        _ = ccurl_set_pointer(handle, CURLOPT_PREREQDATA, me)
        _ = ccurl_set_prereq(handle) { it, remote, _, _, _ in
            Exchange.of(it).permits(remote) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
        }
    }

    /// Fewer bytes taken than given end the transfer.
    private func write(_ bytes: UnsafeRawBufferPointer) -> Int {
        if body.isUntouched { body.begin(encoding: header("content-encoding")) }
        return body.take(bytes) ? bytes.count : 0
    }

    private func header(_ bytes: UnsafeRawBufferPointer) -> Int {
        headSize += bytes.count
        guard headSize <= Self.largestHead else {
            hasEndlessHead = true
            return 0
        }
        let line = String(decoding: bytes, as: UTF8.self)
        // Each answer on the way, such as 100 Continue, begins with a status line of its own.
        if line.hasPrefix("HTTP/") { (headers, hasHeadEnded) = ([], false) }
        if line == "\r\n" || line == "\n" { hasHeadEnded = true }
        if let colon = line.firstIndex(of: ":") {
            let value = line[line.index(after: colon)...]
            headers.append((String(line[..<colon]), value.trimmingWhitespace))
        }
        return bytes.count
    }

    /// Sees every address that a name resolved to, in whatever spelling the URL had it.
    private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        let (family, type, number) = (
            address.pointee.family, address.pointee.socktype, address.pointee.protocol
        )
        let target = withUnsafePointer(to: &address.pointee.addr) { IPAddress($0) }
        guard let target, transfer.addresses.permits(target) else {
            refused = target
            return CURL_SOCKET_BAD
        }
        return socket(family, type | Int32(SOCK_CLOEXEC.rawValue), number)
    }

    /// Sees the address of a connection that is used again, which opens no socket.
    private func permits(_ remote: UnsafePointer<CChar>?) -> Bool {
        guard let remote, let address = IPAddress(String(cString: remote)) else { return false }
        guard transfer.addresses.permits(address) else {
            refused = address
            return false
        }
        return true
    }

    /// The last value of a header; `name` in lower case.
    func header(_ name: String) -> String? {
        headers.last { $0.name.lowercased() == name }?.value
    }
}

extension StringProtocol {
    fileprivate var trimmingWhitespace: String {
        var part = self[...]
        while let first = part.first, first.isWhitespace { part.removeFirst() }
        while let last = part.last, last.isWhitespace { part.removeLast() }
        return String(part)
    }
}
