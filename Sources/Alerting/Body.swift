import Model

/// The CloudEvents 1.0 object of an alert, without its `sequence`, which the ledger gives.
func body(
    of change: Change, id: String, watch: String, _ summary: String, _ severity: Alert.Severity
) -> JSON {
    var members = [
        JSON.Member(key: "specversion", value: "1.0"),
        JSON.Member(key: "id", value: .string(id)),
        JSON.Member(key: "source", value: .string(origin(of: change))),
        JSON.Member(key: "type", value: .string("communique." + change.event.rawValue)),
    ]
    // CloudEvents forbids an empty subject.
    if !change.actors.isEmpty {
        let subject = change.actors.map(\.rawValue).joined(separator: ",")
        members.append(JSON.Member(key: "subject", value: .string(subject)))
    }
    members += [
        JSON.Member(key: "time", value: JSON(change.at)),
        JSON.Member(key: "datacontenttype", value: "application/json"),
        JSON.Member(
            key: "data",
            value: .object(head(change, watch, summary, severity) + tail(change))),
    ]
    return .object(members)
}

private func head(
    _ change: Change, _ watch: String, _ summary: String, _ severity: Alert.Severity
) -> [JSON.Member] {
    var members = [
        JSON.Member(key: "watch", value: .string(watch)),
        JSON.Member(key: "summary", value: .string(summary)),
        JSON.Member(key: "severity", value: .string(severity.rawValue)),
        JSON.Member(key: "actors", value: JSON(change.actors)),
        JSON.Member(key: "record", value: .string(change.record)),
    ]
    if let finding = change.finding {
        members.append(JSON.Member(key: finding.key, value: finding.json))
    }
    if !change.also.isEmpty {
        members.append(JSON.Member(key: "also", value: .array(change.also.map(\.json))))
    }
    if let reason = change.reason {
        members.append(JSON.Member(key: "reason", value: .string(reason)))
    }
    return members
}

private func tail(_ change: Change) -> [JSON.Member] {
    let differences = change.differences.map { difference -> JSON in
        [
            "slot": .string(difference.slot), "before": JSON(difference.before),
            "after": JSON(difference.after),
        ]
    }
    let text: JSON? = change.revision.map {
        ["before": .string($0.before), "after": .string($0.after)]
    }
    return [
        JSON.Member(key: "evidence", value: .array(change.evidence.map(\.json))),
        JSON.Member(key: "previous", value: change.previous?.json ?? .null),
        JSON.Member(key: "diff", value: .array(differences)),
        JSON.Member(key: "text", value: text ?? .null),
    ]
}

extension Finding {
    /// Under which it stands in an alert.
    fileprivate var key: String {
        switch self {
        case .act: "act"
        case .statement: "statement"
        case .commitment: "commitment"
        }
    }

    fileprivate var json: JSON {
        switch self {
        case .act(let act): act.json
        case .statement(let statement): statement.json
        case .commitment(let commitment): commitment.json
        }
    }
}

/// A URI-reference of where it came from: the source for its health, the host for a document.
private func origin(of change: Change) -> String {
    if change.event.isAboutSource { return "communique:" + escaped(change.record) }
    let address = change.evidence.first?.url ?? ""
    return "communique:" + escaped(host(of: address) ?? "ledger")
}

private func host(of url: String) -> String? {
    guard let scheme = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let rest = url[scheme...].dropFirst()
    guard rest.hasPrefix("//") else { return nil }
    let authority = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.split(separator: "@").last.map(String.init) ?? ""
    return host.isEmpty ? nil : host
}

/// Without what a URI can't hold.
private func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var output: [UInt8] = []
    for byte in text.utf8 {
        if (0x21...0x7E).contains(byte), !"\"<>\\^`{|}%".utf8.contains(byte) {
            output.append(byte)
        } else {
            output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: output, as: UTF8.self)
}
