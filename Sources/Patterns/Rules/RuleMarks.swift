/// What one text has shown so far: which words, and which groups of words. Marks need no clearing, because each text has its own number.
struct RuleMarks: ~Copyable {
    var hits = ScratchList<LiteralAutomaton.Hit>()
    /// Those of words that are not rules.
    var others = ScratchList<LiteralAutomaton.Hit>()
    var matches = ScratchList<RuleMatch>()
    /// Groups that were marked and that rules wait for first.
    var touched = ScratchList<Int32>()
    private var marks: [UInt32] = []
    private var text: UInt32 = 0

    /// Begins a text that may mark so many groups.
    mutating func begin(groups: Int) {
        hits.removeAll()
        others.removeAll()
        matches.removeAll()
        touched.removeAll()
        if text == .max || marks.count < groups {
            marks = [UInt32](repeating: 0, count: max(groups, marks.count))
            text = 0
        }
        text += 1
    }

    /// False when it was marked before.
    @inline(__always)
    mutating func mark(_ group: Int32) -> Bool {
        if marks[Int(group)] == text { return false }
        marks[Int(group)] = text
        return true
    }

    @inline(__always)
    func isMarked(_ group: Int32) -> Bool { marks[Int(group)] == text }
}
