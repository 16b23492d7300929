/// The keys that an object may have. This one table drives the check for unknown and missing keys,
/// and a test that holds it against `config.schema.json`.
struct Shape: Sendable {
    /// As in the schema's `$defs`.
    let name: String
    let required: [String]
    let optional: [String]
    /// Whether null stands for a key left out.
    var takesNull = false

    var keys: [String] { required + optional }
}

// MARK: - The configuration

extension Shape {
    static let configuration = Shape(
        name: "configuration", required: [],
        optional: [
            "$schema", "state", "known", "actors", "fetch", "sources", "watches", "channels",
            "status",
        ])

    static let actor = Shape(name: "actor", required: ["id", "names"], optional: ["domains"])

    static let fetch = Shape(
        name: "fetch", required: [],
        optional: [
            "userAgent", "contact", "respectRobots", "allowAddresses", "timeout", "maximumBody",
            "spacing", "connectionsPerHost", "dailyBudget", "firstSight", "proxy",
        ])

    static let source = Shape(
        name: "source", required: ["id", "url"],
        optional: [
            "kind", "every", "actor", "language", "follow", "selector", "spacing",
            "connectionsPerHost", "labels", "windows", "caFile", "crlFile", "credentials",
        ])

    static let credentials = Shape(
        name: "credentials", required: [],
        optional: [
            "basicFile", "bearerFile", "headerFile", "cookieFile", "certificateFile", "keyFile",
        ])

    static let window = Shape(
        name: "window", required: ["from", "to", "every"], optional: ["name", "days", "zone"])

    static let interval = Shape(name: "interval", required: ["atLeast", "atMost"], optional: [])

    static let watch = Shape(
        name: "watch", required: ["id"],
        optional: ["actors", "events", "instruments", "about", "minimumConfidence", "channels"])

    static let channel = Shape(
        name: "channel", required: ["id", "type"],
        optional: ["path", "url", "secretFile", "format", "allowAddresses", "timeout"])

    static let status = Shape(name: "status", required: ["listen"], optional: [])

    static let ofConfiguration: [Shape] = [
        configuration, actor, fetch, source, credentials, window, interval, watch, channel, status,
    ]
}

// MARK: - A seeds file

extension Shape {
    static let seeds = Shape(
        name: "seeds", required: [], optional: ["$schema", "statements", "commitments", "acts"])

    static let knownStatement = Shape(
        name: "statement", required: ["content", "date", "origin"],
        optional: ["speaker", "actor", "mode", "about", "note"], takesNull: true)

    static let knownCommitment = Shape(
        name: "commitment",
        required: ["actors", "action", "object", "modality", "stance", "quote", "date", "origin"],
        optional: ["value", "unit", "baseline", "deadline", "condition", "about", "note"],
        takesNull: true)

    static let knownAct = Shape(
        name: "act", required: ["instrument", "status", "actors", "quote", "date", "origin"],
        optional: ["about", "topics", "name", "expected", "note"], takesNull: true)

    static let origin = Shape(
        name: "origin", required: ["title"], optional: ["publisher", "url"], takesNull: true)

    static let deadline = Shape(name: "deadline", required: ["relation", "date"], optional: [])
}
