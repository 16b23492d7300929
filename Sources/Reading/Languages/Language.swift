/// The language of a document, BCP 47: the declared one, unless the script of the text refutes it;
/// else a guess by script and by the commonest words. Chinese always names its script.
func textLanguage(of texts: [String], declared: String?) -> String? {
    let sample = sample(of: texts)
    let census = ScriptCensus(sample)
    let declared = declared.flatMap(normalizedTag)
    guard census.total >= 12, let script = census.dominant else { return declared }
    if let declared, isWritten(declared, in: script, census) {
        return declared == "zh" ? chinese(sample) : declared
    }
    func holds(_ letters: String) -> Bool {
        String(utf8: sample).unicodeScalars.contains { letters.unicodeScalars.contains($0) }
    }
    switch script {
    case "Hani": return census.kana * 20 > census.han ? "ja" : chinese(sample)
    case "Hang": return "ko"
    case "Cyrl": return holds("іїєґІЇЄҐ") ? "uk" : "ru"
    case "Arab": return holds("پچگژ") ? "fa" : "ar"
    case "Grek": return "el"
    case "Hebr": return "he"
    case "Thai": return "th"
    case "Deva": return "hi"
    default: return latinLanguage(sample) ?? declared
    }
}

/// The first 1,500 bytes of the texts, cut between two characters.
private func sample(of texts: [String]) -> [UInt8] {
    var sample: [UInt8] = []
    for text in texts where sample.count < 1_500 {
        sample += text.utf8.prefix(1_500 - sample.count)
        sample.append(0x0A)
    }
    while let last = sample.dropLast().last, sample.count > 1_499, last >= 0x80 {
        sample.remove(at: sample.count - 2)
    }
    return sample
}

/// `EN_us` as `en-US`; Chinese by region as by script; nil for what is no tag.
func normalizedTag(_ tag: String) -> String? {
    let parts = tag.trimmed.split { $0 == "-" || $0 == "_" }.map(String.init)
    guard let first = parts.first?.lowercased(), (2...3).contains(first.utf8.count),
        first.utf8.allSatisfy(\.isLetter), first != "und"
    else { return nil }
    let rest = parts.dropFirst().map { $0.lowercased() }
    if first == "zh" || first == "cmn" {
        if rest.contains(where: { ["hant", "tw", "hk", "mo"].contains($0) }) { return "zh-Hant" }
        return rest.contains { ["hans", "cn", "sg"].contains($0) } ? "zh-Hans" : "zh"
    }
    return ([first] + rest.map(cased)).joined(separator: "-")
}

private func cased(_ part: String) -> String {
    switch part.utf8.count {
    case 2: part.uppercased()
    case 4: part.prefix(1).uppercased() + part.dropFirst()
    default: part
    }
}

/// Whether a language may be written in the script that a text is in.
private func isWritten(_ tag: String, in script: String, _ census: ScriptCensus) -> Bool {
    let language = String(tag.prefix { $0 != "-" })
    switch script {
    case "Hani": return ["zh", "yue"].contains(language) || (language == "ja" && census.kana > 0)
    case "Hang": return language == "ko"
    case "Cyrl":
        return ["ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg"].contains(language)
    case "Arab": return ["ar", "fa", "ur", "ps", "ckb", "ug", "sd"].contains(language)
    case "Grek": return language == "el"
    case "Hebr": return ["he", "iw", "yi"].contains(language)
    case "Thai": return language == "th"
    case "Deva": return ["hi", "mr", "ne", "sa"].contains(language)
    default:
        let others = ["zh", "ja", "ko", "ru", "uk", "ar", "fa", "he", "th", "el", "hi"]
        return !others.contains(language)
    }
}
