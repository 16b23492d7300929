import Model

/// All that a user says about what to poll, what to hear of and where to send it.
package struct Configuration: Hashable, Sendable {
    /// The file it was read from, as given; empty for one made in code.
    package var file: String
    /// The folder of the ledger, absolute.
    package var state: String
    /// Files of what is known from the start, absolute, patterns expanded.
    package var known: [String]
    /// Beside the actors that are built in.
    package var actors: [ActorEntry]
    package var fetch: FetchRules
    package var sources: [Source]
    package var watches: [Watch]
    package var channels: [Channel]
    package var status: StatusPage?

    package init(
        file: String = "", state: String, known: [String] = [], actors: [ActorEntry] = [],
        fetch: FetchRules = FetchRules(), sources: [Source] = [], watches: [Watch] = [],
        channels: [Channel] = [], status: StatusPage? = nil
    ) {
        self.file = file
        self.state = state
        self.known = known
        self.actors = actors
        self.fetch = fetch
        self.sources = sources
        self.watches = watches
        self.channels = channels
        self.status = status
    }
}

/// Where the status page, the API and the metrics listen.
package struct StatusPage: Hashable, Sendable {
    /// An IP address or a host name, without brackets.
    package var address: String
    package var port: Int

    package init(address: String, port: Int) {
        self.address = address
        self.port = port
    }
}

/// A configuration with all that is wrong with it.
package struct Checked: Sendable {
    /// Nil where an error stands among the problems.
    package var configuration: Configuration?
    /// Those of the file first, then those of the files that it names, each by place.
    package var problems: [Problem]

    package init(configuration: Configuration?, problems: [Problem]) {
        self.configuration = configuration
        self.problems = problems
    }
}

/// Reads the text of a configuration. Nothing outside the text is looked at: patterns of `known`
/// stay as they are, and no file has to exist.
///
/// `file` names it in problems; relative paths are relative to its folder. Every problem is told
/// at once.
package func configuration(from bytes: [UInt8], file: String) -> Checked {
    checked(bytes, file: file, disk: nil)
}

/// Reads a configuration and looks at every file that it names; no network. `stateOverride` is
/// relative to the working folder.
package func loadConfiguration(at path: String, stateOverride: String? = nil) -> Checked {
    let disk = Disk()
    switch disk.read(path) {
    case .failure(let reason):
        let problem = Problem(file: path, line: 1, column: 1, message: reason.description)
        return Checked(configuration: nil, problems: [problem])
    case .success(let bytes):
        return checked(bytes, file: path, disk: disk, stateOverride: stateOverride)
    }
}

private func checked(
    _ bytes: [UInt8], file: String, disk: Disk?, stateOverride: String? = nil
) -> Checked {
    let notes = Notebook(file: file, text: bytes)
    let root = Parser.parse(bytes, notes).flatMap {
        Section($0, .configuration, at: Path(), notes)
    }
    let reader = ConfigurationReader(file: file, disk: disk, notes: notes)
    let configuration = root.map { reader.read($0, stateOverride: stateOverride) }
    return Checked(
        configuration: notes.hasErrors ? nil : configuration, problems: notes.sorted)
}
