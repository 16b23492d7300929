import Model

/// The people and bodies of a part: full names, and whom they speak for.
struct Cast {
    struct Person {
        var name: String
        var surname: Word
        var actor: ActorID?
        /// Somewhere in the document it says what they are.
        var isKnown: Bool
    }

    struct Occurrence {
        /// Tokens of the part.
        var tokens: Range<Int>
        /// Bytes of the part.
        var range: Range<Int>
        var person: Int
    }

    struct Body {
        var head: Word
        var name: String
        /// Bytes of the part.
        var range: Range<Int>
    }

    private(set) var people: [Person] = []
    private(set) var occurrences: [Occurrence] = []
    private(set) var bodies: [Body] = []
    private let part: TextPart
    /// People by each name that they may be called by.
    private var bySurname: [Word: [Int]] = [:]
    private var byName: [Word: Int] = [:]

    init(_ article: Article, _ part: TextPart) {
        self.part = part
        let mentions = article.mentions(of: part)
        let names = NameReader(part: part, mentions: mentions).names()
        for name in names where name.isFull { add(name) }
        for name in names where !name.isFull { addShort(name) }
        occurrences.sort { $0.range.lowerBound < $1.range.lowerBound }
        bodies = BodyReader(part: part).bodies()
        let reader = ActorReader(article: article, part: part, bodies: bodies)
        for occurrence in occurrences { learn(occurrence, reader) }
    }

    /// The last person named within the bytes who isn't a mere possessor: `Trump's manager`.
    func person(within range: Range<Int>) -> Int? {
        occurrences.last {
            $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound
                && !isPossessor($0)
        }?.person
    }

    func isPossessor(_ occurrence: Occurrence) -> Bool {
        let next = occurrence.tokens.upperBound
        return next < part.tokens.count && part.tokens[next].word == "'s"
    }

    // MARK: - Building

    private mutating func add(_ name: NameReader.Name) {
        let text = part.words(name.tokens)
        let surname = part.tokens[name.surname].word
        let key = Word(text)
        let person = byName[key] ?? people.count
        if person == people.count {
            people.append(Person(name: text, surname: surname, actor: nil, isKnown: false))
            byName[key] = person
            bySurname[surname, default: []].append(person)
            // Family names stand first in Chinese, Korean and Vietnamese ones.
            let first = part.tokens[name.tokens.lowerBound].word
            if first != surname, ChineseSurnames.words.contains(first) {
                bySurname[first, default: []].append(person)
            }
        }
        append(name.tokens, person)
    }

    private mutating func addShort(_ name: NameReader.Name) {
        let surname = part.tokens[name.surname].word
        let before = part.tokens[name.tokens.lowerBound].range.lowerBound
        let found = bySurname[surname] ?? []
        if let person = found.count == 1 ? found.first : nearest(found, before) {
            append(name.tokens, person)
        } else if name.isTitled {
            people.append(
                Person(name: part.words(name.tokens), surname: surname, actor: nil, isKnown: false))
            bySurname[surname, default: []].append(people.count - 1)
            append(name.tokens, people.count - 1)
        }
    }

    private func nearest(_ found: [Int], _ before: Int) -> Int? {
        occurrences.last { found.contains($0.person) && $0.range.lowerBound < before }?.person
    }

    private mutating func append(_ tokens: Range<Int>, _ person: Int) {
        occurrences.append(
            Occurrence(tokens: tokens, range: part.bytes(of: tokens), person: person))
    }

    private mutating func learn(_ occurrence: Occurrence, _ reader: ActorReader) {
        guard people[occurrence.person].actor == nil,
            let verdict = reader.verdict(around: occurrence)
        else { return }
        people[occurrence.person].isKnown = true
        people[occurrence.person].actor = verdict.actor
    }
}

/// Families whose name stands before the given one.
enum ChineseSurnames {
    static let words = WordSet(
        """
        wang, li, zhang, liu, chen, yang, zhao, huang, zhou, wu, xu, sun, hu, zhu, gao, lin, he,
        guo, ma, luo, liang, song, zheng, xie, han, tang, feng, yu, dong, xiao, cheng, cao, yuan,
        deng, xi, qin, mao, hua, lu, geng, ding, kim, lee, park, choi, moon, yoon, nguyen, tran,
        pham, to, lai, tsai, koo, jiang, shen, peng, pan, wei, ren, fan, fang, shi, yao, tan, jia,
        zou, bai, qian
        """.listed.map { Word($0) })
}
