import Crypto
import Foundation
import Loopback
import Model
import Synchronization
import Testing

@testable import Demonstrating

@Suite struct DemoTests {
    @Test(.timeLimit(.minutes(2)))
    func `the story brings exactly the alerts that it should`() async throws {
        let output = Output()
        let isAsTold = try await demonstrate(pace: 0, on: output.paper())
        #expect(isAsTold, "\(output.text)")
        let sunnylands = output.text.components(separatedBy: "statement.confirmed").count - 1
        #expect(sunnylands >= 1)
        #expect(!output.text.contains("✗"))
    }

    // MARK: - What is written

    @Test func `without colour there is no escape, and no line is too wide`() throws {
        let output = Output()
        let narrator = Narrator(paper: output.paper(width: 60))
        let story = try Story.embedded()
        narrator.open(story, outlets: 9, known: 200)
        for step in story.steps {
            narrator.begin(step)
            step.quiet.map(narrator.quiet)
        }
        #expect(!output.text.contains("\u{1B}"))
        let widest = output.text.split(separator: "\n").map(\.columns).max() ?? 0
        #expect(widest <= 60 && widest > 40)
    }

    @Test func `with colour the words are the same`() throws {
        let plain = Output()
        let coloured = Output()
        let step = try #require(try Story.embedded().steps.first)
        Narrator(paper: plain.paper()).begin(step)
        Narrator(paper: coloured.paper(isColoured: true)).begin(step)
        let escapes = try Regex("\u{1B}\\[[0-9;]*m")
        #expect(coloured.text != plain.text)
        #expect(coloured.text.replacing(escapes, with: "") == plain.text)
    }

    @Test(arguments: [
        ("", [""]), ("one two", ["one two"]), ("one two three", ["one two", "three"]),
        ("一二三四五六七", ["一二三四", "五六七"]), ("abcdefghijk", ["abcdefgh", "ijk"]),
    ])
    func `text is broken between words, and within where there are none`(
        text: String, lines: [String]
    ) {
        #expect(wrapped(text, to: 8) == lines)
    }

    // MARK: - The receiver

    @Test func `a signature is checked against id, time and body`() throws {
        let key = SymmetricKey(size: .bits256)
        let now = Int(Date().timeIntervalSince1970)
        let good = request(id: "a", at: now, signedBy: key)
        #expect(try Receipt(good, signedWith: key).alert.id == "a")
        var altered = good
        altered.body += [0x20]
        var stolen = good
        stolen.headers["webhook-id"] = "b"
        let old = request(id: "a", at: now - 3600, signedBy: key)
        let foreign = request(id: "a", at: now, signedBy: SymmetricKey(size: .bits256))
        var unsigned = good
        unsigned.headers["webhook-signature"] = nil
        for bad in [altered, stolen, old, foreign, unsigned] {
            #expect(throws: Refusal.self) { try Receipt(bad, signedWith: key) }
        }
    }

    private func request(id: String, at time: Int, signedBy key: SymmetricKey) -> LoopbackRequest {
        let body = """
            {"id": "\(id)", "type": "communique.statement.issued", "data": {"watch": "w", \
            "summary": "s", "actors": ["CN"], "evidence": [], "text": null}}
            """
        let signed = Array("\(id).\(time).\(body)".utf8)
        let code = HMAC<SHA256>.authenticationCode(for: signed, using: key)
        return LoopbackRequest(
            method: "POST", path: "/alerts",
            headers: [
                "webhook-id": id, "webhook-timestamp": "\(time)",
                "webhook-signature": "v1,AAAA v1," + Data(code).base64EncodedString(),
            ], body: Array(body.utf8), at: Date())
    }

    // MARK: - The tally

    @Test func `an alert too few, too many or twice is a fault`() throws {
        let alert = try received("1", "statement.issued", ["CN"])
        let step = Story.Step(
            at: Timestamp(seconds: 0), say: "", publish: [],
            expect: [Story.Expectation(event: .statementIssued, actors: ["CN"])], quiet: nil)
        for (mail, faults) in [([alert], 0), ([], 1), ([alert, alert], 2)] {
            var tally = Tally()
            #expect(tally.count(step, Receiver.Mail(alerts: mail)).count == faults)
            #expect(tally.isPerfect == (faults == 0))
        }
        var tally = Tally()
        _ = tally.count(step, Receiver.Mail(alerts: [alert]))
        #expect(tally.close(log: ["2"], ["nobody asked for /wire/a"]).count == 2)
    }

    private func received(
        _ id: String, _ type: String, _ actors: [ActorID]
    ) throws -> ReceivedAlert {
        ReceivedAlert(
            id: id, type: "communique." + type,
            data: ReceivedAlert.Content(
                watch: "w", summary: "s", actors: actors, evidence: []))
    }
}

/// What was written, line by line.
private final class Output: Sendable {
    private let lines = Mutex<[String]>([])

    var text: String { lines.withLock { $0.joined(separator: "\n") } }

    func paper(width: Int = 80, isColoured: Bool = false) -> Paper {
        Paper(width: width, isColoured: isColoured) { line in
            self.lines.withLock { $0.append(line) }
        }
    }
}
