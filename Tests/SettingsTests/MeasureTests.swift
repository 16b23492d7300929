import Testing

@testable import Settings

@Suite struct MeasureTests {
    @Test(
        "Durations have one number and one unit",
        arguments: [("90s", 90), ("5m", 300), ("6h", 21600), ("2d", 172_800), ("0s", 0)])
    func durations(_ text: String, _ seconds: Double) {
        #expect(Duration.seconds(text) == seconds)
    }

    @Test(
        "Near misses are no durations, and what was meant is suggested",
        arguments: [
            ("30", "30s"), ("5 min", "5m"), ("1 Hour", "1h"), ("2w", "14d"), ("10 S", "10s"),
            ("1.5h", nil), ("-5m", nil), ("1h30m", nil), ("m", nil), ("", nil), ("５m", nil),
            ("9999999999s", nil), ("500ms", nil),
        ])
    func nearDurations(_ text: String, _ meant: String?) {
        #expect(Duration.seconds(text) == nil)
        #expect(Duration.suggestion(for: text) == meant)
    }

    @Test(
        "Sizes are in powers of two",
        arguments: [("8MiB", 8 << 20), ("512KiB", 512 << 10), ("1GiB", 1 << 30), ("100B", 100)])
    func sizes(_ text: String, _ bytes: Int) { #expect(Size.bytes(text) == bytes) }

    @Test(
        "Near misses are no sizes, and what was meant is suggested",
        arguments: [
            ("8MB", "8MiB"), ("8m", "8MiB"), ("8", "8B"), ("1 gib", "1GiB"), ("1.5MiB", nil),
            ("-1MiB", nil), ("MiB", nil), ("", nil), ("8TB", nil),
        ])
    func nearSizes(_ text: String, _ meant: String?) {
        #expect(Size.bytes(text) == nil)
        #expect(Size.suggestion(for: text) == meant)
    }

    @Test(
        "A word is suggested where it is near",
        arguments: [
            ("evry", "every"), ("chanels", "channels"), ("Sources", "sources"), ("urls", "url"),
            ("secret", "secretFile"), ("colour", nil), ("xyz", nil),
        ])
    func words(_ word: String, _ near: String?) {
        let known = ["every", "channels", "sources", "url", "secretFile"]
        #expect(Suggestion.nearest(to: word, among: known) == near)
    }
}
