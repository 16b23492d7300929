/// Runs work at the default priority. The task that a program begins with has a higher one, and so
/// has all that it starts or waits for; a hardened service may not raise a thread's priority, and
/// Dispatch complains of each try.
func atDefaultPriority(_ work: @escaping @Sendable () async throws -> Void) async throws {
    let (results, result) = AsyncStream<Result<Void, any Error>>.makeStream()
    Task.detached(priority: .medium) {
        do {
            result.yield(.success(try await work()))
        } catch {
            result.yield(.failure(error))
        }
        result.finish()
    }
    // Waiting for the task itself would raise its priority to that of who waits.
    for await outcome in results { try outcome.get() }
}
