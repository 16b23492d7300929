import Model
import Testing

@Suite struct SpeedTests {
    /// A bound with much air, for loaded machines and debug builds: what grows with the ledger or
    /// with the square of a text breaks it all the same.
    @Test func `a long document is held against full answers of the ledger in no time`() throws {
        let desk = Desk()
        let words = [
            "river", "treaty", "harbour", "winter", "copper", "island", "tariff", "forest",
        ]
        func text(_ number: Int) -> String {
            (0..<300).map { words[($0 * $0 + number * 7 + $0 / 3) % words.count] }
                .joined(separator: " ") + " Norland issued a statement on case \(number)."
        }
        for number in 0..<64 {
            try desk.read(
                Paper("a.example/\(number)", "2024-05-01", "Case \(number)", text(number)).act(
                    .statement, .issued, ["ND"], "issued a statement on case \(number)",
                    about: "case \(number)"))
        }
        let clock = ContinuousClock()
        let last = Paper("a.example/x", "2024-05-01", "Case 99", text(99)).act(
            .statement, .issued, ["ND"], "issued a statement on case 99", about: "case 99")
        let took = try clock.measure { try desk.read(last) }
        #expect(took < .seconds(3))
    }
}
