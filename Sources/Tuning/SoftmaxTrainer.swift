#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Multinomial logistic regression over cues that are there or not: stochastic gradient with a step of its own for each weight (AdaGrad).
///
/// In each pass some cues are not heard (dropout), so that no class relies on one alone; the result is the mean of the second half of the
/// passes. The same seed gives the same weights.
struct SoftmaxTrainer {
    let matrix: CueMatrix
    /// For each example the probability of each class that it is taught.
    var targets: [Float]
    var generator: SeededGenerator

    private static let step: Float = 0.1
    /// Biases follow slowly: what an utterance lacks should not make it the most frequent intent.
    private static let biasStep: Float = 0.01
    /// Pulls weights towards zero, so that rare cues stay modest.
    private static let decay: Float = 1e-4
    /// What a weight's first steps are divided by, squared: large enough that one example does not decide about a cue.
    private static let firstSquare: Float = 0.1
    /// Examples that were learned from look more certain than new ones will be: what is important is judged with so much more doubt.
    private static let doubt: Float = 2

    /// - Parameter dropout: the share of cues that is not heard.
    mutating func train(_ table: inout WeightTable, passes: Int, dropout: Double, progress: (Double) -> Void) {
        let classes = table.classes
        var squares = [Float](repeating: Self.firstSquare, count: table.weights.count)
        var biasSquares = [Float](repeating: Self.firstSquare, count: classes)
        var meanWeights = [Float](repeating: 0, count: table.weights.count)
        var meanBiases = [Float](repeating: 0, count: classes)
        var sums = [Float](repeating: 0, count: classes)
        var heard: [Int] = []
        var order = Array(0..<matrix.count)
        let bound = UInt64(Double(UInt64.max) * dropout)
        let starts = table.starts
        let isFull = table.isFull
        for pass in 0..<passes {
            order.shuffle(using: &generator)
            table.weights.withUnsafeMutableBufferPointer { weights in
                table.biases.withUnsafeMutableBufferPointer { biases in
                    for example in order {
                        heard.removeAll(keepingCapacity: true)
                        for cue in matrix.cues[matrix.starts[example]..<matrix.starts[example + 1]]
                        where dropout == 0 || generator.next() >= bound { heard.append(Int(cue)) }
                        sums.withUnsafeMutableBufferPointer { sums in
                            Self.add(heard, biases, weights, table.kinds, starts, isFull, to: sums)
                            Self.normalise(sums)
                            for kind in 0..<classes {
                                let slope = sums[kind] - targets[example * classes + kind]
                                sums[kind] = slope
                                biasSquares[kind] += slope * slope
                                biases[kind] -= Self.biasStep * slope / biasSquares[kind].squareRoot()
                            }
                            squares.withUnsafeMutableBufferPointer { squares in
                                Self.move(heard, sums, weights, squares, table.kinds, starts, isFull)
                            }
                        }
                    }
                }
            }
            if pass >= passes / 2 {
                for entry in meanWeights.indices { meanWeights[entry] += table.weights[entry] }
                for kind in 0..<classes { meanBiases[kind] += table.biases[kind] }
            }
            progress(Double(pass + 1) / Double(passes))
        }
        let count = Float(passes - passes / 2)
        table.weights = meanWeights.map { $0 / count }
        table.biases = meanBiases.map { $0 / count }
    }

    /// The probabilities of the classes for every example, one example after another.
    func probabilities(_ table: WeightTable, temperature: Float = 1) -> [Float] {
        var all = [Float](repeating: 0, count: matrix.count * table.classes)
        let isFull = table.isFull
        var weights = table.weights
        var biases = table.biases
        all.withUnsafeMutableBufferPointer { all in
            weights.withUnsafeMutableBufferPointer { weights in
                biases.withUnsafeMutableBufferPointer { biases in
                    for example in 0..<matrix.count {
                        let sums = UnsafeMutableBufferPointer(rebasing: all[example * table.classes..<(example + 1) * table.classes])
                        let heard = matrix.cues[matrix.starts[example]..<matrix.starts[example + 1]].map { Int($0) }
                        Self.add(heard, biases, weights, table.kinds, table.starts, isFull, to: sums)
                        for kind in sums.indices { sums[kind] /= temperature }
                        Self.normalise(sums)
                    }
                }
            }
        }
        return all
    }

    /// How much would be lost without each entry: its weight squared, by how undecided the examples are that have it.
    func importance(_ table: WeightTable) -> [Float] {
        let classes = table.classes
        let probabilities = probabilities(table, temperature: Self.doubt)
        var importance = [Float](repeating: 0, count: table.weights.count)
        for example in 0..<matrix.count {
            for cue in matrix.cues[matrix.starts[example]..<matrix.starts[example + 1]] {
                for entry in table.starts[Int(cue)]..<table.starts[Int(cue) + 1] {
                    let probability = probabilities[example * classes + Int(table.kinds[entry])]
                    // The little that is added keeps what is never in doubt in some order.
                    importance[entry] += probability * (1 - probability) + 1e-4
                }
            }
        }
        for entry in importance.indices { importance[entry] *= table.weights[entry] * table.weights[entry] }
        return importance
    }

    // MARK: - The inner loops

    private static func add(
        _ heard: [Int], _ biases: UnsafeMutableBufferPointer<Float>, _ weights: UnsafeMutableBufferPointer<Float>, _ kinds: [Int32],
        _ starts: [Int], _ isFull: Bool, to sums: UnsafeMutableBufferPointer<Float>
    ) {
        for kind in sums.indices { sums[kind] = biases[kind] }
        kinds.withUnsafeBufferPointer { kinds in
            for cue in heard {
                let first = starts[cue]
                if isFull {
                    for kind in 0..<sums.count { sums[kind] += weights[first &+ kind] }
                } else {
                    for entry in first..<starts[cue + 1] { sums[Int(kinds[entry])] += weights[entry] }
                }
            }
        }
    }

    private static func normalise(_ sums: UnsafeMutableBufferPointer<Float>) {
        var highest = sums[0]
        for sum in sums { highest = max(highest, sum) }
        var total: Float = 0
        for kind in sums.indices {
            sums[kind] = expf(sums[kind] - highest)
            total += sums[kind]
        }
        for kind in sums.indices { sums[kind] /= total }
    }

    private static func move(
        _ heard: [Int], _ slopes: UnsafeMutableBufferPointer<Float>, _ weights: UnsafeMutableBufferPointer<Float>,
        _ squares: UnsafeMutableBufferPointer<Float>, _ kinds: [Int32], _ starts: [Int], _ isFull: Bool
    ) {
        kinds.withUnsafeBufferPointer { kinds in
            for cue in heard {
                let first = starts[cue]
                if isFull {
                    // Side by side, so that several are moved at once.
                    for kind in 0..<slopes.count {
                        let entry = first &+ kind
                        let slope = slopes[kind] + decay * weights[entry]
                        let square = squares[entry] + slope * slope
                        squares[entry] = square
                        weights[entry] -= step * slope / square.squareRoot()
                    }
                } else {
                    for entry in first..<starts[cue + 1] {
                        let slope = slopes[Int(kinds[entry])] + decay * weights[entry]
                        squares[entry] += slope * slope
                        weights[entry] -= step * slope / squares[entry].squareRoot()
                    }
                }
            }
        }
    }
}
