internal import Intents
public import Language

/// Finds out from labelled examples which words tell intents apart.
///
///     let lesson = try Learner(limit: 127).learn(Holdout(examples, seed: 1), from: "callers.jsonl")
///     lesson.intents[0].learned.cues        // 电费 1.83, 多少钱 0.9, ...
///
/// First every candidate may speak for every intent: a teacher that is larger than anyone would read. Then the least
/// important cues are left out, round by round, and the rest learns again what the teacher thought of each example, until
/// each intent has its limit. The scores are then made honest on the examples that were held back.
public struct Learner: Sendable {
    /// Cues of each intent at most.
    public var limit: Int
    public var seed: UInt64
    /// Labels of what no intent should take: they are learned as one class that rejects.
    public var outOfScope: Set<String>
    /// How an utterance is heard; a hotline with dialects gives its own.
    public var hear: @Sendable (String) -> CanonicalText

    public init(
        limit: Int = Limits.cues, seed: UInt64 = 1, outOfScope: Set<String> = Scorecard.outOfScope,
        hear: @escaping @Sendable (String) -> CanonicalText = { CanonicalText($0) }
    ) {
        self.limit = min(max(limit, 1), Limits.mostCues)
        self.seed = seed
        self.outOfScope = outOfScope
        self.hear = hear
    }

    /// Multiples of the limit to which the cues are pruned, one after another: a quarter or so at a time, for what is important changes
    /// with what is gone.
    private static let rounds = [8.0, 5.6, 4, 2.8, 2, 1.6, 1.3, 1.15, 1]
    /// Times that each example is seen: by the teacher, in each round; and so many examples at least, when there are few.
    private static let teacherPasses = 15
    private static let roundPasses = 12
    private static let leastSeen = 20_000
    /// Cues not heard, so that none is relied on alone.
    private static let teacherDropout = 0.3
    private static let roundDropout = 0.2
    /// How much the teacher's opinion counts beside the label, and how much its certainty is softened.
    private static let teacherShare: Float = 0.8
    private static let teacherTemperature: Float = 2

    /// - Parameters:
    ///   - from: the name of the file, for the record.
    ///   - progress: from 0 to 1.
    public func learn(_ holdout: Holdout, from: String? = nil, progress: (Double) -> Void = { _ in }) throws(LearningProblem) -> Lesson {
        let names = Set(holdout.train.map(\.label)).subtracting(outOfScope).sorted()
        guard !holdout.train.isEmpty else { throw .noExamples }
        guard names.count > 1 else { throw .oneLabel(names.first ?? "") }
        let rejects = holdout.train.contains { outOfScope.contains($0.label) }
        let classes = names.count + (rejects ? 1 : 0)
        guard classes <= Limits.classes else { throw .tooManyLabels(classes) }

        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        let kinds = holdout.train.map { numbers[$0.label] ?? names.count }
        let matrix = CueMatrix(holdout.train.map { hear($0.text) }, most: Limits.weights / classes)
        let table = train(matrix, kinds, classes, progress)

        let learned = (0..<classes).map { cues(of: $0, table, matrix) }
        var lesson = Lesson(
            settings: LearnedSettings(from: from, examples: holdout.train.count, seed: seed, outOfScope: rejects ? learned.last : nil),
            intents: zip(names, learned).map { ($0, $1) }, heldBack: [])
        Calibrator(outOfScope: outOfScope, hear: hear).calibrate(&lesson, holdout.dev)
        return lesson
    }

    private func train(_ matrix: CueMatrix, _ kinds: [Int], _ classes: Int, _ progress: (Double) -> Void) -> WeightTable {
        var table = WeightTable(cues: matrix.names.count, classes: classes)
        var trainer = SoftmaxTrainer(
            matrix: matrix, targets: [Float](repeating: 0, count: kinds.count * classes), generator: SeededGenerator(seed: seed))
        for (example, kind) in kinds.enumerated() { trainer.targets[example * classes + kind] = 1 }
        let factor = max(1, Self.leastSeen / (kinds.count * Self.roundPasses))
        let shareOfTeacher = 0.4
        trainer.train(&table, passes: Self.teacherPasses * factor, dropout: Self.teacherDropout) { progress($0 * shareOfTeacher) }
        let opinion = trainer.probabilities(table, temperature: Self.teacherTemperature)
        for index in opinion.indices {
            trainer.targets[index] += Self.teacherShare * (opinion[index] - trainer.targets[index])
        }
        for (round, multiple) in Self.rounds.enumerated() {
            table.prune(to: Int(Double(limit) * multiple), by: trainer.importance(table))
            let passes = Self.roundPasses * factor * (multiple == 1 ? 2 : 1)
            trainer.train(&table, passes: passes, dropout: Self.roundDropout) {
                progress(shareOfTeacher + (1 - shareOfTeacher) * (Double(round) + $0) / Double(Self.rounds.count))
            }
        }
        return table
    }

    /// The cues of a class as they are written: the largest weight first, rounded, without those of which nothing is left.
    private func cues(of kind: Int, _ table: WeightTable, _ matrix: CueMatrix) -> LearnedCues {
        let cues = table.entries(of: kind).map { LearnedCues.Cue(matrix.names[$0.cue], Self.rounded($0.weight)) }
        return LearnedCues(
            bias: Self.rounded(table.biases[kind]),
            cues: cues.filter { $0.weight != 0 }.sorted { (-$0.weight, $0.text) < (-$1.weight, $1.text) })
    }

    private static func rounded(_ weight: Float) -> Double {
        (min(max(Double(weight), -Limits.weight), Limits.weight) * 100).rounded() / 100
    }
}
