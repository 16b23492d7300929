import CCurl
import Glibc

/// A transfer on its way: the easy handle, what its callbacks gather, and who waits for it. Used
/// on the loop's thread alone.
final class Exchange {
    private static let acceptedEncodings = "gzip, deflate, br, zstd"
    /// A server slower than this for `slowSeconds` is given up.
    private static let slowestBytesPerSecond = 16
    private static let slowSeconds = 20

    let handle: UnsafeMutableRawPointer
    let transfer: Transfer
    let finish: @Sendable (Result<TransferAnswer, TransferError>) -> Void
    private var headerList: UnsafeMutablePointer<curl_slist>?

    private var headers: [(name: String, value: String)] = []
    private var body: [UInt8] = []
    private var isOverfull = false
    private var refused: IPAddress?

    init(
        _ transfer: Transfer,
        finish: @escaping @Sendable (Result<TransferAnswer, TransferError>) -> Void
    ) {
        self.transfer = transfer
        self.finish = finish
        handle = curl_easy_init()
        setTarget()
        setLimits()
        setCallbacks()
    }

    deinit {
        curl_easy_cleanup(handle)
        curl_slist_free_all(headerList)
    }

    private func setTarget() {
        _ = ccurl_set_string(handle, CURLOPT_URL, transfer.url)
        _ = ccurl_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        _ = ccurl_set_string(handle, CURLOPT_PROXY, "")
        _ = ccurl_set_string(handle, CURLOPT_ACCEPT_ENCODING, Self.acceptedEncodings)
        _ = ccurl_set_long(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        if let file = transfer.caFile { _ = ccurl_set_string(handle, CURLOPT_CAINFO, file) }
        for (name, value) in transfer.headers {
            // A line break in a value would be a header of its own.
            let line = "\(name): \(value)".filter { !$0.isNewline }
            headerList = curl_slist_append(headerList, line)
        }
        _ = ccurl_set_list(handle, CURLOPT_HTTPHEADER, headerList)
        setBody()
    }

    private func setBody() {
        guard let body = transfer.body else {
            if transfer.method != "GET" {
                _ = ccurl_set_string(handle, CURLOPT_CUSTOMREQUEST, transfer.method)
            }
            return
        }
        _ = ccurl_set_long(handle, CURLOPT_POST, 1)
        _ = ccurl_set_offset(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
        _ = body.withUnsafeBytes {
            ccurl_set_const(handle, CURLOPT_COPYPOSTFIELDS, $0.baseAddress)
        }
        if transfer.method != "POST" {
            _ = ccurl_set_string(handle, CURLOPT_CUSTOMREQUEST, transfer.method)
        }
    }

    private func setLimits() {
        _ = ccurl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        _ = ccurl_set_long(handle, CURLOPT_QUICK_EXIT, 1)
        _ = ccurl_set_long(handle, CURLOPT_TIMEOUT_MS, Int(transfer.timeout * 1000))
        _ = ccurl_set_long(
            handle, CURLOPT_CONNECTTIMEOUT_MS,
            Int(min(transfer.connectTimeout, transfer.timeout) * 1000))
        _ = ccurl_set_long(handle, CURLOPT_LOW_SPEED_LIMIT, Self.slowestBytesPerSecond)
        _ = ccurl_set_long(handle, CURLOPT_LOW_SPEED_TIME, Self.slowSeconds)
        // A pooled connection that a server closed long ago costs a failed attempt.
        _ = ccurl_set_long(handle, CURLOPT_MAXAGE_CONN, 30)
    }

    private func setCallbacks() {
        let me = Unmanaged.passUnretained(self).toOpaque()
        _ = ccurl_set_pointer(handle, CURLOPT_PRIVATE, me)
        _ = ccurl_set_pointer(handle, CURLOPT_WRITEDATA, me)
        _ = ccurl_set_data_function(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, exchange in
            Exchange.of(exchange).write(UnsafeRawBufferPointer(start: bytes, count: size * count))
        }
        _ = ccurl_set_pointer(handle, CURLOPT_HEADERDATA, me)
        _ = ccurl_set_data_function(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, exchange in
            Exchange.of(exchange).header(UnsafeRawBufferPointer(start: bytes, count: size * count))
        }
        _ = ccurl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, me)
        _ = ccurl_set_open_socket(handle) { exchange, _, address in
            Exchange.of(exchange).open(address!)
        }
        _ = ccurl_set_pointer(handle, CURLOPT_PREREQDATA, me)
        _ = ccurl_set_prereq(handle) { exchange, remote, _, _, _ in
            Exchange.of(exchange).permits(remote) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
        }
    }

    static func of(_ pointer: UnsafeMutableRawPointer?) -> Exchange {
        Unmanaged<Exchange>.fromOpaque(pointer!).takeUnretainedValue()
    }

    // MARK: - What curl calls

    /// Decoded bytes, counted here since no option of curl's bounds them. Fewer bytes taken than
    /// given end the transfer.
    private func write(_ bytes: UnsafeRawBufferPointer) -> Int {
        let room = transfer.maximumBody - body.count
        body += bytes.prefix(room)
        guard bytes.count > room else { return bytes.count }
        isOverfull = true
        return 0
    }

    private func header(_ bytes: UnsafeRawBufferPointer) -> Int {
        let line = String(decoding: bytes, as: UTF8.self)
        // Each answer on the way, such as 100 Continue, begins with a status line of its own.
        if line.hasPrefix("HTTP/") { headers = [] }
        if let colon = line.firstIndex(of: ":") {
            let value = line[line.index(after: colon)...]
            headers.append((String(line[..<colon]), value.trimmingWhitespace))
        }
        return bytes.count
    }

    /// Sees every address that a name resolved to, in whatever spelling the URL had it.
    private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        let (family, type, number) = (
            address.pointee.family, address.pointee.socktype, address.pointee.protocol)
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
        if !transfer.addresses.permits(address) { refused = address }
        return refused == nil
    }

