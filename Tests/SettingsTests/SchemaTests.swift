import Foundation
import Model
import Testing

@testable import Settings

/// Holds `config.schema.json` against the table that the reader goes by.
@Suite struct SchemaTests {
    private let schema: [String: Any]

    init() throws {
        let bytes = try Data(contentsOf: Fixture.root.appending(path: "config.schema.json"))
        schema = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    }

    private func definition(_ name: String) throws -> [String: Any] {
        if name == "configuration" { return schema }
        let all = try #require(schema["$defs"] as? [String: [String: Any]])
        return try #require(all[name], "no $defs/\(name)")
    }

    private func property(_ name: String, of object: String) throws -> [String: Any] {
        let properties = try #require(try definition(object)["properties"] as? [String: Any])
        return try #require(properties[name] as? [String: Any])
    }

    @Test("The schema has the reader's keys, no more and no less", arguments: Shape.ofConfiguration)
    func keys(of shape: Shape) throws {
        let object = try definition(shape.name)
        let properties = try #require(object["properties"] as? [String: [String: Any]])
        #expect(properties.keys.sorted() == shape.keys.sorted())
        #expect((object["required"] as? [String] ?? []).sorted() == shape.required.sorted())
        #expect(object["additionalProperties"] as? Bool == false)
        for (key, property) in properties {
            #expect((property["description"] as? String)?.isEmpty == false, "\(shape.name).\(key)")
        }
    }

    @Test func `the schema's choices are those of the model`() throws {
        let kinds = try property("kind", of: "source")["enum"] as? [String]
        #expect(kinds == Source.Kind.allCases.map(\.rawValue))
        let types = try property("type", of: "channel")["enum"] as? [String]
        #expect(types == Channel.Form.allCases.map(\.rawValue))
        let formats = try property("format", of: "channel")["enum"] as? [String]
        #expect(formats == Channel.Format.allCases.map(\.rawValue))
        let events = try property("events", of: "watch")["items"] as? [String: [String]]
        #expect(events?["enum"] == Event.allCases.map(\.rawValue))
        let instruments = try property("instruments", of: "watch")["items"] as? [String: [String]]
        #expect(instruments?["enum"] == Act.Instrument.allCases.map(\.rawValue))
    }

    @Test func `the schema's defaults are those of the model`() throws {
        let rules = FetchRules()
        let expected: [String: String] = [
            "userAgent": rules.userAgent, "timeout": Duration.text(rules.timeout),
            "maximumBody": Size.text(rules.maximumBody), "spacing": Duration.text(rules.spacing),
            "firstSight": Duration.text(rules.firstSight),
        ]
        for (key, value) in expected {
            #expect(try property(key, of: "fetch")["default"] as? String == value)
        }
        let budget = try property("dailyBudget", of: "fetch")["default"] as? Int
        #expect(budget == rules.dailyBudget)
    }

    @Test func `every definition that is referred to is there`() throws {
        let text = try String(
            contentsOf: Fixture.root.appending(path: "config.schema.json"), encoding: .utf8)
        let names = text.split(separator: "\"#/$defs/").dropFirst().compactMap {
            $0.split(separator: "\"").first.map(String.init)
        }
        #expect(names.count > 10)
        for name in names { _ = try definition(name) }
    }
}
