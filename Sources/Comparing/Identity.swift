import Model

// Names of records, from what identifies them, so that every run gives the same ones.

func actIdentity(of act: Act, on date: Timestamp) -> String {
    let day = act.status == .referenced ? "" : date.day
    let name = act.name ?? act.about ?? ""
    return "act-"
        + digest(act.actors.map(\.rawValue) + [act.instrument.rawValue, day, name, act.quote])
}

func commitmentIdentity(of commitment: Commitment) -> String {
    "commitment-"
        + digest(
            commitment.actors.map(\.rawValue) + [
                commitment.action, commitment.object, JSON(commitment.value).text,
                commitment.unit ?? "", commitment.deadline?.date ?? "",
            ])
}

/// `keys` are those of its words.
func statementIdentity(_ keys: [String], on date: Timestamp) -> String {
    "statement-" + digest([keys[0], date.day])
}

func pageIdentity(of key: String) -> String { "page-" + digest([key]) }

extension Statement {
    /// Whose words they are, as fingerprints tell actors apart.
    var doer: String { actor?.rawValue ?? speaker ?? "" }
}
