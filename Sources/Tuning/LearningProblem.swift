/// Why nothing can be learned from a file of examples.
public enum LearningProblem: Error, Sendable, Equatable, CustomStringConvertible {
    case noExamples
    /// All examples have the same label: there is nothing to tell apart.
    case oneLabel(String)
    case tooManyLabels(Int)

    public var description: String {
        switch self {
        case .noExamples: #"there are no examples to learn from; lines without "split", or with "split": "train", are learned"#
        case .oneLabel(let label): "all examples are of '\(label)'; intents are learned by what tells them apart, so give at least two"
        case .tooManyLabels(let count): "\(count) labels; at most \(Limits.classes) can be told apart"
        }
    }
}
