import Glibc
import Model

@testable import Reading

/// A capture of a text in UTF-8, fetched at no particular time.
func capture(
    _ text: String, type: String? = nil, url: String = "https://news.example/a/b"
) -> Capture {
    capture(Array(text.utf8), type: type, url: url)
}

func capture(
    _ bytes: [UInt8], type: String? = nil, url: String = "https://news.example/a/b"
) -> Capture {
    Capture(url: url, contentType: type, body: bytes, fetched: Timestamp(seconds: 0))
}

/// What a reader says of what it can't read; nil where it can.
func refusal(of capture: Capture, hints: ReadingHints = ReadingHints()) -> String? {
    do {
        _ = try read(capture, hints: hints)
        return nil
    } catch {
        return error.description
    }
}

/// Paragraphs of running text in English, each of about forty words.
func sentences(_ count: Int) -> [String] {
    (1...count).map { number in
        "The ministry said on day \(number) that the talks had gone well, that both sides would "
            + "meet again before the summer, and that a text was being prepared for signature, "
            + "although several articles of it were still open and the experts needed more time."
    }
}

/// The processor time of this thread that `work` takes: what others do meanwhile doesn't count.
func processorTime(_ work: () -> Void) -> Duration {
    func now() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    let start = now()
    work()
    return now() - start
}
