internal import CPCRE2

/// Thousands of rules, words and patterns, looked for in one pass.
///
///     let scan = RuleScan([.word("停电"), .pattern(p1, r1), .pattern(p2, r2)])
///     scan.find(in: utf8, budget: &budget, failed: &failed) { matches, _ in ... }    // rule 0 at 6..<12, rule 2 at 0..<15
///
/// All words, and for every pattern one or two groups of words that each of its matches must hold (`PatternRequirements`), are in one
/// automaton. A word that is found is a match. A pattern is run by PCRE2 only when its groups were found; a pattern that is itself a
/// short list of words never is. So the cost of a text follows from what is in it, hardly from how many rules there are. The text must be
/// canonical, as the words and patterns are.
package final class RuleScan: Sendable {
    package enum Rule: Sendable {
        /// Found anywhere; Latin words whole.
        case word([UInt8])
        case pattern(Pattern, PatternRequirements)
    }

    /// A pattern that must be run, and what is asked of a text before.
    struct Candidate: BitwiseCopyable, @unchecked Sendable {
        // Unchecked, because unmanaged references are not Sendable by themselves; `rules` keeps the pattern.
        let rule: UInt32
        let pattern: Unmanaged<Pattern>
        /// What reading on costs the JIT's code that is not counted as backtracking, in steps for a byte.
        let walk: Int32
        /// The group that must be marked too; -1 for none.
        let second: Int32
        /// Digits that must stand in a row.
        let digits: Int32
    }

    let rules: [Rule]
    /// A literal stands for a group that it marks, for `~rule` when it decides a rule, or for `firstOther + n` when somebody else looks for it.
    private let automaton: LiteralAutomaton
    /// The patterns that wait for a group; those of group `n` begin at `candidateStarts[n]`.
    private let candidates: FrozenTable<Candidate>
    private let candidateStarts: FrozenTable<Int32>
    /// The patterns of which no word is known.
    private let always: FrozenTable<Candidate>
    /// Patterns that run on every text, because nothing that they need can be looked for.
    package let costly: [Int]

    static let firstOther = Int32.min
    private static let lastOther = Int32.min / 2

    /// - Parameter others: words that are not rules and are found in the same pass.
    package init(_ rules: [Rule], others: LiteralAutomaton.Builder = .init()) {
        let plan = RulePlan(rules, others)
        self.rules = rules
        automaton = LiteralAutomaton(plan.literals, meaning: plan.uses)
        (candidates, candidateStarts) = plan.candidates.flattened
        always = FrozenTable(plan.always)
        costly = plan.always.filter { $0.digits == 0 }.map { Int($0.rule) }
    }

    /// Tells the rules that a text meets: words as often as they stand there, patterns up to `places` times each.
    ///
    /// Every pattern is tried with few steps first, which is all that an honest one needs; those that ask for more get them afterwards, in
    /// their order, as long as the budget lasts. So a hostile pattern costs the others nothing.
    /// - Parameters:
    ///   - failed: gains the patterns that gave up, or had no turn because nothing was left.
    ///   - body: is given the matches, and the places of the words that are not rules. Both last as long as the call, in which nothing else
    ///     may be looked for.
    package func find(
        in utf8: UnsafeBufferPointer<UInt8>, places: Int = 1, budget: inout MatchBudget, failed: inout [Int],
        _ body: (_ matches: UnsafeBufferPointer<RuleMatch>, _ others: UnsafeBufferPointer<LiteralAutomaton.Hit>) -> Void
    ) {
        guard let scratch = MatchScratch.ofThisThread else { return }
        scratch.pointee.marks.begin(groups: candidateStarts.count)
        mark(utf8, scratch)
        if always.count > 0 || !scratch.pointee.marks.touched.isEmpty { attempt(utf8, scratch, places, &budget, &failed) }
        body(scratch.pointee.marks.matches.elements, scratch.pointee.marks.others.elements)
    }

    /// Runs the patterns whose words were found.
    private func attempt(
        _ utf8: UnsafeBufferPointer<UInt8>, _ scratch: UnsafeMutablePointer<MatchScratch>, _ places: Int, _ budget: inout MatchBudget,
        _ failed: inout [Int]
    ) {
        var round = Round(utf8: utf8, scratch: scratch, places: places, budget: budget)
        for group in scratch.pointee.marks.touched.elements {
            for index in Int(candidateStarts.start[Int(group)])..<Int(candidateStarts.start[Int(group) + 1]) {
                round.run(candidates.start[index], &failed)
            }
        }
        for index in 0..<always.count { round.run(always.start[index], &failed) }
        round.finish(&failed)
        budget = round.budget
    }

    /// What the words that are found decide, and which groups they mark.
    private func mark(_ utf8: UnsafeBufferPointer<UInt8>, _ scratch: UnsafeMutablePointer<MatchScratch>) {
        let waiting = candidateStarts.start
        automaton.scan(utf8) { target, lower, upper in
            if target <= Self.lastOther {
                scratch.pointee.marks.others.append(LiteralAutomaton.Hit(target &- Self.firstOther, lower, upper))
            } else if target < 0 {
                scratch.pointee.marks.matches.append(
                    RuleMatch(
                        number: UInt32(bitPattern: ~target), lower: UInt32(truncatingIfNeeded: lower),
                        upper: UInt32(truncatingIfNeeded: upper)))
            } else if scratch.pointee.marks.mark(target), waiting[Int(target)] < waiting[Int(target) + 1] {
                scratch.pointee.marks.touched.append(target)
            }
        }
    }
}

