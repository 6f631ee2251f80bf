/// Which groups of words a text has shown so far: marks that need no clearing, because each text has its own number.
struct RuleMarks {
    var hits: [LiteralAutomaton.Hit] = []
    /// Groups that were marked and that rules wait for first.
    var touched: [Int32] = []
    private var marks: [UInt32] = []
    private var text: UInt32 = 0

    /// Begins a text that may mark so many groups.
    mutating func begin(groups: Int) {
        hits.removeAll(keepingCapacity: true)
        touched.removeAll(keepingCapacity: true)
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
