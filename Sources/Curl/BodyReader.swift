import Gzip

/// Gathers a body, decoded and bounded: no option of curl's bounds what a chunked or compressed
/// body grows to.
struct BodyReader {
    enum Fault: Equatable {
        case tooLarge
        /// Unpacks to so much more than was sent that it is made to.
        case bomb
        case malformedGzip
        /// An encoding that was not asked for, or several.
        case unknownEncoding(String)
    }

    /// No page or feed comes near it; gzip itself ends at about a thousand.
    static let highestRatio = 200
    /// Decoded bytes up to which the ratio doesn't matter: a short page may be all blanks.
    private static let harmless = 1 << 20

    private let limit: Int
    private var sent = 0
    private var decoder: GzipDecoder?
    private(set) var bytes: [UInt8] = []
    private(set) var fault: Fault?
    private(set) var isUntouched = true

    init(limit: Int) { self.limit = limit }

    /// To be called once, before the first bytes, with the answer's Content-Encoding.
    mutating func begin(encoding: String?) {
        isUntouched = false
        switch encoding?.lowercased() {
        case nil, "", "identity": break
        case "gzip", "x-gzip": decoder = GzipDecoder()
        case let other?: fault = .unknownEncoding(other)
        }
    }

    /// False where the body can't go on.
    mutating func take(_ part: UnsafeRawBufferPointer) -> Bool {
        guard fault == nil else { return false }
        if let decoder {
            decode(part, decoder)
        } else {
            let room = limit - bytes.count
            bytes += part.prefix(room)
            if part.count > room { fault = .tooLarge }
        }
        return fault == nil
    }

    /// Whether a compressed body stops before its own end; nil for one that isn't compressed and
    /// has no end of its own.
    var isCut: Bool? { decoder.map { !$0.isAtEnd } }

    private mutating func decode(_ part: UnsafeRawBufferPointer, _ decoder: GzipDecoder) {
        sent += part.count
        do {
            try decoder.decode(part, into: &bytes, limit: limit)
        } catch {
            fault = error == .full ? .tooLarge : .malformedGzip
        }
        guard fault == nil, bytes.count > Self.harmless else { return }
        if bytes.count / Self.highestRatio > sent { fault = .bomb }
    }
}
