import Foundation
import Loopback
import Staging
import Testing

@testable import Curl

/// What a name server does, or doesn't, is the business of its own names alone.
@Suite(.timeLimit(.minutes(1))) struct LookUpTests {
    @Test(
        "A name that can't be resolved fails for that reason",
        arguments: [("gone.example", Names.Answer.missing), ("ill.example", .broken)])
    func failure(_ name: String, _ answer: Names.Answer) async throws {
        let world = try World { _ in LoopbackResponse() }
        Names.set(name, answer)
        let transfer = Transfer(url: "http://\(name)/", timeout: 5)
        #expect(await world.failure(of: transfer) == .dns)
    }

    @Test func `a name in another script is asked for in its ASCII form`() async throws {
        let world = try World { _ in LoopbackResponse() }
        Names.set("xn--fiqs8s.example", .addresses(["127.0.0.1"]))
        var transfer = world.transfer()
        transfer.url = "http://中国.example:\(world.server.port)/"
        #expect(await world.failure(of: transfer) == nil)
        #expect(world.server.log.map(\.host) == ["xn--fiqs8s.example"])
    }

    @Test func `a name that never answers ends at the time for connecting`() async throws {
        let world = try World { _ in LoopbackResponse() }
        Names.set("mute.example", .silent(seconds: 60))
        var transfer = Transfer(url: "http://mute.example/", timeout: 60)
        transfer.connectTimeout = 0.5
        let start = ContinuousClock.now
        let kind = await world.failure(of: transfer)
        #expect(kind == .dns || kind == .timeout)
        #expect(ContinuousClock.now - start < .seconds(45))
    }

    @Test func `names that never answer keep no other one waiting for a second`() async throws {
        let world = try World { _ in LoopbackResponse() }
        Names.set("quick.example", .addresses(["127.0.0.1"]))
        let usual = try await longestWait(for: ["127.0.0.1", "quick.example"], in: world)
        let silent = (0..<150).map { number in
            let name = "silent-\(number).example"
            Names.set(name, .silent(seconds: 12))
            return Task { await world.failure(of: Transfer(url: "http://\(name)/", timeout: 8)) }
        }
        await world.loop.pulse()
        let hosts = ["127.0.0.1", "localhost", "quick.example", "quicker.example"]
        Names.set("quicker.example", .addresses(["127.0.0.1"]))
        // On a machine that is busy with other tests everything takes its time.
        #expect(try await longestWait(for: hosts, in: world) < .seconds(6) + usual * 2)
        for task in silent { task.cancel() }
    }

    private func longestWait(for hosts: [String], in world: World) async throws -> Duration {
        var longest = Duration.zero
        for host in hosts {
            var transfer = world.transfer()
            transfer.url = "http://\(host):\(world.server.port)/"
            let start = ContinuousClock.now
            _ = try await world.loop.perform(transfer)
            longest = max(longest, ContinuousClock.now - start)
        }
        return longest
    }
}
