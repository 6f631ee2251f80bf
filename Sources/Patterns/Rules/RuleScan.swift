internal import CPCRE2

/// Thousands of rules, words and patterns, looked for in one pass.
///
///     let scan = RuleScan([.word("停电"), .pattern(p1), .pattern(p2)])
///     scan.find(in: utf8, into: &matches)    // rule 0 at 6..<12, rule 2 at 0..<15
///
/// All words, and for every pattern one or two groups of words that each of its matches must hold (`PatternRequirements`), are in one
/// automaton. A word that is found is a match. A pattern is run by PCRE2 only when its groups were found; a pattern that is itself a
/// short list of words never is. So the cost of a text follows from what is in it, hardly from how many rules there are. The text must be
/// canonical, as the words and patterns are.
package final class RuleScan: Sendable {
    package enum Rule: Sendable {
        /// Found anywhere; Latin words whole.
        case word([UInt8])
        case pattern(Pattern)
    }

    /// A pattern that must be run, and what is asked of a text before.
    struct Candidate: @unchecked Sendable {
        // Unchecked, because PCRE2's code pointers are not Sendable by themselves; the code is read-only, and `rules` keeps it.
        let rule: UInt32
        let code: OpaquePointer
        let isJIT: Bool
        /// The group that must be marked too; -1 for none.
        let second: Int32
        /// Digits that must stand in a row.
        let digits: Int32
    }

    let rules: [Rule]
    private let automaton: LiteralAutomaton
    /// What a literal is for: a group that it marks, or `~rule` for a rule that it decides. Those of literal `n` begin at `useStarts[n]`.
    private let uses: [Int32]
    private let useStarts: [Int32]
    /// The patterns that wait for a group; those of group `n` begin at `candidateStarts[n]`.
    private let candidates: [Candidate]
    private let candidateStarts: [Int32]
    /// The patterns of which no word is known.
    private let always: [Candidate]
    private let needsDigits: Bool
    /// Patterns that run on every text, because nothing that they need can be looked for.
    package let costly: [Int]

    package init(_ rules: [Rule]) {
        let plan = RulePlan(rules)
        self.rules = rules
        automaton = LiteralAutomaton(plan.literals)
        (uses, useStarts) = plan.uses.flattened()
        (candidates, candidateStarts) = plan.candidates.flattened()
        always = plan.always
        needsDigits = plan.always.contains { $0.digits > 0 } || plan.candidates.contains { $0.contains { $0.digits > 0 } }
        costly = plan.always.filter { $0.digits == 0 }.map { Int($0.rule) }
    }

    /// The rules that a text meets: words as often as they stand there, patterns up to `places` times each.
    /// - Returns: the patterns that gave up, within the number allowed; after that many the rest of the patterns is passed over.
    package func find(
        in utf8: UnsafeBufferPointer<UInt8>, places: Int = 1, failures: Int = 1, into matches: inout [RuleMatch]
    ) -> [Int] {
        guard let scratch = MatchScratch.ofThisThread else { return [] }
        scratch.marks.begin(groups: candidateStarts.count)
        automaton.find(in: utf8, into: &scratch.marks.hits)
        if !scratch.marks.hits.isEmpty { mark(&scratch.marks, &matches) }
        if always.isEmpty, scratch.marks.touched.isEmpty { return [] }

        let digits = needsDigits ? utf8.longestRunOfDigits : 0
        var attempt = Attempt(utf8: utf8, scratch: scratch, digits: digits, places: places, failures: failures)
        attempt.prepare()
        candidates.withUnsafeBufferPointer { candidates in
            candidateStarts.withUnsafeBufferPointer { starts in
                for group in scratch.marks.touched {
                    for index in starts[Int(group)]..<starts[Int(group) + 1] { attempt.run(candidates[Int(index)], into: &matches) }
                }
            }
        }
        for candidate in always { attempt.run(candidate, into: &matches) }
        return attempt.failed
    }

    /// What the words that were found decide, and which groups they mark.
    private func mark(_ marks: inout RuleMarks, _ matches: inout [RuleMatch]) {
        uses.withUnsafeBufferPointer { uses in
            useStarts.withUnsafeBufferPointer { starts in
                candidateStarts.withUnsafeBufferPointer { waiting in
                    for index in marks.hits.indices {
                        let hit = marks.hits[index]
                        for use in starts[hit.literal]..<starts[hit.literal + 1] {
                            let target = uses[Int(use)]
                            if target < 0 {
                                matches.append(RuleMatch(hit, rule: ~target))
                            } else if marks.mark(target), waiting[Int(target)] < waiting[Int(target) + 1] {
                                marks.touched.append(target)
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The patterns of one text being run.
private struct Attempt {
    let utf8: UnsafeBufferPointer<UInt8>
    let scratch: MatchScratch
    let digits: Int32
    let places: Int
    let failures: Int
    var failed: [Int] = []

    func prepare() {
        pcre2_set_match_limit_8(scratch.context, PatternLimits.steps(forBytes: utf8.count))
    }

    @inline(__always)
    mutating func run(_ candidate: RuleScan.Candidate, into matches: inout [RuleMatch]) {
        if candidate.second >= 0, !scratch.marks.isMarked(candidate.second) { return }
        if candidate.digits > digits || failed.count >= failures { return }
        var start = 0
        for _ in 0..<places {
            let outcome = utf8.count <= PatternLimits.subjectBytes
                ? scratch.run(candidate.code, isJIT: candidate.isJIT, utf8, from: start) : PCRE2_ERROR_MATCHLIMIT
            guard outcome > 0, let ends = pcre2_get_ovector_pointer_8(scratch.data) else {
                if outcome != PCRE2_ERROR_NOMATCH { failed.append(Int(candidate.rule)) }
                return
            }
            // What matches nothing says nothing; and a look-behind with \K may end before it begins.
            guard ends[0] < ends[1] else { return }
            matches.append(RuleMatch(number: candidate.rule, lower: UInt32(ends[0]), upper: UInt32(ends[1])))
            start = ends[1]
            if start >= utf8.count { return }
        }
    }
}

extension RuleMatch {
    fileprivate init(_ hit: LiteralAutomaton.Hit, rule: Int32) {
        self.init(
            number: UInt32(bitPattern: rule), lower: UInt32(truncatingIfNeeded: hit.range.lowerBound),
            upper: UInt32(truncatingIfNeeded: hit.range.upperBound))
    }
}

extension [[Int32]] {
    fileprivate func flattened() -> (all: [Int32], starts: [Int32]) { (flatMap { $0 }, starts) }
}

extension [[RuleScan.Candidate]] {
    fileprivate func flattened() -> (all: [RuleScan.Candidate], starts: [Int32]) { (flatMap { $0 }, starts) }
}

extension Array where Element: Collection {
    /// Where each begins when they stand one behind the other, and where the last ends.
    fileprivate var starts: [Int32] {
        var starts: [Int32] = [0]
        for element in self { starts.append((starts.last ?? 0) + Int32(element.count)) }
        return starts
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate var longestRunOfDigits: Int32 {
        var longest: Int32 = 0
        var run: Int32 = 0
        for byte in self {
            run = byte &- 0x30 < 10 ? run + 1 : 0
            longest = Swift.max(longest, run)
        }
        return longest
    }
}
