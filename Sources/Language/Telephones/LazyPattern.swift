internal import Patterns
internal import Synchronization

/// A pattern that is compiled when it is first needed: of the thousand patterns of the regions a hotline needs a few.
final class LazyPattern: Sendable {
    private enum State: Sendable {
        case source(String), compiled(Pattern), broken
    }

    private let state: Mutex<State>

    init(_ source: String) { state = Mutex(.source(source)) }

    func match(_ digits: [UInt8]) -> PatternMatch? {
        let pattern: Pattern? = state.withLock { state in
            if case .source(let source) = state { state = (try? Pattern(source)).map { .compiled($0) } ?? .broken }
            if case .compiled(let pattern) = state { return pattern }
            return nil
        }
        guard let pattern, case .match(let match) = digits.withUnsafeBufferPointer({ pattern.firstMatch(in: $0) }) else { return nil }
        return match
    }
}
