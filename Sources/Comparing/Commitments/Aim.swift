import Model

/// What a commitment is about beneath its wording: the kind of deed and of object, so that
/// "peak carbon dioxide emissions" and 力争碳达峰 are one.
struct Aim: Hashable {
    enum Action { case reduce, raise, reach, peak, end, fade, provide, submit, join, limit }

    enum Object {
        case neutrality, intensity, vehicles, methane, subsidies, forests, nonFossilShare
        case windAndSolar, renewables, nuclear, efficiency, coal, oilAndGas, fossilFuels
        case climatePlan, emissions, warming, tariffs, spending
    }

    var action: Action?
    var object: Object?
    /// Content words of the object.
    let words: Terms

    init(_ commitment: Commitment) {
        let action = commitment.action.lowercased()
        let object = commitment.object.lowercased()
        let spoken = action + " " + object
        self.object = Self.object(of: spoken) ?? Self.object(ofMoney: commitment)
        self.action = Self.action(of: action, spoken)
        words = Terms(of: commitment.object)
        settle(commitment, spoken)
    }

    /// Readings that the words of action and object alone don't give.
    private mutating func settle(_ commitment: Commitment, _ spoken: String) {
        if commitment.object.utf8.contains(where: { $0 >= 0x80 }), isPeak(spoken) { action = .peak }
        if action == .peak, object == nil { object = .emissions }
        if object == .neutrality { action = .reach }
        if spoken.hasPrefix("spend ") {
            object = .spending
            if spoken.contains(" more") { action = .raise }
        }
        if object == nil, commitment.unit == "%", action == .reduce,
            commitment.about.contains("climate")
        {
            object = .emissions
        }
        let isCapacity = [.windAndSolar, .renewables, .nuclear, .nonFossilShare].contains(object)
        if isCapacity, action == .reach || action == .raise { action = .raise }
    }

    private static let peaks = PhraseIndex([["达峰", "達峰"]])
    private static let levels = PhraseIndex([["峰值"]])

    /// 达到峰值, and not 比峰值下降.
    private func isPeak(_ spoken: String) -> Bool {
        let bytes = Array(spoken.utf8)
        return Self.peaks.first(in: bytes) != nil
            || (action != .reduce && Self.levels.first(in: bytes) != nil)
    }

    private static func action(of action: String, _ spoken: String) -> Action? {
        if let known = ActionWords.byVerb[action] { return known }
        let head = action.split(separator: " ")
        if head.count > 1, let known = ActionWords.byVerb[head.prefix(2).joined(separator: " ")] {
            return known
        }
        return head.first.flatMap { ActionWords.byVerb[String($0)] }
    }

    private static func object(of spoken: String) -> Object? {
        ObjectWords.index.first(in: Array(spoken.utf8)).map { ObjectWords.rows[$0].0 }
    }

    private static let currencies: Set<String> = [
        "AUD", "BRL", "CAD", "CHF", "CNY", "EUR", "GBP", "HKD", "INR", "JPY", "KRW", "NZD", "RUB",
        "SGD", "TWD", "USD", "ZAR",
    ]

    private static func object(ofMoney commitment: Commitment) -> Object? {
        commitment.unit.map { currencies.contains($0) } == true ? .spending : nil
    }
}

extension Aim.Action {
    /// Whether two verbs may name one deed: an end and a fading are one commitment, moved.
    func isNear(_ other: Aim.Action) -> Bool {
        if self == other { return true }
        return Self.near.contains { $0.contains(self) && $0.contains(other) }
    }

    private static let near: [Set<Aim.Action>] = [
        [.end, .fade], [.reduce, .limit], [.reach, .raise], [.reduce, .fade],
    ]

    /// Whether more of it is stronger.
    var growsStronger: Bool { self != .limit }

    /// Whether there is one date for it, so that another date is the same aim moved. Cuts and
    /// build-ups have steps: a target for 2030 stands beside one for 2035.
    var isOnce: Bool {
        switch self {
        case .peak, .end, .fade, .submit, .join: true
        case .reduce, .raise, .reach, .provide, .limit: false
        }
    }
}
