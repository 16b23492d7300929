import Model

/// A known commitment that a new one may be a form of.
struct CommitmentMatch {
    let known: KnownCommitment
    let aim: Aim
    let rules: SlotRules
    let moves: [SlotMove]
    let score: Double
}

/// A known commitment with what is beneath its wording.
struct Candidate {
    let known: KnownCommitment
    let aim: Aim

    init(_ known: KnownCommitment) {
        self.known = known
        aim = Aim(known.commitment)
    }
}

/// A commitment as a document tells it.
struct Undertaking {
    let commitment: Commitment
    let aim: Aim
    /// When it was put on record; the time of the fetch for new words on a known page.
    let date: Timestamp

    var isGivenUp: Bool { commitment.stance == .dropped || commitment.stance == .rejected }
}

/// Whether two commitments are forms of one: the same actors, the same deed, the same object.
/// `isSameText`: the known words stood where the new ones stand now.
func match(
    _ new: Undertaking, _ candidate: Candidate, isSameText: Bool
) -> CommitmentMatch? {
    let (known, aim) = (candidate.known, candidate.aim)
    let old = known.commitment
    guard let likeness = likeness(new, aim, known) else { return nil }
    let rules = SlotRules(
        isSameText: isSameText, isSaidToChange: new.commitment.stance == .changed)
    let moves = moves(from: (old, aim.action), to: (new.commitment, new.aim.action), rules)
    if old.actors != new.commitment.actors {
        // A report may name one party of a joint undertaking; what differs there is its own.
        let isPart = Set(new.commitment.actors).isSubset(of: old.actors)
        guard isPart, moves.isEmpty, !new.isGivenUp else { return nil }
    }
    guard isSameText || !standsBeside(new, old, aim) else { return nil }
    let date = new.commitment.deadline?.year == old.deadline?.year ? 2.0 : 0
    let actors = old.actors == new.commitment.actors ? 3.0 : 0
    return CommitmentMatch(
        known: known, aim: aim, rules: rules, moves: moves,
        score: likeness + date + actors + (isSameText ? 4 : 0) - Double(moves.count))
}

/// Days over which equal numbers alone make two reports one, in whatever words.
private let sameNumbers: Int64 = 10

/// How alike two commitments are beneath their slots; nil where they are of different things.
private func likeness(_ new: Undertaking, _ old: Aim, _ known: KnownCommitment) -> Double? {
    if let left = new.aim.action, let right = old.action, !left.isNear(right) { return nil }
    let words = new.aim.words.overlap(old.words)
    let isNear = abs(new.date.seconds - known.date.seconds) < sameNumbers * 86400
    let isSameDeed = new.aim.action != nil && new.aim.action == old.action
    let isHalfKnown = new.aim.object == nil || old.object == nil
    let isClose =
        areNumbersSame(new.commitment, known.commitment)
        && (isNear || (isSameDeed && isHalfKnown))
    if let left = new.aim.object, let right = old.object {
        guard left == right || isClose else { return nil }
        let isLoose = left == .spending || left == .tariffs || left == .vehicles
        let isSilent = words == nil && isNear && new.commitment.value == nil
        if isLoose, !isClose, !isSilent, (words ?? 0) < 0.5, !new.isGivenUp { return nil }
        return qualifiersAgree(new, old, known.commitment) ? 4 + (words ?? 0.5) : nil
    }
    return isClose ? 3 + (words ?? 0) : likeness(ofWords: words, new, old, known)
}

/// Where not even the kind of object is known, the words must do: those of the object, or those of
/// the quotes.
private func likeness(
    ofWords words: Double?, _ new: Undertaking, _ old: Aim, _ known: KnownCommitment
) -> Double? {
    let commitment = new.commitment
    let quotes =
        Terms(of: commitment.quote).overlap(Terms(of: known.commitment.quote)) ?? 0
    if let left = commitment.value, let right = known.commitment.value, !isSame(left, right),
        commitment.stance != .changed, quotes < 0.5
    {
        return nil
    }
    guard let words else { return quotes >= 0.6 ? 1 + quotes : nil }
    let isOneDeed =
        new.aim.action != nil && old.action != nil
        || commitment.action == known.commitment.action
    let isThin = min(new.aim.words.count, old.words.count) < 2 && quotes < 0.5
    guard words >= (isOneDeed ? 0.5 : 0.75), !isThin else {
        return quotes >= 0.75 ? 1 + quotes : nil
    }
    return 2 + words
}

/// The same number in the same unit, and no other date.
private func areNumbersSame(_ left: Commitment, _ right: Commitment) -> Bool {
    guard let one = left.value, let other = right.value, left.unit == right.unit, isSame(one, other)
    else { return false }
    return left.deadline == nil || right.deadline == nil
        || left.deadline?.year == right.deadline?.year
}

/// Words that narrow an object so far that it is another one.
private let qualifiers = Set(
    Terms(of: "abroad export financing import mine mining new overseas sale").list
        + ["境外", "新建", "海外", "融资"].flatMap { Terms(of: $0).list })

private func qualifiersAgree(_ new: Undertaking, _ old: Aim, _ known: Commitment) -> Bool {
    let left = new.aim.words.list.filter(qualifiers.contains)
    let right = old.words.list.filter(qualifiers.contains)
    if left == right { return true }
    return known.deadline != nil && known.deadline?.year == new.commitment.deadline?.year
}

/// No target moves by so much at a time.
private func isOfOtherSize(_ one: Commitment, _ other: Commitment) -> Bool {
    guard let left = one.value?.high, let right = other.value?.high, one.unit == other.unit,
        one.unit != "%", min(left, right) > 0
    else { return false }
    return max(left, right) / min(left, right) > 20
}

/// Whether two targets of one kind live side by side: a cut by 2030 and one by 2035, a plan to
/// retire so much and one to end it all.
private func standsBeside(_ new: Undertaking, _ old: Commitment, _ aim: Aim) -> Bool {
    let commitment = new.commitment
    guard let action = new.aim.action ?? aim.action, !new.isGivenUp else { return false }
    if isOfOtherSize(commitment, old) { return true }
    if action == .end || action == .fade, (commitment.value == nil) != (old.value == nil) {
        return true
    }
    guard !action.isOnce, new.aim.object != .neutrality, let before = old.deadline?.year,
        let after = commitment.deadline?.year, before != after
    else { return false }
    if let one = commitment.value, let other = old.value, isSame(one, other) { return false }
    return commitment.stance != .changed
}
