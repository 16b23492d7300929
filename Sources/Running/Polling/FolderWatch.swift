import Dispatch
import Foundation
import Glibc
import Model

/// Tells which folders got a new file, by inotify(7), so that it is read at once rather than at the
/// next poll. Where a folder can't be watched, as on a network file system, polls go on as ever.
struct FolderWatch: Sendable {
    /// Ids of sources whose folder got a file; while nobody listens the newest hundred are kept.
    let arrivals: AsyncStream<String>

    /// `folders` by the ids of their sources.
    init(_ folders: [String: String]) {
        let (arrivals, bell) = AsyncStream<String>.makeStream(
            bufferingPolicy: .bufferingNewest(100))
        self.arrivals = arrivals
        let descriptor = folders.isEmpty ? -1 : inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else {
            bell.finish()
            return
        }
        let mask = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO)
        let watches = folders.map { (inotify_add_watch(descriptor, $0.value, mask), $0.key) }
        let ids = Dictionary(watches.filter { $0.0 >= 0 }) { first, _ in first }
        let source = reader(of: descriptor, ids, bell)
        bell.onTermination = { @Sendable _ in source.cancel() }
    }
}

/// Built outside of every actor: a Dispatch handler that inherits isolation traps when it fires.
private func reader(
    of descriptor: Int32, _ ids: [Int32: String], _ bell: AsyncStream<String>.Continuation
) -> ReadSource {
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor)
    source.setEventHandler { @Sendable in
        for watch in events(from: descriptor) { ids[watch].map { _ = bell.yield($0) } }
    }
    source.setCancelHandler { @Sendable in _ = close(descriptor) }
    source.activate()
    return ReadSource(source: source)
}

/// The watches that have something to tell, each once.
private func events(from descriptor: Int32) -> Set<Int32> {
    var found: Set<Int32> = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return found }
        buffer.withUnsafeBytes { bytes in
            var place = 0
            let head = MemoryLayout<inotify_event>.size
            while place + head <= count {
                // The kernel aligns every event by padding the name before it.
                let event = bytes.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
                found.insert(event.wd)
                place += head + Int(event.len)
            }
        }
    }
}

/// `any DispatchSourceRead` isn't Sendable here although cancelling it from any thread is safe.
private struct ReadSource: @unchecked Sendable {
    let source: any DispatchSourceRead
    func cancel() { source.cancel() }
}
