import Model

@testable import Extracting

/// The acts of an article in the press, as `instrument status actors`.
func told(_ text: String, title: String = "News", language: String = "en") -> [String] {
    found(text, title: title, language: language).map(\.short)
}

func found(
    _ text: String, title: String = "News", language: String = "en",
    url: String = "https://press.example/a"
) -> [Act] {
    Extractor().extract(
        Document(
            url: url, title: title, published: Timestamp(year: 2025, month: 6, day: 4),
            language: language, text: text)
    ).acts
}

extension Act {
    /// `instrument status actors`.
    var short: String {
        "\(instrument.rawValue) \(status.rawValue) \(actors.map(\.rawValue).joined(separator: ","))"
    }
}
