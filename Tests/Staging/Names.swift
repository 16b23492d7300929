import Foundation
import Glibc

/// What names lead to in tests. A function of the C library's name stands in this process before
/// the library's own, and libcurl asks it as it would ask the system: so a test can have names
/// that lead astray, change or never answer, without a name server.
package enum Names {
    package enum Answer: Sendable {
        /// In this order.
        case addresses([String])
        /// NXDOMAIN.
        case missing
        /// SERVFAIL.
        case broken
        /// Nothing for so many seconds, then SERVFAIL.
        case silent(seconds: Double)
    }

    private static let lock = NSLock()
    nonisolated(unsafe) private static var answers: [String: Answer] = [:]

    /// Names are shared by all tests of a run, so each test takes names of its own.
    package static func set(_ name: String, _ answer: Answer) {
        lock.withLock { answers[name] = answer }
    }

    fileprivate static func answer(to name: String) -> Answer? {
        lock.withLock { answers[name] }
    }
}

private typealias Result = UnsafeMutablePointer<UnsafeMutablePointer<addrinfo>?>
private typealias LookUp =
    @convention(c) (
        UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<addrinfo>?, Result?
    ) -> Int32

/// The library's own: the next one of that name (RTLD_NEXT).
private let systemLookUp = unsafeBitCast(
    dlsym(UnsafeMutableRawPointer(bitPattern: -1), "getaddrinfo"), to: LookUp.self)

@_cdecl("getaddrinfo")
func lookUp(
    _ name: UnsafePointer<CChar>?, _ service: UnsafePointer<CChar>?,
    _ hints: UnsafePointer<addrinfo>?,
    _ result: UnsafeMutablePointer<UnsafeMutablePointer<addrinfo>?>?
) -> Int32 {
    switch Names.answer(to: name.map { String(cString: $0) } ?? "") {
    case nil: return numeric(name, service, hints, result)
    case .missing: return EAI_NONAME
    case .broken: return EAI_AGAIN
    case .silent(let seconds):
        Thread.sleep(forTimeInterval: seconds)
        return EAI_AGAIN
    case .addresses(let addresses):
        return chain(addresses, service, hints, result)
    }
}

/// An address in the library's own spellings; no test asks the world for a name.
private func numeric(
    _ name: UnsafePointer<CChar>?, _ service: UnsafePointer<CChar>?,
    _ hints: UnsafePointer<addrinfo>?, _ result: Result?
) -> Int32 {
    var hints = hints?.pointee ?? addrinfo()
    hints.ai_flags |= AI_NUMERICHOST
    return systemLookUp(name, service, &hints, result)
}

/// One list of all addresses; whoever frees it frees each node by itself.
private func chain(
    _ addresses: [String], _ service: UnsafePointer<CChar>?, _ hints: UnsafePointer<addrinfo>?,
    _ result: Result?
) -> Int32 {
    var first: UnsafeMutablePointer<addrinfo>?
    for address in addresses.reversed() {
        var found: UnsafeMutablePointer<addrinfo>?
        guard systemLookUp(address, service, hints, &found) == 0, let found else { continue }
        var last = found
        while let next = last.pointee.ai_next { last = next }
        last.pointee.ai_next = first
        first = found
    }
    result?.pointee = first
    return first == nil ? EAI_NONAME : 0
}
