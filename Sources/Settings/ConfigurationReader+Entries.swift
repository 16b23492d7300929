import Curl
import Model

// Sources, watches and channels.

extension ConfigurationReader {
    func source(_ section: Section, under fetch: FetchRules) -> Source? {
        let kind = section.choice("kind", of: Source.Kind.self) ?? .auto
        let interval = interval(section)
        let source = Source(
            id: section.id() ?? "",
            url: place(section, of: kind, under: fetch) ?? "",
            kind: kind,
            interval: interval,
            actor: section.actor("actor"),
            language: section.language("language"),
            follow: section.flag("follow") ?? true,
            selector: section.text("selector"),
            spacing: section.duration("spacing", in: 0...3600),
            connectionsPerHost: section.whole("connectionsPerHost", in: 1...16),
            labels: (section.strings("labels") ?? []).map(\.text),
            windows: windows(section, beside: interval),
            access: access(section, of: kind))
        return source.id.isEmpty || source.url.isEmpty ? nil : source
    }

    /// The address to poll, or of a folder its absolute path.
    private func place(_ section: Section, of kind: Source.Kind, under fetch: FetchRules) -> String?
    {
        guard kind == .folder else {
            return address(section, allowing: fetch.allowAddresses) {
                "add \"\($0)\" to fetch.allowAddresses if it is meant to be polled"
            }
        }
        guard let text = section.text("url") else { return nil }
        guard !text.lowercased().hasPrefix("http") else {
            section.error("a folder is a path, not an http address; drop \"kind\"", at: "url")
            return nil
        }
        let path = folder.resolve(text.hasPrefix("file://") ? String(text.dropFirst(7)) : text)
        if let complaint = disk?.complaint(ofFolderToRead: path) {
            section.error(complaint, at: "url")
        }
        return path
    }

    /// An http address that may be connected to; `remedy` takes the network that is refused.
    private func address(
        _ section: Section, allowing allowed: [String], remedy: (String) -> String
    ) -> String? {
        guard let text = section.text("url") else { return nil }
        guard let address = WebAddress(typed: text) else {
            section.error(Self.complaint(aboutAddress: text, in: section), at: "url")
            return nil
        }
        if WebAddress.hasLogin(text) {
            section.error(
                "an address with a login in it would be shown in logs; take the login out",
                at: "url")
        }
        if let network = address.refusedNetwork(unless: allowed) {
            section.error(
                "\(address.host) is a private address and would be refused; \(remedy(network))",
                at: "url")
        }
        return text
    }

    private static func complaint(aboutAddress text: String, in section: Section) -> String {
        // A login is a secret, and no message shows one.
        let shown = WebAddress.hasLogin(text) ? "this" : "\"\(text)\""
        let start = "\(shown) is no http or https address"
        if section.shape.name == Shape.source.name, text.hasPrefix("/") || text.hasPrefix(".") {
            return start + "; for a folder set \"kind\": \"folder\""
        }
        let looksBare = !text.contains("//") && text.contains(".")
        if looksBare, WebAddress(typed: "https://\(text)") != nil {
            return start + "; did you mean \"https://\(text)\"?"
        }
        return start + "; it begins with https:// or http://, then the host"
    }

    private func interval(_ section: Section) -> Source.Interval {
        if case .object = section["every"]?.value {
            return section.section("every", .interval).map(bounds) ?? .suggested
        }
        guard let seconds = section.duration("every", in: Self.intervals) else { return .suggested }
        noteHaste(seconds, section, "every")
        return .every(seconds)
    }

    private func bounds(_ section: Section) -> Source.Interval {
        guard let least = section.duration("atLeast", in: Self.intervals),
            let most = section.duration("atMost", in: Self.intervals)
        else { return .suggested }
        if least > most {
            section.error("longer than atMost; swap the two", at: "atLeast")
        }
        noteHaste(least, section, "atLeast")
        return .between(atLeast: least, atMost: most)
    }

    private static let intervals: ClosedRange<Seconds> = 1...(365 * 86400)

    func noteHaste(_ seconds: Seconds, _ section: Section, _ key: String) {
        guard seconds < 60 else { return }
        section.warning(
            "every \(Duration.text(seconds)) is oftener than once a minute, for which many sites "
                + "ban; use \"1m\" or more", at: key)
    }

    // MARK: - Watches

    func watch(_ section: Section) -> Watch? {
        let actors = section.actors("actors")
        let events = section.choices("events", of: Event.self)
        let instruments = section.choices("instruments", of: Act.Instrument.self)
        let about = section.someStrings("about")?.map { $0.text.lowercased() }
        for key in ["events", "instruments"] { _ = section.someStrings(key) }
        let confidence = section.share("minimumConfidence") ?? 0.5
        let channels = section.strings("channels") ?? []
        if !section.has("channels") || section["channels"]?.items?.isEmpty == true {
            section.warning(
                "no channels, so its alerts are kept in the ledger and sent nowhere; name at least "
                    + "one", at: "channels")
        }
        guard let id = section.id() else { return nil }
        return Watch(
            id: id, actors: actors.map(Set.init), events: events ?? Event.unlessRemarks,
            instruments: instruments, about: about, minimumConfidence: confidence,
            channels: channels.map(\.text))
    }

    // MARK: - Channels

    func channel(_ section: Section) -> Channel? {
        let id = section.id() ?? ""
        guard let form = section.choice("type", of: Channel.Form.self) else { return nil }
        var channel = Channel(id: id, form: form)
        channel.format = format(section)
        channel.allowAddresses = networks(section)
        channel.timeout = section.duration("timeout", in: 1...300) ?? channel.timeout
        noteMisplaced(section, form)
        switch form {
        case .log: channel.path = logFile(section)
        case .webhook:
            channel.url = address(section, allowing: channel.allowAddresses) {
                "add \"\($0)\" to the channel's own allowAddresses if that is meant"
            }
            channel.secretFile = secretFile(section)
        case .mail, .command:
            section.error(
                "this version has no \(form.rawValue) channel yet; alerts would be lost, so use "
                    + "log or webhook", at: "type")
        }
        return channel
    }

    private func format(_ section: Section) -> Channel.Format {
        guard let format = section.choice("format", of: Channel.Format.self) else {
            return .cloudevents
        }
        if format != .cloudevents, format != .text {
            section.error(
                "this version has no format \(format.rawValue) yet; use cloudevents or text",
                at: "format")
        }
        return format
    }

    private func noteMisplaced(_ section: Section, _ form: Channel.Form) {
        let own = [
            Channel.Form.log: ["path"],
            .webhook: ["url", "secretFile", "allowAddresses", "timeout"],
        ]
        for (other, keys) in own where other != form && own[form] != nil {
            for key in keys where section.has(key) {
                section.error(
                    "only a \(other.rawValue) has this key, and this is a \(form.rawValue); "
                        + "remove it", at: key)
            }
        }
        guard let needed = [Channel.Form.log: "path", .webhook: "url"][form], !section.has(needed)
        else { return }
        notes.error(
            "missing; a \(form.rawValue) channel needs the key \"\(needed)\"", at: section.start,
            section.path.key(needed))
    }

    private func logFile(_ section: Section) -> String? {
        guard let path = section.text("path").map(folder.resolve) else { return nil }
        if let complaint = disk?.complaint(ofFileToWrite: path) {
            section.error(complaint, at: "path")
        }
        return path
    }

    private func secretFile(_ section: Section) -> String? {
        credentialFile(
            section, "secretFile", isSecret: true,
            remedy: "put the receiver's whsec_ secret there, one a line",
            fault: Secret.complaint)
    }
}
