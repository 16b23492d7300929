import Model
import Testing

@testable import Running

@Suite struct RecordingTests {
    private func recording(_ line: String) throws(RecordingError) -> Recording {
        try Recording(line: Array(line.utf8))
    }

    @Test func `a body comes as text or as Base64`() throws {
        for field in [#""body":"héllo""#, #""bodyBase64":"aMOpbGxv""#] {
            let recording = try recording(
                #"{"at":"2023-07-19T13:30:00Z","url":"https://a.example/","contentType":"text/plain","#
                    + field + "}")
            guard case .body(let body, "text/plain") = recording.content else {
                Issue.record("no body: \(recording.content)")
                continue
            }
            #expect(String(decoding: body, as: UTF8.self) == "héllo")
            #expect(recording.at.description == "2023-07-19T13:30:00Z")
        }
    }

    @Test func `a document that was made before keeps its words, and its time is its date`() throws
    {
        let recording = try recording(
            #"{"at":"2023-07-19T13:30:00Z","url":"https://a.example/","title":"T","language":"en","text":"W"}"#
        )
        guard case .document(let document) = recording.content else {
            Issue.record("no document: \(recording.content)")
            return
        }
        #expect(document.title == "T" && document.text == "W" && document.language == "en")
        #expect(document.published == recording.at)
    }

    @Test func `a status without a body is enough`() throws {
        let recording = try recording(
            #"{"at":"2023-07-19","url":"https://a.example/","status":410}"#)
        #expect(recording.status == 410)
        guard case .nothing = recording.content else {
            Issue.record("something: \(recording.content)")
            return
        }
    }

    @Test(arguments: [
        (#"{"url":"https://a.example/"}"#, "\"at\" is missing"),
        (#"{"at":"2023-07-19"}"#, "\"url\" is missing"),
        (#"{"at":"yesterday","url":"https://a.example/","text":""}"#, "\"yesterday\" is no"),
        (#"{"at":"2023-07-19","url":"https://a.example/"}"#, "body, bodyBase64 or text"),
        (#"{"at":"2023-07-19","url":"https://a.example/","bodyBase64":"*"}"#, "no Base64"),
        ("not JSON", "no JSON object"),
    ])
    func `what is wrong with a line is said`(line: String, why: String) {
        let error = #expect(throws: RecordingError.self) { try recording(line) }
        #expect(error?.description.contains(why) == true, "\(error?.description ?? "")")
    }
}
