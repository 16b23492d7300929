import Foundation
import Logging
import Model

/// One line a message on standard error. Under systemd each begins with its priority in angle
/// brackets (sd-daemon(3)) and journald adds the time; elsewhere the time stands in front.
struct JournalLogHandler: LogHandler {
    var logLevel: Logger.Level = .info
    var metadata: Logger.Metadata = [:]
    private let isJournal = ProcessInfo.processInfo.environment["JOURNAL_STREAM"] != nil

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let prefix = isJournal ? "<\(priority(event.level))>" : "\(Timestamp(Date())) "
        let level = isJournal || event.level < .warning ? "" : "\(event.level): "
        let text = "\(event.message)".split(whereSeparator: \.isNewline).joined(separator: " | ")
        try? FileHandle.standardError.write(contentsOf: Data("\(prefix)\(level)\(text)\n".utf8))
    }

    /// Of syslog(3).
    private func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }
}
