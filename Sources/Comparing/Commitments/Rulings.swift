import Model

/// Days within which a second reaffirmation is the same one, told by somebody else.
private let sameOccasion: Int64 = 10
/// Days by which old forms are still told after they changed.
private let lateness: Int64 = 3

/// What one form of a commitment is against the last known one.
enum CommitmentRuling {
    case change(Event, [SlotMove], String)
    case corrected
    case known(String)
    case noted(String)

    var event: Event? {
        if case .change(let event, _, _) = self { return event }
        return nil
    }
}

extension Hearing {
    /// Of one without a known form. What is asked or rejected is remembered alone; an empty
    /// promise to stand by promises says nothing that could be held against anybody.
    func firstRuling(of new: Undertaking) -> (Event?, String) {
        let commitment = new.commitment
        switch commitment.stance {
        case .asked: return (nil, "It is asked of the actor, who didn't undertake it.")
        case .rejected: return (nil, "Nothing of the kind was known before.")
        case .dropped: return (.commitmentDropped, "It is said to be given up.")
        case .reaffirmed where isVague(commitment, new.aim):
            return (nil, "It repeats a promise without telling which.")
        case .made, .reaffirmed, .changed:
            return (.commitmentMade, "No commitment of these actors to this was known.")
        }
    }

    func rule(_ new: Undertaking, _ match: CommitmentMatch) -> CommitmentRuling {
        switch new.commitment.stance {
        case .asked: return .noted("It is asked of the actor, who didn't undertake it now.")
        case .dropped, .rejected: return ruleEnd(new, match)
        case .made, .reaffirmed, .changed: break
        }
        switch match.known.commitment.stance {
        case .dropped, .rejected: return ruleRevival(new, match)
        case .asked where new.commitment.stance != .changed:
            return .change(.commitmentMade, [], "It was only asked for until now.")
        case .asked, .made, .reaffirmed, .changed: break
        }
        guard let event = event(of: match.moves) else { return ruleRepeat(new, match) }
        if isCorrection { return .corrected }
        if new.date.dayNumber < match.known.date.dayNumber {
            return .known("An older form than the last known one.")
        }
        if isEarlierForm(new, match) { return .known("An earlier form told as background.") }
        return .change(event, match.moves, "Against the last known form: \(words(match.moves)).")
    }

    private func isVague(_ commitment: Commitment, _ aim: Aim) -> Bool {
        aim.object == nil && commitment.value == nil && commitment.deadline == nil
    }

    private var isCorrection: Bool { sight.isRevised && sight.text.body.isMarkedCorrection }

    private func words(_ moves: [SlotMove]) -> String {
        moves.map { move in
            let difference = move.difference
            return "\(difference.slot) \(difference.before ?? "–") → \(difference.after ?? "–")"
        }.joined(separator: ", ")
    }

    /// Told with the slots of a form that it had before, and not said to be changed back.
    private func isEarlierForm(_ new: Undertaking, _ match: CommitmentMatch) -> Bool {
        guard new.commitment.stance != .changed, !match.rules.isSameText else { return false }
        let rules = SlotRules(isSameText: false, isSaidToChange: false)
        return match.known.earlier.contains { form in
            let before = (form, Aim(form).action)
            return moves(from: before, to: (new.commitment, new.aim.action), rules).isEmpty
                && tells(new.commitment, of: form)
        }
    }

    /// Whether it names a slot by which the form is known.
    private func tells(_ new: Commitment, of form: Commitment) -> Bool {
        (new.value != nil && form.value != nil) || (new.deadline != nil && form.deadline != nil)
            || new.action == form.action
    }

    private func ruleEnd(_ new: Undertaking, _ match: CommitmentMatch) -> CommitmentRuling {
        switch match.known.commitment.stance {
        case .dropped, .rejected: return .known("It is known as given up.")
        case .asked:
            return new.commitment.stance == .dropped
                ? .change(.commitmentDropped, [], "It is said to be given up.")
                : .noted("It was only asked for.")
        case .made, .reaffirmed, .changed:
            if new.date.dayNumber < match.known.date.dayNumber {
                return .known("Told before it was undertaken again.")
            }
            return .change(.commitmentDropped, [], "It was known, and is said to be given up.")
        }
    }

    /// What was given up may be told as background for years; news is only what is said anew.
    private func ruleRevival(_ new: Undertaking, _ match: CommitmentMatch) -> CommitmentRuling {
        let isLate = new.date.seconds < match.known.date.seconds + lateness * 86400
        let isOld = match.moves.isEmpty && new.commitment.stance == .made
        if isLate || isOld || isEarlierForm(new, match) {
            return .known("It was given up since.")
        }
        return .change(.commitmentMade, match.moves, "It was given up, and is undertaken again.")
    }

    private func ruleRepeat(_ new: Undertaking, _ match: CommitmentMatch) -> CommitmentRuling {
        let known = match.known
        let days = abs(new.date.seconds - known.date.seconds) / 86400
        if new.commitment.stance == .reaffirmed, new.date.dayNumber >= known.date.dayNumber {
            guard !isVague(new.commitment, new.aim) || !isVague(known.commitment, match.aim) else {
                return .known("It repeats a promise without telling which.")
            }
            let isSame = days < (known.commitment.stance == .reaffirmed ? sameOccasion : 2)
            if isSame { return .known("It was reaffirmed, or made, on the same occasion.") }
            return .change(.commitmentReaffirmed, [], "No slot differs, and it is said again.")
        }
        if new.commitment.stance == .changed, days >= 2, let moves = additions(new, known) {
            return .change(.commitmentChanged, moves, "It is said to have changed.")
        }
        return .known("No slot differs from the last known form.")
    }

    /// Slots that are said to have changed and were not known before.
    private func additions(_ new: Undertaking, _ known: KnownCommitment) -> [SlotMove]? {
        let (old, commitment) = (known.commitment, new.commitment)
        var moves: [SlotMove] = []
        if old.value == nil, let value = commitment.value {
            let after = JSON(value).text + (commitment.unit.map { " " + $0 } ?? "")
            moves.append(
                .init(difference: .init(slot: "value", before: nil, after: after), move: .other))
        }
        if old.deadline == nil, let deadline = commitment.deadline {
            let after = "\(deadline.relation.rawValue) \(deadline.date)"
            moves.append(
                .init(difference: .init(slot: "deadline", before: nil, after: after), move: .other))
        }
        return moves.isEmpty ? nil : moves
    }
}
