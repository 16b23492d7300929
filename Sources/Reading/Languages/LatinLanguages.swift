/// The language of a UTF-8 text in Latin letters by its commonest small words; nil where it is too
/// short to tell.
func latinLanguage(_ bytes: [UInt8]) -> String? {
    var counts = [Int](repeating: 0, count: smallWords.count)
    var start = 0
    for place in 0...bytes.count {
        let isLetter = place < bytes.count && (bytes[place].isLetter || bytes[place] >= 0xC3)
        let isTrail = place > start && place < bytes.count && bytes[place] & 0xC0 == 0x80
        if isLetter || isTrail { continue }
        if place > start, let languages = wordTable.value(bytes, start..<place) {
            for language in counts.indices where languages & 1 << UInt32(language) != 0 {
                counts[language] += 1
            }
        }
        start = place + 1
    }
    guard let most = counts.max(), most >= 2 else { return nil }
    return counts.firstIndex(of: most).map { smallWords[$0].language }
}

/// Of each word the languages that have it, as bits.
private let wordTable: NameTable<UInt32> = {
    var found: [String: UInt32] = [:]
    for (index, entry) in smallWords.enumerated() {
        for word in entry.words.split(separator: " ") {
            found[String(word), default: 0] |= 1 << UInt32(index)
        }
    }
    return NameTable(found.map { ($0.key, $0.value) }, slots: 1024)
}()

private let smallWords: [(language: String, words: String)] = [
    ("en", "the of and to in a is that for on with as was by are it from at has be said will"),
    ("cs", "a v na je že se s z do pro není jsou by který podle také"),
    ("da", "og i det at er en den til på som med af ikke har efter også"),
    ("de", "der die das und ist in den von zu mit sich des auf für im nicht dem ein eine auch"),
    ("es", "el la de que y en los las un una por con no para se del al lo es su más"),
    ("fi", "ja on ei se että oli hän mutta joka myös ovat ole kun"),
    ("fr", "le la les de des et en un une est que dans pour qui au du sur par il ne pas plus"),
    ("hu", "a az és hogy nem is egy volt meg csak már mint de ez"),
    ("id", "yang dan di untuk dengan ini dari pada tidak itu dalam akan juga"),
    ("it", "il di che la e un in per una con non del della è le dei gli da si"),
    ("nl", "de het een van en in is dat op te voor met zijn niet aan er ook door"),
    ("no", "og i det at er en til på som med av ikke har etter også ble"),
    ("pl", "w i na z się nie do że to jest o jak po przez dla oraz od"),
    ("pt", "o a de que e do da em um para com não uma os no se na por mais ao"),
    ("ro", "și în de la a că cu pe nu este din pentru o care un mai"),
    ("sv", "och i att det som en är på av för med den till inte har ett"),
    ("tr", "ve bir bu için de da ile olarak çok daha olan gibi kadar"),
    ("vi", "và của là có trong được cho các với không một những"),
]
