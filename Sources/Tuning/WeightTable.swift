/// What each cue adds to the sums of which classes: all of them at first, the best few in the end.
struct WeightTable {
    let classes: Int
    /// Where each cue's entries begin; one more than there are cues.
    private(set) var starts: [Int]
    /// Of each entry.
    private(set) var kinds: [Int32]
    var weights: [Float]
    var biases: [Float]

    /// Every cue for every class, with no weight yet.
    init(cues: Int, classes: Int) {
        self.classes = classes
        starts = (0...cues).map { $0 * classes }
        kinds = (0..<cues).flatMap { _ in 0..<Int32(classes) }
        weights = [Float](repeating: 0, count: kinds.count)
        biases = [Float](repeating: 0, count: classes)
    }

    /// Whether each cue has an entry for every class.
    var isFull: Bool { kinds.count == (starts.count - 1) * classes }

    /// Keeps the entries that matter most: at most `limit` for each class.
    mutating func prune(to limit: Int, by importance: [Float]) {
        var entries = [[Int32]](repeating: [], count: classes)
        for (entry, kind) in kinds.enumerated() where weights[entry] != 0 { entries[Int(kind)].append(Int32(entry)) }
        var isKept = [Bool](repeating: false, count: kinds.count)
        for list in entries {
            // Of equal ones the first: sorting is not stable.
            let best = list.sorted { (-importance[Int($0)], $0) < (-importance[Int($1)], $1) }
            for entry in best.prefix(limit) { isKept[Int(entry)] = true }
        }
        var newStarts = [0]
        var newKinds: [Int32] = []
        var newWeights: [Float] = []
        for cue in 0..<(starts.count - 1) {
            for entry in starts[cue]..<starts[cue + 1] where isKept[entry] {
                newKinds.append(kinds[entry])
                newWeights.append(weights[entry])
            }
            newStarts.append(newKinds.count)
        }
        starts = newStarts
        kinds = newKinds
        weights = newWeights
    }

    /// The entries of a class: cue and weight.
    func entries(of kind: Int) -> [(cue: Int, weight: Float)] {
        (0..<(starts.count - 1)).flatMap { cue in
            (starts[cue]..<starts[cue + 1]).filter { kinds[$0] == kind }.map { (cue, weights[$0]) }
        }
    }
}
