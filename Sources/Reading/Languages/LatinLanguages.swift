/// The language of a text in Latin letters by its commonest small words; nil where it is too short
/// to tell.
func latinLanguage(_ text: [Unicode.Scalar]) -> String? {
    var scores: [String: Int] = [:]
    var word = String.UnicodeScalarView()
    for scalar in text + [" "] {
        if scalar.properties.isAlphabetic {
            word.append(scalar)
        } else if !word.isEmpty {
            for language in languages[String(word).lowercased()] ?? [] {
                scores[language, default: 0] += 1
            }
            word = String.UnicodeScalarView()
        }
    }
    let best = scores.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.flatMap { $0.value >= 2 ? $0.key : nil }
}

private let languages: [String: [String]] = {
    var found: [String: [String]] = [:]
    for (language, words) in smallWords {
        for word in words.split(separator: " ") {
            found[String(word), default: []].append(language)
        }
    }
    return found
}()

private let smallWords: [String: String] = [
    "cs": "a v na je že se s z do pro není jsou by který podle také",
    "da": "og i det at er en den til på som med af ikke har efter også",
    "de": "der die das und ist in den von zu mit sich des auf für im nicht dem ein eine auch",
    "en": "the of and to in a is that for on with as was by are it from at has be said will",
    "es": "el la de que y en los las un una por con no para se del al lo es su más",
    "fi": "ja on ei se että oli hän mutta joka myös ovat ole kun",
    "fr": "le la les de des et en un une est que dans pour qui au du sur par il ne pas plus",
    "hu": "a az és hogy nem is egy volt meg csak már mint de ez",
    "id": "yang dan di untuk dengan ini dari pada tidak itu dalam akan juga",
    "it": "il di che la e un in per una con non del della è le dei gli da si",
    "nl": "de het een van en in is dat op te voor met zijn niet aan er ook door",
    "no": "og i det at er en til på som med av ikke har etter også ble",
    "pl": "w i na z się nie do że to jest o jak po przez dla oraz od",
    "pt": "o a de que e do da em um para com não uma os no se na por mais ao",
    "ro": "și în de la a că cu pe nu este din pentru o care un mai",
    "sv": "och i att det som en på är av för med den till inte har ett",
    "tr": "ve bir bu için de da ile olarak çok daha olan gibi kadar",
    "vi": "và của là có trong được cho các với không một những",
]
