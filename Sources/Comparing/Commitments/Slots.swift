import Model

/// Which way a slot moved.
enum Move: Equatable { case stronger, weaker, other }

/// A slot that differs between the last known form and what is said now.
struct SlotMove {
    var difference: Change.Difference
    var move: Move
}

/// What a comparison of two forms may rest on. Modality and conditions count only between two
/// versions of one text; modality also where a change is said that makes a law of it. Reporters
/// paraphrase both.
struct SlotRules {
    var isSameText: Bool
    var isSaidToChange: Bool
}

/// The slots that differ. A slot that one form leaves out is unknown, not different.
func moves(
    from before: (form: Commitment, action: Aim.Action?),
    to after: (form: Commitment, action: Aim.Action?), _ rules: SlotRules
) -> [SlotMove] {
    let (old, new) = (before.form, after.form)
    var moves = [
        actionMove(before, after), valueMove(old, new, after.action ?? before.action),
        baselineMove(old, new),
        deadlineMove(old, new, rules), rules.isSameText ? conditionMove(old, new) : nil,
    ].compactMap { $0 }
    let isMadeLaw = rules.isSaidToChange && moves.isEmpty && new.modality == .binding
    if rules.isSameText || isMadeLaw {
        moves += [modalityMove(old, new)].compactMap { $0 }
    }
    return moves
}

/// What the moves amount to; nil where there are none.
func event(of moves: [SlotMove]) -> Event? {
    guard !moves.isEmpty else { return nil }
    if moves.allSatisfy({ $0.move == .stronger }) { return .commitmentStrengthened }
    if moves.allSatisfy({ $0.move == .weaker }) { return .commitmentWeakened }
    return .commitmentChanged
}

private func slot(_ name: String, _ before: String?, _ after: String?, _ move: Move) -> SlotMove {
    SlotMove(difference: .init(slot: name, before: before, after: after), move: move)
}

// MARK: - Slot by slot

/// A phase-out is more than a phase-down.
private func actionMove(
    _ before: (form: Commitment, action: Aim.Action?),
    _ after: (form: Commitment, action: Aim.Action?)
) -> SlotMove? {
    let ranks: [Aim.Action: Int] = [.end: 2, .fade: 1]
    guard let was = before.action.flatMap({ ranks[$0] }),
        let now = after.action.flatMap({ ranks[$0] }), was != now
    else { return nil }
    return slot(
        "action", before.form.action, after.form.action, now > was ? .stronger : .weaker)
}

private func valueMove(
    _ old: Commitment, _ new: Commitment, _ action: Aim.Action?
) -> SlotMove? {
    guard let before = old.value, let after = new.value, areComparable(old, new),
        !isSame(before, after)
    else { return nil }
    let isMore = after.low >= before.low && after.high >= before.high
    let isLess = after.low <= before.low && after.high <= before.high
    let grows = action?.growsStronger ?? true
    let move: Move =
        isMore ? (grows ? .stronger : .weaker) : isLess ? (grows ? .weaker : .stronger) : .other
    return slot("value", words(before, old.unit), words(after, new.unit), move)
}

/// Numbers of one unit. A missing unit vetoes nothing; two currencies can't be compared.
private func areComparable(_ old: Commitment, _ new: Commitment) -> Bool {
    old.unit == nil || new.unit == nil || old.unit?.lowercased() == new.unit?.lowercased()
}

/// Equal, or one end of a range told alone: "up to 10%" of "7% to 10%".
func isSame(_ left: Quantity, _ right: Quantity) -> Bool {
    if isClose(left.low, right.low), isClose(left.high, right.high) { return true }
    guard left.isRange != right.isRange else { return false }
    let (range, value) = left.isRange ? (left, right.low) : (right, left.low)
    return isClose(range.low, value) || isClose(range.high, value)
        || isClose((range.low + range.high) / 2, value)
}

private func isClose(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 0.002 * max(abs(left), abs(right))
}

private func baselineMove(_ old: Commitment, _ new: Commitment) -> SlotMove? {
    guard let before = old.baseline.flatMap({ Int($0) }),
        let after = new.baseline.flatMap({ Int($0) }), before != after
    else { return nil }
    return slot("baseline", old.baseline, new.baseline, .other)
}

/// Earlier is stronger; "around" a year is weaker than "by" it. "By", "in" and "before" a year
/// are told for one another, and so differ only within one text; "before 2026" and "by 2025" are
/// the same day.
private func deadlineMove(
    _ old: Commitment, _ new: Commitment, _ rules: SlotRules
) -> SlotMove? {
    guard let before = old.deadline, let after = new.deadline, before != after else { return nil }
    func moved(_ move: Move) -> SlotMove {
        slot("deadline", words(before), words(after), move)
    }
    guard (before.relation == .from) == (after.relation == .from) else { return nil }
    if before.year != after.year {
        guard let was = before.lastDay, let now = after.lastDay, was != now else { return nil }
        return moved(now < was ? .stronger : .weaker)
    }
    if (before.relation == .around) != (after.relation == .around) {
        return moved(before.relation == .around ? .stronger : .weaker)
    }
    guard before.date != after.date || rules.isSameText, !before.isWithin(after),
        let was = before.lastDay, let now = after.lastDay, was != now
    else { return nil }
    return moved(now < was ? .stronger : .weaker)
}

private func modalityMove(_ old: Commitment, _ new: Commitment) -> SlotMove? {
    guard old.modality != new.modality else { return nil }
    return slot(
        "modality", old.modality.rawValue, new.modality.rawValue,
        new.modality > old.modality ? .stronger : .weaker)
}

private func conditionMove(_ old: Commitment, _ new: Commitment) -> SlotMove? {
    guard (old.condition == nil) != (new.condition == nil) else { return nil }
    return slot(
        "condition", old.condition, new.condition, new.condition == nil ? .stronger : .weaker)
}

// MARK: - Words

extension Deadline {
    var year: Substring { date.prefix(4) }

    /// One says the same less exactly.
    fileprivate func isWithin(_ other: Deadline) -> Bool {
        date != other.date && (date.hasPrefix(other.date) || other.date.hasPrefix(date))
    }
}

private func words(_ deadline: Deadline) -> String {
    "\(deadline.relation.rawValue) \(deadline.date)"
}

private func words(_ value: Quantity, _ unit: String?) -> String {
    let number =
        value.isRange ? "\(number(value.low))–\(number(value.high))" : number(value.low)
    guard let unit else { return number }
    return unit == "%" ? number + unit : number + " " + unit
}

private func number(_ value: Double) -> String { JSON.number(value).text }
