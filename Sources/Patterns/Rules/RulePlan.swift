/// How rules are looked for: which words are in the automaton, and which patterns wait for which of them.
struct RulePlan {
    private(set) var literals = LiteralAutomaton.Builder()
    /// By literal: a group; or `~rule`; or a word of others.
    private(set) var uses: [[Int32]] = []
    /// By group.
    private(set) var candidates: [[RuleScan.Candidate]] = []
    private(set) var always: [RuleScan.Candidate] = []

    private var groups: [[Int32]: Int32] = [:]
    /// In how many rules a literal stands.
    private var counts: [PatternRequirements.Literal: Int] = [:]

    init(_ rules: [RuleScan.Rule], _ others: LiteralAutomaton.Builder) {
        for (number, other) in others.literals.enumerated() {
            if let literal = literal(other.utf8, other.edges) {
                uses[literal].append(RuleScan.firstOther + Int32(truncatingIfNeeded: number))
            }
        }
        var needs: [(rule: Int, pattern: Pattern, requirements: PatternRequirements)] = []
        for (number, rule) in rules.enumerated() {
            switch rule {
            case .word(let utf8): decide(number, by: utf8, nil)
            case .pattern(let pattern, let requirements):
                if let words = requirements.words {
                    for word in words { decide(number, by: word.utf8, word.edges) }
                } else {
                    needs.append((number, pattern, requirements))
                    for literal in requirements.groups.joined() { counts[literal, default: 0] += 1 }
                }
            }
        }
        for (number, pattern, requirements) in needs { wait(number, pattern, requirements) }
    }

    private mutating func decide(_ rule: Int, by utf8: [UInt8], _ edges: LiteralEdges?) {
        guard let literal = literal(utf8, edges) else { return }
        let use = ~Int32(rule)
        if !uses[literal].contains(use) { uses[literal].append(use) }
    }

    private mutating func literal(_ utf8: [UInt8], _ edges: LiteralEdges?) -> Int? {
        guard let literal = literals.add(utf8, edges: edges) else { return nil }
        if literal == uses.count { uses.append([]) }
        return literal
    }

    /// A pattern waits for its rarest group; the next rarest must be there too.
    private mutating func wait(_ rule: Int, _ pattern: Pattern, _ requirements: PatternRequirements) {
        let rarest = requirements.groups.map { (group: $0, cost: cost($0)) }.sorted { $0.cost < $1.cost }.prefix(2).map { group($0.group) }
        let candidate = RuleScan.Candidate(
            rule: UInt32(rule), pattern: Unmanaged.passUnretained(pattern), walk: pattern.source.utf8.keepsWhatItTook ? 1 : 0,
            second: rarest.count > 1 && rarest[0] != rarest[1] ? rarest[1] : -1, digits: Int32(requirements.digits))
        if let first = rarest.first { candidates[Int(first)].append(candidate) } else { always.append(candidate) }
    }

    /// How often a group will be found, as far as the rules themselves tell: words that stand in many rules stand in many texts, and so do
    /// short ones.
    private func cost(_ group: [PatternRequirements.Literal]) -> Double {
        group.reduce(0) { sum, literal in
            let characters = literal.utf8.count { $0 & 0xC0 != 0x80 }
            let isHan = characters < literal.utf8.count
            let shortness: Double = characters == 1 ? 8 : characters < (isHan ? 3 : 5) ? 2 : 1
            return sum + Double(counts[literal] ?? 1) * shortness
        }
    }

    private mutating func group(_ literals: [PatternRequirements.Literal]) -> Int32 {
        let numbers = literals.compactMap { literal($0.utf8, $0.edges) }.sorted().map { Int32($0) }
        if let known = groups[numbers] { return known }
        let group = Int32(candidates.count)
        groups[numbers] = group
        candidates.append([])
        for number in numbers { uses[Int(number)].append(group) }
        return group
    }
}

extension String.UTF8View {
    /// Whether a group never gives back what it took, as `(a|b)++` and `(?>a|b)`: there JIT code reads on byte by byte.
    fileprivate var keepsWhatItTook: Bool {
        var (before, last) = (UInt8(0), UInt8(0))
        for byte in self {
            switch byte {
            case UInt8(ascii: "+"):
                if last == UInt8(ascii: "}") { return true }
                if before == UInt8(ascii: ")"), last == UInt8(ascii: "+") || last == UInt8(ascii: "*") { return true }
            case UInt8(ascii: ">"): if before == UInt8(ascii: "("), last == UInt8(ascii: "?") { return true }
            default: break
            }
            (before, last) = (last, byte)
        }
        return false
    }
}
