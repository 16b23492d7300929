import Model
import Settings

/// The configuration of the demo, as its user would have written it: whom to poll, what to hear
/// of, and where to send it.
struct Desk {
    let site: Site
    let receiver: Receiver
    /// Of the state, the log and the secret.
    let folder: String

    var log: String { folder + "/alerts.jsonl" }
    var secretFile: String { folder + "/desk.secret" }

    var configuration: Configuration {
        Configuration(
            state: folder + "/state",
            actors: [
                ActorEntry(
                    id: "halvorsen-power", names: ["Halvorsen Power"],
                    domains: ["halvorsen.localhost"])
            ],
            fetch: FetchRules(allowAddresses: ["127.0.0.0/8"]), sources: sources,
            watches: watches, channels: channels)
    }

    // MARK: - Sources

    private var sources: [Source] {
        [
            source("wire", "/wire/feed.xml", .feed, language: "en"),
            source("post", "/post/", .listing, language: "en"),
            source("business", "/business/atom.xml", .feed, language: "en"),
            source("tingchao", "/tingchao/guoji/", .listing, language: "zh-Hans"),
            source("cn-fm", "/cn-fm/releases/", .listing, of: "CN", language: "en"),
            source("cn-env", "/cn-env/releases/", .listing, of: "CN", language: "zh-Hans"),
            source("us-state", "/us-state/releases/", .listing, of: "US", language: "en"),
            source("un-climate", "/un-climate/releases/", .listing, of: "UNFCCC", language: "en"),
            source("halvorsen", "/halvorsen/climate", .page, of: "halvorsen-power"),
        ]
    }

    private func source(
        _ id: String, _ path: String, _ kind: Source.Kind, of actor: ActorID? = nil,
        language: String? = nil
    ) -> Source {
        Source(
            id: id, url: site.url(of: path), kind: kind, interval: .every(1800), actor: actor,
            language: language)
    }

    // MARK: - Watches and channels

    private static let pages: Set<Event> = [.pageRevised, .pageRemoved]

    private var watches: [Watch] {
        let events = Event.unlessRemarks
        let commitments = events.filter { $0.rawValue.hasPrefix("commitment.") }
        let statements = events.filter { $0.rawValue.hasPrefix("statement.") }
        return [
            watch("on-record", statements, about: ["climate"]),
            watch("targets-moved", commitments, about: ["climate"]),
            watch("pages", Self.pages),
            watch("sources", events.filter(\.isAboutSource)),
        ]
    }

    private func watch(_ id: String, _ events: Set<Event>, about: [String]? = nil) -> Watch {
        Watch(id: id, events: events, about: about, channels: ["log", "desk"])
    }

    private var channels: [Channel] {
        [
            Channel(id: "log", form: .log, path: log),
            Channel(
                id: "desk", form: .webhook, url: receiver.url, secretFile: secretFile,
                allowAddresses: ["127.0.0.0/8"]),
        ]
    }
}
