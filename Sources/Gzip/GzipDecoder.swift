import CZlib

/// Undoes gzip as the bytes come in. curl could, but takes a stream that stops in the middle for
/// a whole one; here the end of the stream, with its checksum, is the proof.
package final class GzipDecoder {
    package enum Fault: Error, Equatable {
        case malformed
        /// There is more than fits.
        case full
    }

    private static let firstByteOfMember: UInt8 = 0x1F

    /// In one place for ever: zlib keeps its address.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private var output = [UInt8](repeating: 0, count: 1 << 15)
    /// Every member of the stream ended.
    package private(set) var isAtEnd = false

    package init() {
        stream.initialize(to: z_stream())
        precondition(czlib_inflate_gzip_init(stream) == Z_OK, "zlib has no memory")
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Appends what the bytes hold to `body`, but stops with an error where it would grow beyond
    /// `limit`: a bomb is never unpacked.
    package func decode(
        _ bytes: UnsafeRawBufferPointer, into body: inout [UInt8], limit: Int
    ) throws(Fault) {
        guard let base = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
        stream.pointee.next_in = UnsafeMutablePointer(mutating: base)
        stream.pointee.avail_in = uInt(bytes.count)
        repeat {
            if isAtEnd { guard try beginMember() else { return } }
            try inflateOnce(into: &body, limit: limit)
        } while stream.pointee.avail_in > 0 || stream.pointee.avail_out == 0
    }

    /// As above, for bytes in an array.
    package func decode(
        _ bytes: [UInt8], into body: inout [UInt8], limit: Int
    ) throws(Fault) {
        // The buffer's closure can't throw a typed error here.
        let result = bytes.withUnsafeBytes { bytes in
            Result { () throws(Fault) in try decode(bytes, into: &body, limit: limit) }
        }
        try result.get()
    }

    /// A stream may hold several members (RFC 1952, section 2.2). What follows and is none is
    /// padding, which tools pass over.
    private func beginMember() throws(Fault) -> Bool {
        guard stream.pointee.avail_in > 0, let next = stream.pointee.next_in,
            next.pointee == Self.firstByteOfMember
        else { return false }
        guard inflateReset(stream) == Z_OK else { throw .malformed }
        isAtEnd = false
        return true
    }

    private func inflateOnce(into body: inout [UInt8], limit: Int) throws(Fault) {
        let size = output.count
        let status = output.withUnsafeMutableBufferPointer { room in
            stream.pointee.next_out = room.baseAddress
            stream.pointee.avail_out = uInt(size)
            return inflate(stream, Z_NO_FLUSH)
        }
        // Z_BUF_ERROR only says that it needs more input.
        guard [Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(status) else { throw .malformed }
        isAtEnd = status == Z_STREAM_END
        let count = size - Int(stream.pointee.avail_out)
        let room = limit - body.count
        body += output[..<min(count, room)]
        if count > room { throw .full }
    }
}

/// What a whole gzip file holds, at most `limit` bytes; one that ends before its end is malformed.
package func unzipped(_ file: [UInt8], limit: Int) throws(GzipDecoder.Fault) -> [UInt8] {
    let decoder = GzipDecoder()
    var output: [UInt8] = []
    try decoder.decode(file, into: &output, limit: limit)
    guard decoder.isAtEnd else { throw .malformed }
    return output
}
