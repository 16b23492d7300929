import Foundation
import Gzip
import Model

/// The responses of a WARC file (ISO 28500), plain or compressed with gzip, one after the other,
/// with memory for one record at a time.
package struct WebArchive: Sequence, IteratorProtocol {
    /// A record that is larger is passed over.
    private static let largestRecord = 64 << 20
    private static let chunk = 1 << 18

    private let handle: FileHandle
    private let decoder: GzipDecoder?
    private var buffer: [UInt8] = []
    private var isAtEnd = false

    package init(path: String) throws(RecordingError) {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw RecordingError("can't be opened: \(String(cString: strerror(errno)))")
        }
        self.handle = handle
        decoder = path.hasSuffix(".gz") ? GzipDecoder() : nil
    }

    /// The next answer; records of other kinds are passed over. Nil at the end.
    package mutating func next() -> Result<Recording, RecordingError>? {
        do {
            while let record = try nextRecord() {
                if let recording = recording(of: record) { return .success(recording) }
            }
            return nil
        } catch {
            isAtEnd = true
            buffer = []
            return .failure(error)
        }
    }

    // MARK: - Records

    private struct Record {
        var fields: [String: String]
        var block: ArraySlice<UInt8>
    }

    private mutating func nextRecord() throws(RecordingError) -> Record? {
        try skipLineEnds()
        guard let headEnd = try find([0x0D, 0x0A, 0x0D, 0x0A]) else {
            guard buffer.isEmpty else {
                throw RecordingError("it ends within the head of a record")
            }
            return nil
        }
        let head = String(decoding: buffer[..<headEnd], as: UTF8.self)
        let fields = headerFields(head)
        guard head.drop(while: \.isWhitespace).hasPrefix("WARC/"),
            let length = fields["content-length"].flatMap({ Int($0) }), length >= 0
        else { throw RecordingError("no WARC record where one should begin") }
        guard length <= Self.largestRecord else {
            throw RecordingError("a record of \(length) bytes, more than \(Self.largestRecord)")
        }
        let start = headEnd + 4
        while buffer.count < start + length {
            guard try fill() else { throw RecordingError("it ends within a record") }
        }
        let record = Record(fields: fields, block: buffer[start..<start + length])
        buffer = Array(buffer[(start + length)...])
        return record
    }

    private func recording(of record: Record) -> Recording? {
        guard record.fields["warc-type"] == "response",
            let url = record.fields["warc-target-uri"].map(unbracketed),
            let at = record.fields["warc-date"].flatMap({ Timestamp(iso8601: $0) }),
            let end = record.block.firstRange(of: [0x0D, 0x0A, 0x0D, 0x0A])
        else { return nil }
        let head = String(decoding: record.block[..<end.lowerBound], as: UTF8.self)
        let words = head.prefix { !$0.isNewline }.split(separator: " ")
        guard words.count > 1, words[0].hasPrefix("HTTP/"), let status = Int(words[1]) else {
            return nil
        }
        let fields = headerFields(head)
        guard let body = body(record.block[end.upperBound...], fields) else { return nil }
        let content: Recording.Content =
            body.isEmpty ? .nothing : .body(body, contentType: fields["content-type"])
        return Recording(at: at, url: url, status: status, content: content)
    }

    /// Early files wrap the address in angle brackets.
    private func unbracketed(_ url: String) -> String {
        url.hasPrefix("<") && url.hasSuffix(">") ? String(url.dropFirst().dropLast()) : url
    }

    /// Without its transfer and content encodings; nil where they can't be undone.
    private func body(_ raw: ArraySlice<UInt8>, _ fields: [String: String]) -> [UInt8]? {
        let isChunked = fields["transfer-encoding"]?.lowercased().contains("chunked") ?? false
        let body = isChunked ? dechunked(raw) : Array(raw)
        guard fields["content-encoding"]?.lowercased() == "gzip" else { return body }
        return try? unzipped(body, limit: Self.largestRecord)
    }

    // MARK: - Bytes

    /// Two of them follow each record.
    private mutating func skipLineEnds() throws(RecordingError) {
        while true {
            buffer = Array(buffer.drop { $0 == 0x0D || $0 == 0x0A })
            guard buffer.isEmpty, try fill() else { return }
        }
    }

    /// The place of some bytes, reading on until they are there; nil at the end.
    private mutating func find(_ mark: [UInt8]) throws(RecordingError) -> Int? {
        while true {
            if let range = buffer.firstRange(of: mark) { return range.lowerBound }
            guard buffer.count < Self.largestRecord, try fill() else { return nil }
        }
    }

    private mutating func fill() throws(RecordingError) -> Bool {
        guard !isAtEnd else { return false }
        let part = (try? handle.read(upToCount: Self.chunk)) ?? nil
        guard let part, !part.isEmpty else {
            isAtEnd = true
            guard decoder?.isAtEnd ?? true else {
                throw RecordingError("the gzip file ends before its end")
            }
            return false
        }
        guard let decoder else {
            buffer += part
            return true
        }
        do {
            let limit = buffer.count + Self.largestRecord
            try decoder.decode(Array(part), into: &buffer, limit: limit)
        } catch {
            throw RecordingError("it is no whole gzip file")
        }
        return true
    }
}

/// `Name: value` lines after the first; names in lower case, the last one of a name counts.
private func headerFields(_ head: String) -> [String: String] {
    var fields: [String: String] = [:]
    for line in head.split(whereSeparator: \.isNewline).dropFirst() {
        guard let colon = line.firstIndex(of: ":") else { continue }
        let value = line[line.index(after: colon)...]
        fields[line[..<colon].lowercased()] = value.trimmingCharacters(in: .whitespaces)
    }
    return fields
}

/// Chunks put together (RFC 9112, section 7.1); what was stored without chunks in spite of its
/// header stays as it is.
private func dechunked(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var body: [UInt8] = []
    var rest = raw
    while let end = rest.firstRange(of: [0x0D, 0x0A]) {
        let line = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
        guard let size = Int(line.prefix { $0.isHexDigit }, radix: 16) else { return Array(raw) }
        guard size > 0, rest.distance(from: end.upperBound, to: rest.endIndex) >= size else {
            break
        }
        body += rest[end.upperBound..<end.upperBound + size]
        rest = rest[(end.upperBound + size)...].dropFirst(2)
    }
    return body
}
