import Foundation
import Model

extension House {
    /// A file that has just been closed is read once it is certain that nobody goes on writing it.
    private static let settling: Seconds = 1.1

    /// Polls a folder when it got a file; its interval stays the fallback.
    func watchFolders() async {
        let folders = configuration.sources.filter { $0.kind == .folder }
        let watch = FolderWatch(Dictionary(folders.map { ($0.id, $0.url) }) { first, _ in first })
        for await id in watch.arrivals {
            await agenda.hasten(id, to: clock.now + Self.settling)
        }
    }
}
