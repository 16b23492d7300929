import Foundation
import Model
import Testing

@testable import Demonstrating

@Suite struct StoryTests {
    private let story: Story

    init() throws { story = try Story.embedded() }

    // MARK: - Seeds

    @Test func `every row of the seeds is a record with a date and an origin`() throws {
        var rows = 0
        for (_, text) in Story.known {
            let file = try JSONSerialization.jsonObject(with: Data(text.utf8))
            let lists = try #require(file as? [String: [Any]])
            rows += lists.values.reduce(0) { $0 + $1.count }
        }
        let records = try Story.records()
        #expect(records.count == rows)
        #expect(records.allSatisfy { !$0.origin.title.isEmpty })
    }

    @Test func `the seeds end where the story begins`() throws {
        let lastDay = story.start.day
        for record in try Story.records() {
            #expect(record.date.day <= lastDay, "\(record.finding.quote)")
        }
    }

    @Test func `the history of a commitment is told in order, under one name`() throws {
        let peaks = try Story.records().compactMap { record -> (String, Deadline?)? in
            guard case .commitment(let commitment) = record.finding, commitment.actors == ["CN"],
                commitment.action == "peak"
            else { return nil }
            return (record.date.day, commitment.deadline)
        }
        #expect(peaks.map(\.0) == peaks.map(\.0).sorted())
        #expect(peaks.first?.1 == Deadline(.around, "2030"))
        #expect(peaks.last?.1 == Deadline(.before, "2030"))
    }

    @Test func `no commitment stands twice on one day`() throws {
        var seen: Set<[String]> = []
        for record in try Story.records() {
            guard case .commitment(let commitment) = record.finding else { continue }
            let actors = commitment.actors.map(\.rawValue).joined(separator: " ")
            let key = [record.date.day, actors, commitment.action, commitment.object]
            #expect(seen.insert(key).inserted, "\(key)")
        }
    }

    // MARK: - The timeline

    @Test func `time goes on from step to step, and every step says what is to come of it`() {
        #expect(story.steps.first?.at == story.start)
        for (step, next) in zip(story.steps, story.steps.dropFirst()) {
            #expect(step.at < next.at, "\(next.say)")
        }
        for step in story.steps {
            #expect(step.expect != nil || step.quiet != nil, "\(step.say)")
            for expectation in step.expect ?? [] {
                #expect(expectation.actors == expectation.actors.sorted())
            }
        }
    }

    @Test func `every file of the timeline is there, and every one is sent`() throws {
        let sent = Set(story.steps.flatMap(\.publish).compactMap(\.file))
        let held = Seeds.files.keys.filter { $0.hasPrefix("timeline/") }
            .map { String($0.dropFirst("timeline/".count)) }
        #expect(sent == Set(held).subtracting(["timeline.json"]))
    }

    @Test func `every page can be written in the charset it is sent in`() throws {
        for page in story.steps.flatMap(\.publish) {
            guard let file = page.file else { continue }
            #expect(encode(try Story.file(file), as: page.charset ?? "utf-8") != nil, "\(file)")
        }
        #expect(encode("声明", as: "gb18030") == [0xC9, 0xF9, 0xC3, 0xF7])
        #expect(encode("声明", as: "ISO-8859-1") == nil)
    }

    @Test func `what a feed or a listing names is published sooner or later`() throws {
        let paths = Set(story.steps.flatMap(\.publish).map(\.path))
        for name in Set(story.steps.flatMap(\.publish).compactMap(\.file)) {
            for line in try Story.file(name).split(separator: "\n")
            where line.contains("<!-- from ") {
                let path = line.split(separator: " ").first { $0.hasPrefix("/") }
                #expect(path.map { paths.contains(String($0)) } == true, "\(name): \(line)")
            }
        }
    }

    @Test func `an entry appears once its page is out`() {
        let feed = """
            <list>
              <!-- from /wire/a -->
              <item>A</item>
              <!-- /from -->
              <!-- from /wire/b -->
              <item>B</item>
              <!-- /from -->
            </list>
            """
        let shown = listed(feed) { $0 == "/wire/b" }
        #expect(shown.contains("B"))
        #expect(!shown.contains("A") && !shown.contains("<!--"))
    }
}