/// The patterns of one text being run. Holds what it needs of the thread's scratch as plain pointers.
private struct Round {
    private let utf8: UnsafeBufferPointer<UInt8>
    private let scratch: UnsafeMutablePointer<MatchScratch>
    private let data: OpaquePointer
    private let context: OpaquePointer
    /// How many stand in a row; -1 while nobody asked.
    private var digits: Int32 = -1
    private let places: Int
    /// For one starting point.
    private var steps: Int
    private let mostSteps: Int
    private(set) var budget: MatchBudget
    /// Patterns that need more steps.
    private var waiting: [Attempt] = []

    /// A pattern, where it is to go on, and how many matches of it are still wanted.
    private struct Attempt {
        let candidate: RuleScan.Candidate
        var start = 0
        var places: Int
    }

    init(utf8: UnsafeBufferPointer<UInt8>, scratch: UnsafeMutablePointer<MatchScratch>, places: Int, budget: MatchBudget) {
        self.utf8 = utf8
        self.scratch = scratch
        data = scratch.pointee.data
        context = scratch.pointee.context
        self.places = places
        self.budget = budget
        steps = PatternLimits.firstSteps(forBytes: utf8.count)
        mostSteps = PatternLimits.steps(forBytes: utf8.count)
        pcre2_set_match_limit_8(context, UInt32(steps))
    }

    /// The first turn of a pattern.
    @inline(__always)
    mutating func run(_ candidate: RuleScan.Candidate, _ failed: inout [Int]) {
        if candidate.second >= 0, !scratch.pointee.marks.isMarked(candidate.second) { return }
        if candidate.digits > 0, !hasDigits(candidate.digits) { return }
        proceed(Attempt(candidate: candidate, places: places), &failed)
    }

    private mutating func hasDigits(_ count: Int32) -> Bool {
        if digits < 0 { digits = utf8.longestRunOfDigits }
        return count <= digits
    }

    /// Further turns, with more steps each time, until every pattern is done or nothing is left.
    mutating func finish(_ failed: inout [Int]) {
        while !waiting.isEmpty {
            steps = min(steps * PatternLimits.moreSteps, mostSteps)
            pcre2_set_match_limit_8(context, UInt32(steps))
            let attempts = waiting
            waiting.removeAll(keepingCapacity: true)
            for attempt in attempts { proceed(attempt, &failed) }
        }
    }

    @inline(__always)
    private mutating func proceed(_ attempt: Attempt, _ failed: inout [Int]) {
        let candidate = attempt.candidate
        let (code, isJIT) = candidate.pattern._withUnsafeGuaranteedRef { ($0.code, $0.isJIT) }
        let (factor, walk) = isJIT ? (1, Int(candidate.walk)) : (PatternLimits.interpreterCost, PatternLimits.interpreterWalk)
        let cost = steps * factor + walk * utf8.count
        var start = attempt.start
        var places = attempt.places
        while places > 0, start < utf8.count {
            guard utf8.count <= PatternLimits.subjectBytes, budget.take(cost * (utf8.count - start)) else {
                return fail(candidate, &failed)
            }
            let outcome = match(code, isJIT, from: start)
            if outcome == PCRE2_ERROR_NOMATCH { return }
            if outcome == PCRE2_ERROR_MATCHLIMIT, steps < mostSteps {
                return waiting.append(Attempt(candidate: candidate, start: start, places: places))
            }
            guard outcome > 0, let ends = pcre2_get_ovector_pointer_8(data) else { return fail(candidate, &failed) }
            // What matches nothing says nothing; and a look-behind with \K may end before it begins.
            guard ends[0] < ends[1] else { return }
            scratch.pointee.marks.matches.append(RuleMatch(number: candidate.rule, lower: UInt32(ends[0]), upper: UInt32(ends[1])))
            start = ends[1]
            places -= 1
        }
    }

    private func fail(_ candidate: RuleScan.Candidate, _ failed: inout [Int]) {
        let rule = Int(candidate.rule)
        if failed.count < PatternLimits.failures, !failed.contains(rule) { failed.append(rule) }
    }

    @inline(__always)
    private func match(_ code: OpaquePointer, _ isJIT: Bool, from start: Int) -> Int32 {
        withSubject(utf8) { subject in
            isJIT
                ? pcre2_jit_match_8(code, subject, utf8.count, start, 0, data, context)
                : pcre2_match_8(code, subject, utf8.count, start, 0, data, context)
        }
    }
}

extension Array where Element: Collection, Element.Element: BitwiseCopyable {
    /// All elements one behind the other, and where those of each begin.
    fileprivate var flattened: (all: FrozenTable<Element.Element>, starts: FrozenTable<Int32>) {
        (FrozenTable(flatMap { $0 }), FrozenTable(starts))
    }

    /// The last says where all end.
    private var starts: [Int32] {
        var starts: [Int32] = [0]
        for element in self { starts.append((starts.last ?? 0) + Int32(element.count)) }
        return starts
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate var longestRunOfDigits: Int32 {
        guard mayHaveDigits else { return 0 }
        var longest: Int32 = 0
        var run: Int32 = 0
        for byte in self {
            run = byte &- 0x30 < 10 ? run + 1 : 0
            longest = Swift.max(longest, run)
        }
        return longest
    }

    /// False when there is surely no digit: most texts have none. Eight bytes at a time, of which those from 0x30 to 0x3F count.
    private var mayHaveDigits: Bool {
        guard let start = baseAddress else { return false }
        let words = UnsafeRawPointer(start)
        var index = 0
        while index &+ 8 <= count {
            let rest = words.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0xF0F0_F0F0_F0F0_F0F0 ^ 0x3030_3030_3030_3030
            // A byte that is 0 borrows into its highest bit (Mycroft 1987).
            if (rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080 != 0 { return true }
            index &+= 8
        }
        while index < count {
            if self[index] & 0xF0 == 0x30 { return true }
            index &+= 1
        }
        return false
    }
}
