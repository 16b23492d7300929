import Glibc

/// A connection that was accepted, with or without TLS. Used by one thread.
struct Line {
    let descriptor: Int32
    private var session: OpenSSL.Pointer?

    /// Nil where the client doesn't come through TLS's greeting.
    init?(_ descriptor: Int32, _ context: TLSContext?) {
        self.descriptor = descriptor
        guard let context else { return }
        session = context.accept(descriptor)
        if session == nil { return nil }
    }

    /// As of recv(2).
    func receive(_ room: inout [UInt8]) -> Int {
        guard let session, let library = OpenSSL.library else {
            return recv(descriptor, &room, room.count, 0)
        }
        let size = Int32(room.count)
        return room.withUnsafeMutableBytes { Int(library.read(session, $0.baseAddress!, size)) }
    }

    /// False where the other side is gone.
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { write($0[sent...]) }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    private func write(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
        let part = UnsafeRawBufferPointer(rebasing: bytes)
        guard let session, let library = OpenSSL.library else {
            return Glibc.send(descriptor, part.baseAddress, part.count, Int32(MSG_NOSIGNAL))
        }
        return Int(library.write(session, part.baseAddress!, Int32(min(part.count, 1 << 20))))
    }

    /// Ends TLS; the descriptor stays the caller's.
    func end() {
        guard let session, let library = OpenSSL.library else { return }
        _ = library.shutDown(session)
        library.free(session)
    }
}
