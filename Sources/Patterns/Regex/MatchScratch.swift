internal import CPCRE2
internal import Glibc

/// What PCRE2 writes to while it matches: one of these for each thread, made at the thread's first match
/// and freed when the thread ends. Patterns themselves are read-only and shared.
final class MatchScratch {
    let data: OpaquePointer
    let context: OpaquePointer
    let stack: OpaquePointer?
    /// What `RuleScan` writes to. A pointer, because it is touched a hundred times for each text, and a class's own storage would be checked
    /// for overlapping access each time.
    let marks: UnsafeMutablePointer<RuleMarks>
    /// What an automaton finds for others than `RuleScan`.
    let hits: UnsafeMutablePointer<ScratchList<LiteralAutomaton.Hit>>

    private init?() {
        guard let data = pcre2_match_data_create_8(UInt32(PatternLimits.groups + 1), nil) else { return nil }
        guard let context = pcre2_match_context_create_8(nil) else {
            pcre2_match_data_free_8(data)
            return nil
        }
        self.data = data
        self.context = context
        marks = .allocate(capacity: 1)
        marks.initialize(to: RuleMarks())
        hits = .allocate(capacity: 1)
        hits.initialize(to: ScratchList())
        pcre2_set_depth_limit_8(context, PatternLimits.interpreterDepth)
        pcre2_set_heap_limit_8(context, PatternLimits.interpreterHeapKiB)
        stack = pcre2_jit_stack_create_8(32 * 1_024, PatternLimits.jitStackBytes, nil)
        if let stack { pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
    }

    deinit {
        marks.deinitialize(count: 1)
        marks.deallocate()
        hits.deinitialize(count: 1)
        hits.deallocate()
        pcre2_match_data_free_8(data)
        pcre2_match_context_free_8(context)
        if let stack { pcre2_jit_stack_free_8(stack) }
    }

    /// This thread's scratch; nil only when memory has run out.
    static var ofThisThread: MatchScratch? {
        guard let key else { return nil }
        if let known = pthread_getspecific(key) {
            return Unmanaged<MatchScratch>.fromOpaque(known).takeUnretainedValue()
        }
        guard let fresh = MatchScratch() else { return nil }
        let kept = Unmanaged.passRetained(fresh)
        guard pthread_setspecific(key, kept.toOpaque()) == 0 else {
            kept.release()
            return nil
        }
        return fresh
    }

    private static let key: pthread_key_t? = {
        var key = pthread_key_t()
        let status = pthread_key_create(&key) { value in
            if let value { Unmanaged<MatchScratch>.fromOpaque(value).release() }
        }
        return status == 0 ? key : nil
    }()
}
