/// The language of a document, BCP 47: the declared one, unless the script of the text refutes it;
/// else a guess by script and by the commonest words. Chinese always names its script.
func textLanguage(of texts: [String], declared: String?) -> String? {
    var sample: [Unicode.Scalar] = []
    for text in texts { sample += text.unicodeScalars.prefix(2_000 - min(sample.count, 2_000)) }
    let census = ScriptCensus(sample)
    let declared = declared.flatMap(normalizedTag)
    guard census.total >= 12, let script = census.dominant else { return declared }
    if let declared, isWritten(declared, in: script, census) {
        return declared == "zh" ? chinese(sample) : declared
    }
    switch script {
    case "Hani": return census.kana * 20 > census.han ? "ja" : chinese(sample)
    case "Hang": return "ko"
    case "Cyrl": return sample.contains { "іїєґІЇЄҐ".unicodeScalars.contains($0) } ? "uk" : "ru"
    case "Arab": return sample.contains { "پچگژ".unicodeScalars.contains($0) } ? "fa" : "ar"
    case "Grek": return "el"
    case "Hebr": return "he"
    case "Thai": return "th"
    case "Deva": return "hi"
    default: return latinLanguage(sample) ?? declared
    }
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
    case "Hani": return language == "zh" || language == "ja" && census.kana > 0 || language == "yue"
    case "Hang": return language == "ko"
    case "Cyrl":
        return ["ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg"].contains(language)
    case "Arab": return ["ar", "fa", "ur", "ps", "ckb", "ug", "sd"].contains(language)
    case "Grek": return language == "el"
    case "Hebr": return ["he", "iw", "yi"].contains(language)
    case "Thai": return language == "th"
    case "Deva": return ["hi", "mr", "ne", "sa"].contains(language)
    default:
        return !["zh", "ja", "ko", "ru", "uk", "ar", "fa", "he", "th", "el"].contains(language)
    }
}
