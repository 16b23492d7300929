import Glibc
import Model
import Testing

@testable import Extracting

/// Texts that somebody wrote to keep a reader busy.
@Suite struct HostileTests {
    private static let size = 1 << 13
    private static let innocent = """
        Kenya and Norway issued a joint statement on fisheries on Monday. The ministry said that \
        both sides would meet again before the summer, and that Norway will cut its catch by 20% \
        by 2030, although several articles were still open.\n\n
        """

    @Test(arguments: [
        "China will cut, ", "China said “", "China will cut its emissions by 1% by 2030 and ",
        "中国将减排，", "《联合声明", "The ministry of the ", "\"China said, \"",
    ])
    func `a text without an end takes about as long as any other of its size`(_ words: String) {
        let hostile = Self.time(of: Self.text(words))
        #expect(hostile < Self.usual * 25, "\(hostile) instead of \(Self.usual)")
    }

    private static let usual = time(of: text(innocent))

    private static func text(_ words: String) -> String {
        String(repeating: words, count: size / words.utf8.count)
    }

    /// Processor time of this thread: what others do meanwhile doesn't count.
    private static func time(of text: String) -> Duration {
        func now() -> Duration {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
        }
        let isChinese = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        let document = Document(language: isChinese ? "zh-Hans" : "en", text: text)
        let extractor = Extractor()
        let start = now()
        _ = extractor.extract(document)
        return now() - start
    }
}
