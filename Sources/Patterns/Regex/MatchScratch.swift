internal import CPCRE2
internal import Glibc

/// What PCRE2 writes to while it matches: one of these for each thread, made at the thread's first match
/// and freed when the thread ends. Patterns themselves are read-only and shared.
///
/// Reached by a pointer, because it is touched a hundred times for each text: nothing is counted, and no access is checked.
struct MatchScratch: ~Copyable {
    let data: OpaquePointer
    let context: OpaquePointer
    private let stack: OpaquePointer?
    /// What `RuleScan` writes to.
    var marks = RuleMarks()
    /// What an automaton finds for others than `RuleScan`.
    var hits = ScratchList<LiteralAutomaton.Hit>()

    private init?() {
        guard let data = pcre2_match_data_create_8(UInt32(PatternLimits.groups + 1), nil) else { return nil }
        guard let context = pcre2_match_context_create_8(nil) else {
            pcre2_match_data_free_8(data)
            return nil
        }
        self.data = data
        self.context = context
        pcre2_set_depth_limit_8(context, PatternLimits.interpreterDepth)
        pcre2_set_heap_limit_8(context, PatternLimits.interpreterHeapKiB)
        stack = pcre2_jit_stack_create_8(32 * 1_024, PatternLimits.jitStackBytes, nil)
        if let stack { pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
    }

    deinit {
        pcre2_match_data_free_8(data)
        pcre2_match_context_free_8(context)
        if let stack { pcre2_jit_stack_free_8(stack) }
    }

    /// This thread's scratch; nil only when memory has run out.
    static var ofThisThread: UnsafeMutablePointer<MatchScratch>? {
        guard let key else { return nil }
        if let known = pthread_getspecific(key) { return known.assumingMemoryBound(to: MatchScratch.self) }
        guard let fresh = MatchScratch() else { return nil }
        let kept = UnsafeMutablePointer<MatchScratch>.allocate(capacity: 1)
        kept.initialize(to: fresh)
        guard pthread_setspecific(key, kept) == 0 else {
            free(kept)
            return nil
        }
        return kept
    }

    private static func free(_ scratch: UnsafeMutablePointer<MatchScratch>) {
        scratch.deinitialize(count: 1)
        scratch.deallocate()
    }

    private static let key: pthread_key_t? = {
        var key = pthread_key_t()
        let status = pthread_key_create(&key) { value in
            if let value { MatchScratch.free(value.assumingMemoryBound(to: MatchScratch.self)) }
        }
        return status == 0 ? key : nil
    }()
}
