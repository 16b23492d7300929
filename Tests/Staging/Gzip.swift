import CZlib

package func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    _ = czlib_deflate_gzip_init(&stream)
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 1024)
    let size = output.count
    input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
            stream.next_in = source.baseAddress
            stream.avail_in = uInt(source.count)
            stream.next_out = target.baseAddress
            stream.avail_out = uInt(size)
            _ = deflate(&stream, Z_FINISH)
        }
    }
    return Array(output[..<(size - Int(stream.avail_out))])
}
