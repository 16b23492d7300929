import Model

// What can only be seen of several entries together, and of the files of `known`.

extension ConfigurationReader {
    /// Each list's ids are its own: a watch and a channel may share a name.
    func noteRepeatedIDs(in lists: [[Section]]) {
        for list in lists {
            noteRepeats(in: list, of: "id") { first in
                "this id is taken by \(first.path.text) at \(notes.place(of: first.start)); "
                    + "choose another"
            }
        }
    }

    func noteRepeatedAddresses(in sources: [Section]) {
        var first: [String: Section] = [:]
        for section in sources {
            guard let url = section["url"]?.string else { continue }
            if let earlier = first[url] {
                section.warning(
                    "the address of \(earlier.path.text) once more; it will be polled twice",
                    at: "url")
            }
            first[url] = first[url] ?? section
        }
    }

    private func noteRepeats(
        in list: [Section], of key: String, message: (Section) -> String
    ) {
        var first: [String: Section] = [:]
        for section in list {
            guard let value = section[key]?.string else { continue }
            if let earlier = first[value] { section.error(message(earlier), at: key) }
            first[value] = first[value] ?? section
        }
    }

    /// Watches that name no channel of the list, channels that no watch names.
    func noteUse(of channels: [Section], by watches: [Section]) {
        let known = channels.compactMap { $0["id"]?.string }
        var used: Set<String> = []
        for watch in watches {
            for node in watch["channels"]?.items ?? [] { node.string.map { _ = used.insert($0) } }
            noteUnknownChannels(of: watch, among: known)
        }
        for channel in channels {
            guard let id = channel["id"]?.string, !used.contains(id) else { continue }
            channel.warning("no watch names this channel, so nothing is sent to it", at: "id")
        }
    }

    /// Sources that nobody watches.
    func noteIdleness(of sources: [Section], in root: Section) {
        guard let source = sources.first, !root.has("watches") else { return }
        notes.warning(
            "there are sources but no watches, so there will be no alerts; add \"watches\"",
            at: source.start, source.path)
    }

    private func noteUnknownChannels(of watch: Section, among known: [String]) {
        for (index, node) in (watch["channels"]?.items ?? []).enumerated() {
            guard let name = node.string, !known.contains(name) else { continue }
            let advice =
                known.isEmpty
                ? "; there are no channels"
                : Suggestion.advice(for: name, among: known, called: "channels")
            notes.error(
                "unknown channel \"\(name)\"\(advice)", at: node.start,
                watch.path.key("channels").index(index))
        }
    }

    // MARK: - Known from the start

    /// Absolute; with a disk the patterns are expanded and every file is read once.
    func known(_ root: Section) -> [String] {
        let items = root.strings("known") ?? []
        guard let disk else { return items.map { folder.resolve($0.text) } }
        var files: [String] = []
        for item in items {
            let found = disk.files(matching: folder.resolve(item.text))
            if found.isEmpty { noteAbsence(of: item) }
            for path in found where !files.contains(path) { files.append(path) }
        }
        files.forEach { check($0, disk, named: items[0]) }
        return files
    }

    private func noteAbsence(of item: Section.Item) {
        let isPattern = item.text.contains { "*?[".contains($0) }
        let path = FolderPath.shown(folder.resolve(item.text))
        if isPattern {
            notes.warning("\(path) matches no file", at: item.start, item.path)
        } else {
            notes.error("\(path): no such file; correct the name", at: item.start, item.path)
        }
    }

    private func check(_ path: String, _ disk: Disk, named item: Section.Item) {
        let name = FolderPath.shown(path)
        switch disk.read(path) {
        case .failure(let reason):
            notes.error("\(name): \(reason.description)", at: item.start, item.path)
        case .success(let bytes): notes.add(knownRecords(from: bytes, file: name).problems)
        }
    }
}
