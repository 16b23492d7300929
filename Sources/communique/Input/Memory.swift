import CMalloc

/// Keeps the C library from giving every thread an arena of its own. What one thread freed would be
/// of no use to the others, and the daemon has many threads that seldom run together.
func shareMemory() {
    mallopt(M_ARENA_MAX, 2)
}
