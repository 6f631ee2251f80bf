extension Conversation {
    /// The conversation as a file; read again it is the same.
    package var written: String {
        var lines = title.isEmpty ? [] : ["# " + title]
        lines += setup.lines
        for step in steps {
            if let line = step.input.line { lines.append("> " + line) }
            lines += step.expectations.map(\.check.line)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Adds a step that expects what came of it.
    package mutating func record(_ input: Input, _ exchange: Exchange) { record(input, heard: exchange.checks) }

    /// Adds a step that expects what was heard; the start is a step already.
    package mutating func record(_ input: Input, heard: [Check]) {
        if input != .start { steps.append(Step(line: 0, input: input)) }
        steps[steps.count - 1].expectations = heard.map { Expectation(line: 0, check: $0) }
    }
}
