import Curl
import Model

/// Makes a configuration of its sections, one after the other.
struct ConfigurationReader {
    let file: String
    let folder: FolderPath
    /// Nil: nothing outside the text is looked at.
    let disk: Disk?
    let notes: Notebook

    init(file: String, disk: Disk?, notes: Notebook) {
        self.file = file
        self.disk = disk
        self.notes = notes
        folder = FolderPath(of: file)
    }

    /// What couldn't be read is left out or at its default; it is noted, so nobody will use it.
    func read(_ root: Section, stateOverride: String?) -> Configuration {
        _ = root.text("$schema")
        let fetch = root.section("fetch", .fetch).map(self.fetch) ?? FetchRules()
        let channels = root.sections("channels", .channel)
        let watches = root.sections("watches", .watch)
        let sources = root.sections("sources", .source)
        let entries = root.sections("actors", .actor)
        noteRepeatedIDs(in: [channels, watches, sources, entries])
        if isReadable(root, ["channels", "watches"]) {
            noteUse(of: channels, by: watches)
        }
        noteIdleness(of: sources, in: root)
        noteRepeatedAddresses(in: sources)
        noteBudget(fetch.dailyBudget, of: sources)
        return Configuration(
            file: file,
            state: state(root, stateOverride),
            known: known(root),
            actors: entries.compactMap(entry),
            fetch: fetch,
            sources: sources.compactMap { source($0, under: fetch) },
            watches: watches.compactMap(watch),
            channels: channels.compactMap(channel),
            status: root.section("status", .status).flatMap(status))
    }

    /// Whether the lists are there in full, or left out by intent: what is missing from them can be
    /// told only then.
    private func isReadable(_ root: Section, _ lists: [String]) -> Bool {
        root.isWhole && lists.allSatisfy { !root.has($0) || root[$0]?.items != nil }
    }

    private func state(_ root: Section, _ override: String?) -> String {
        let given = root.text("state") ?? "state"
        let path = override.map { FolderPath.working.resolve($0) } ?? folder.resolve(given)
        if let complaint = disk?.complaint(ofFolder: path) {
            root.error(override.map { "--state \($0): \(complaint)" } ?? complaint, at: "state")
        }
        return path
    }

    private func entry(_ section: Section) -> ActorEntry? {
        let names = section.strings("names") ?? []
        let domains = section.strings("domains") ?? []
        if section["names"]?.items?.isEmpty == true {
            section.error("an actor without a name is never found; give at least one", at: "names")
        }
        for item in domains where !WebAddress.isHost(item.text) {
            let host = WebAddress(typed: item.text)?.host
            let advice = host.map { "did you mean \"\($0)\"?" } ?? "write it like \"gov.example\""
            notes.error("\"\(item.text)\" is no domain; \(advice)", at: item.start, item.path)
        }
        guard let id = section.actor("id") else { return nil }
        return ActorEntry(id: id, names: names.map(\.text), domains: domains.map(\.text))
    }

    private func fetch(_ section: Section) -> FetchRules {
        var rules = FetchRules()
        rules.userAgent = headerText(section, "userAgent") ?? rules.userAgent
        rules.contact = headerText(section, "contact")
        rules.respectRobots = section.flag("respectRobots") ?? rules.respectRobots
        rules.allowAddresses = networks(section)
        rules.timeout = section.duration("timeout", in: 1...600) ?? rules.timeout
        rules.maximumBody =
            section.size("maximumBody", in: (1 << 10)...(256 << 20)) ?? rules.maximumBody
        rules.spacing = section.duration("spacing", in: 0...3600) ?? rules.spacing
        rules.connectionsPerHost =
            section.whole("connectionsPerHost", in: 1...16) ?? rules.connectionsPerHost
        rules.dailyBudget =
            section.whole("dailyBudget", in: 1...1_000_000) ?? rules.dailyBudget
        rules.firstSight =
            section.duration("firstSight", in: 0...(3650 * 86400)) ?? rules.firstSight
        rules.proxy = proxy(section)
        return rules
    }

    private func proxy(_ section: Section) -> String? {
        guard let text = section.text("proxy") else { return nil }
        // A login is a secret, and no message shows one.
        guard !WebAddress.hasLogin(text) else {
            section.error(
                "an address with a login in it would be shown in logs; take the login out",
                at: "proxy")
            return nil
        }
        guard let address = WebAddress(typed: text), address.target == "/" else {
            section.error(
                "\"\(text)\" is no proxy; write it like \"http://proxy.example:3128\"",
                at: "proxy")
            return nil
        }
        return address.origin
    }

    /// Text that goes into the head of a request.
    private func headerText(_ section: Section, _ key: String) -> String? {
        guard let text = section.text(key) else { return nil }
        guard text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
            section.error("only plain ASCII letters and signs can be sent as a header", at: key)
            return nil
        }
        return text
    }

    private func status(_ section: Section) -> StatusPage? {
        section.warning(
            "this version has no status page yet; the key has no effect", at: "listen")
        guard let text = section.text("listen") else { return nil }
        guard let address = WebAddress(typed: "http://\(text)"), address.target == "/",
            text.hasSuffix(":\(address.port)")
        else {
            section.error(
                "\"\(text)\" is no address; write it like \"127.0.0.1:7807\"", at: "listen")
            return nil
        }
        let host = address.host.trimmingPrefix("[").prefix { $0 != "]" }
        return StatusPage(address: String(host), port: address.port)
    }

    /// Networks that are allowed although they are private.
    func networks(_ section: Section) -> [String] {
        let items = section.strings("allowAddresses") ?? []
        for item in items where Network(item.text) == nil {
            notes.error(
                "\"\(item.text)\" is no network; write one like \"127.0.0.0/8\" or \"fd00::/8\"",
                at: item.start, item.path)
        }
        return items.map(\.text)
    }
}
