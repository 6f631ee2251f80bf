import Dialogue
import Expressions
import Flows

/// Looks in an exchange for everything that is expected of a step; words in the order they are written.
struct Comparison {
    private let exchange: Exchange
    private let prompts: [String]
    /// All that was said, and where in it each prompt lies.
    private let said: String
    private let ranges: [Range<String.Index>]
    /// Where the next words are looked for.
    private var place: String.Index
    private(set) var mismatches: [Mismatch] = []

    init(_ step: Conversation.Step, _ exchange: Exchange) {
        self.exchange = exchange
        prompts = exchange.prompts.map { TextPattern.plain($0.text) }
        said = prompts.joined(separator: " ")
        var offset = 0
        var ranges: [Range<String.Index>] = []
        for prompt in prompts {
            let start = said.utf8.index(said.startIndex, offsetBy: offset)
            ranges.append(start..<said.utf8.index(start, offsetBy: prompt.utf8.count))
            offset += prompt.utf8.count + 1
        }
        self.ranges = ranges
        place = said.startIndex
        for expectation in step.expectations { compare(expectation) }
    }

    private mutating func compare(_ expectation: Conversation.Expectation) {
        switch expectation.check {
        case .says(let words): look(expectation) { words.end(in: $0, from: $1) }
        case .saysExactly(let words):
            look(expectation) { [ranges, prompts] _, from in
                zip(ranges, prompts).first { $0.lowerBound >= from && $1 == words }?.0.upperBound
            }
        case .matches(let regex):
            look(expectation) { text, from in
                regex.end(in: text, from: text.utf8.distance(from: text.startIndex, to: from)).map { end in
                    text.utf8.index(text.startIndex, offsetBy: end)
                }
            }
        case .neverSays(let words):
            if words.end(in: said, from: said.startIndex) != nil { add(expectation, list(prompts), .remove) }
        case let check:
            if let found = exchange.difference(from: check) {
                add(expectation, found.heard, found.instead.map { .line($0.line) } ?? .remove)
            }
        }
    }

    private mutating func look(_ expectation: Conversation.Expectation, _ find: (String, String.Index) -> String.Index?) {
        if let end = find(said, place) {
            place = end
            return
        }
        let order = find(said, said.startIndex) == nil ? "" : " (it comes before what the lines above want)"
        // The next prompt that no line has claimed takes its place.
        let next = ranges.firstIndex { $0.lowerBound >= place }
        add(expectation, list(prompts) + order, next.map { .line("< " + prompts[$0]) } ?? .remove)
        if let next { place = ranges[next].upperBound }
    }

    private mutating func add(_ expectation: Conversation.Expectation, _ heard: String, _ mend: Mismatch.Mend) {
        mismatches.append(
            Mismatch(
                line: expectation.line, expected: expectation.check.description, heard: heard, mend: mend, check: expectation.check))
    }

    private func list(_ prompts: [String]) -> String { prompts.isEmpty ? "nothing" : prompts.joined(separator: " | ") }
}
