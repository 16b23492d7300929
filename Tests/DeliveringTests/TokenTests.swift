import Testing

@testable import Delivering

@Suite(.timeLimit(.minutes(1))) struct TokenTests {
    @Test func `a token put before it is taken is there, but only once`() async {
        let token = Token(isThere: false)
        token.put()
        token.put()
        #expect(await token.take())
        let waiting = Task { await token.take() }
        waiting.cancel()
        #expect(await waiting.value == false)
    }

    @Test func `one of a thousand has the turn at a time, and all get it`() async {
        let token = Token(isThere: true)
        nonisolated(unsafe) var count = 0
        await withDiscardingTaskGroup { group in
            for _ in 0..<1000 {
                group.addTask {
                    guard await token.take() else { return }
                    count += 1
                    token.put()
                }
            }
        }
        #expect(count == 1000)
    }

    @Test func `those who give up waiting leave the token to the others`() async {
        let token = Token(isThere: false)
        let tasks = (0..<100).map { _ in Task { await token.take() } }
        for task in tasks.dropLast() { task.cancel() }
        for task in tasks.dropLast() { #expect(await task.value == false) }
        token.put()
        #expect(await tasks[99].value)
    }
}
