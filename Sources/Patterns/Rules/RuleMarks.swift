/// What one text has shown so far: which words, and which groups of words. Marks need no clearing, because each text has its own number.
struct RuleMarks: ~Copyable {
    var matches = ScratchList<RuleMatch>()
    /// Where words stand that are not rules.
    var others = ScratchList<LiteralAutomaton.Hit>()
    /// Groups that were marked and that rules wait for first.
    var touched = ScratchList<Int32>()
    /// By group, the last text that marked it.
    private var marks = UnsafeMutableBufferPointer<UInt32>(start: nil, count: 0)
    private var text: UInt32 = 0

    deinit { marks.deallocate() }

    /// Begins a text that may mark so many groups.
    mutating func begin(groups: Int) {
        others.removeAll()
        matches.removeAll()
        touched.removeAll()
        if text == .max || marks.count < groups {
            marks.deallocate()
            marks = .allocate(capacity: max(groups, marks.count))
            marks.initialize(repeating: 0)
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
