import Glibc

/// libcurl takes a name in another script to be in the encoding of its thread's locale, and a
/// daemon's is none of the user's: without this no such name would have an ASCII form.
enum NameLocale {
    private nonisolated(unsafe) static let utf8 = newlocale(
        Int32(LC_CTYPE_MASK), "C.UTF-8", nil)

    /// For the rest of the thread's life.
    static func enter() { _ = uselocale(utf8) }

    /// For this work alone.
    static func use<Result>(_ work: () -> Result) -> Result {
        let before = uselocale(utf8)
        defer { _ = uselocale(before) }
        return work()
    }
}