    // MARK: - The end

    func complete(with code: CURLcode) {
        finish(result(of: code))
    }

    private func result(of code: CURLcode) -> Result<TransferAnswer, TransferError> {
        if let refused {
            let message = "the address \(refused) is not public and not in allowAddresses"
            return .failure(TransferError(.blockedAddress, message))
        }
        if isOverfull {
            guard transfer.truncatesBody else {
                let message = "the body is larger than \(transfer.maximumBody) bytes"
                return .failure(TransferError(.tooLarge, message))
            }
        } else if code != CURLE_OK {
            return .failure(TransferError(of: code))
        } else if let why = incompleteness {
            return .failure(TransferError(.incomplete, why))
        }
        return .success(answer)
    }

    /// Why a body that curl takes for whole isn't: its end has to be proved by a length, a last
    /// chunk or the framing of HTTP/2, or by its own end where the server just closes.
    private var incompleteness: String? {
        guard transfer.method != "HEAD", let encoding = header("content-encoding") else {
            return nil
        }
        let isOpenEnded = header("content-length") == nil && header("transfer-encoding") == nil
        guard isOpenEnded, number(CURLINFO_HTTP_VERSION) < Int(CURL_HTTP_VERSION_2_0) else {
            return nil
        }
        return "a body in \(encoding) that ends where the connection was closed can't be proved whole"
    }

    private func header(_ name: String) -> String? {
        headers.last { $0.name.lowercased() == name }?.value
    }

    private var answer: TransferAnswer {
        var address: UnsafeMutablePointer<CChar>?
        _ = ccurl_get_string(handle, CURLINFO_PRIMARY_IP, &address)
        var microseconds: curl_off_t = 0
        _ = ccurl_get_offset(handle, CURLINFO_TOTAL_TIME_T, &microseconds)
        return TransferAnswer(
            status: number(CURLINFO_RESPONSE_CODE), headers: headers, body: body,
            remoteAddress: address.map { String(cString: $0) } ?? "",
            duration: Double(microseconds) / 1e6)
    }

    private func number(_ info: CURLINFO) -> Int {
        var value = 0
        _ = ccurl_get_long(handle, info, &value)
        return value
    }
}

extension TransferError {
    init(of code: CURLcode) {
        let message = String(cString: curl_easy_strerror(code))
        let kind: Kind =
            switch code {
            case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .dns
            case CURLE_COULDNT_CONNECT: .connect
            case CURLE_OPERATION_TIMEDOUT: .timeout
            case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_BAD_CONTENT_ENCODING,
                CURLE_HTTP2_STREAM:
                .incomplete
            case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
                CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR:
                .tls
            case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY: .malformed
            default: .other
            }
        self.init(kind, message)
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
