import Model

extension Act.Instrument {
    /// Heaviest first: which of several acts of one document speaks for the others.
    private static let byWeight: [Act.Instrument] = [
        .agreement, .jointStatement, .outcomeDocument, .decision, .submission, .whitePaper,
        .statement, .spokespersonRemarks,
    ]

    var weight: Int { Self.byWeight.count - (Self.byWeight.firstIndex(of: self) ?? 0) }

    /// Days within which a report of the same subject is one of the same act.
    var window: Double {
        switch self {
        case .spokespersonRemarks: 1.5
        case .statement: 3
        case .jointStatement, .outcomeDocument, .decision: 10
        case .agreement, .whitePaper: 21
        case .submission: 60
        }
    }

    /// Whether reporters call the one what others call the other.
    func isNear(_ other: Act.Instrument) -> Bool {
        self == other || Self.near.contains { $0.contains(self) && $0.contains(other) }
    }

    /// Whether both are the same thing to take back, to refuse or to fail at, however called.
    func isKin(_ other: Act.Instrument) -> Bool {
        self == other || Self.kin.contains { $0.contains(self) && $0.contains(other) }
    }

    /// Whether an actor has so few of them that two of one topic in some days are one.
    var isRare: Bool {
        switch self {
        case .submission, .whitePaper, .agreement, .jointStatement, .outcomeDocument: true
        case .statement, .spokespersonRemarks, .decision: false
        }
    }

    private static let kin: [Set<Act.Instrument>] = [
        [.jointStatement, .statement, .outcomeDocument],
        [.jointStatement, .agreement, .outcomeDocument],
    ]

    private static let near: [Set<Act.Instrument>] = [
        [.jointStatement, .statement, .outcomeDocument, .agreement],
        [.decision, .outcomeDocument, .agreement],
        [.decision, .statement], [.decision, .whitePaper], [.statement, .spokespersonRemarks],
        [.submission, .whitePaper],
    ]
}

extension Act.Status {
    /// Days over which the same status told again is nothing new.
    var memory: Double {
        switch self {
        case .issued, .referenced: 10
        case .refused: 10
        case .failed, .denied: 30
        case .pending: 120
        case .expected, .withdrawn: 400
        }
    }

    /// Whether an actor may have several of one subject at a time.
    var isFrequent: Bool { self == .issued || self == .expected || self == .referenced }

    /// Whether it waits for the act.
    var isOpen: Bool { self == .expected || self == .pending }
}
