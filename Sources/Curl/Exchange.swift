import CCurl
import Glibc

/// A transfer on its way: the easy handle, what its callbacks gather, and who waits for it. Used
/// on the loop's thread alone.
final class Exchange {
    typealias Finish = @Sendable (Result<TransferAnswer, TransferError>) -> Void

    /// Bytes of all header lines of an answer.
    private static let largestHead = 256 << 10

    let key: Int
    let handle: UnsafeMutableRawPointer
    let transfer: Transfer
    let finish: Finish
    var headerList: UnsafeMutablePointer<curl_slist>?
    /// What curl says of a failure, in more words than its code has; curl keeps the address.
    private let words = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    private(set) var headers: [(name: String, value: String)] = []
    private(set) var body: BodyReader
    private(set) var refused: IPAddress?
    private(set) var hasEndlessHead = false
    private(set) var hasHeadEnded = false
    /// Whether it waits for the system's resolver to answer, and since when.
    private(set) var lookupStart: ContinuousClock.Instant?
    private var headSize = 0
    private var isFresh = false

    init(_ key: Int, _ transfer: Transfer, finish: @escaping Finish) {
        self.key = key
        self.transfer = transfer
        self.finish = finish
        body = BodyReader(limit: transfer.maximumBody)
        handle = curl_easy_init()
        words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        _ = ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, words)
        setTarget()
        setTrust()
        setHeaders()
        setBody()
        setLimits()
        setCallbacks()
    }

    deinit {
        curl_easy_cleanup(handle)
        curl_slist_free_all(headerList)
        words.deallocate()
    }

    /// Empty where curl has no more to say than the code.
    var explanation: String { String(cString: words) }

    /// The exchange that a handle belongs to.
    static func of(handle: UnsafeMutableRawPointer?) -> Exchange? {
        guard let handle else { return nil }
        var pointer: UnsafeMutablePointer<CChar>?
        _ = ccurl_get_string(handle, CURLINFO_PRIVATE, &pointer)
        return pointer.map { of(UnsafeMutableRawPointer($0)) }
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
        _ = ccurl_set_pointer(handle, CURLOPT_RESOLVER_START_DATA, me)
        _ = ccurl_set_resolver_start(handle) { _, _, it in
            Exchange.of(it).lookupStart = .now
            return 0
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
        switch HeadLine(bytes) {
        case .status: (headers, hasHeadEnded) = ([], false)
        case .field(let name, let value): headers.append((name, value))
        case .end: hasHeadEnded = true
        case .other: break
        }
        return bytes.count
    }

    /// Sees every address that a name resolved to, in whatever spelling the URL had it.
    private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        lookupStart = nil
        let (family, type, number) = (
            address.pointee.family, address.pointee.socktype, address.pointee.protocol
        )
        let target = withUnsafePointer(to: &address.pointee.addr) { IPAddress($0) }
        // A proxy is where the user says.
        guard let target, transfer.proxy != nil || transfer.addresses.permits(target) else {
            refused = target
            return CURL_SOCKET_BAD
        }
        return socket(family, type | Int32(SOCK_CLOEXEC.rawValue), number)
    }

    /// Sees the address of a connection that is used again, which opens no socket.
    private func permits(_ remote: UnsafePointer<CChar>?) -> Bool {
        guard let remote, let address = IPAddress(String(cString: remote)) else { return false }
        if transfer.proxy != nil { return true }
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
