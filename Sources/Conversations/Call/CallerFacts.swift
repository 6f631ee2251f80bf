/// What is known of a caller, as people write it: `age=72,language=yue` or `age=72 language=yue name="Li Na"`.
package struct CallerFacts: Equatable, Sendable {
    package struct Fact: Equatable, Sendable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package var facts: [Fact] = []

    package struct Malformed: Error, CustomStringConvertible {
        package let description: String
    }

    package init() {}

    package init(_ text: String) throws(Malformed) {
        var rest = text[...]
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "," }
            guard !rest.isEmpty else { return }
            let name = rest.prefix { $0 != "=" && $0 != "," && !$0.isWhitespace }
            rest = rest.dropFirst(name.count)
            guard rest.first == "=", !name.isEmpty else {
                throw Malformed(description: "expected name=value (age=72,language=yue), found '\(name)'")
            }
            rest = rest.dropFirst()
            let value: Substring
            if rest.first == "\"" {
                rest = rest.dropFirst()
                value = rest.prefix { $0 != "\"" }
                rest = rest.dropFirst(value.count)
                guard rest.first == "\"" else { throw Malformed(description: "\(name)=\" has no closing quote") }
                rest = rest.dropFirst()
            } else {
                value = rest.prefix { $0 != "," && !$0.isWhitespace }
                rest = rest.dropFirst(value.count)
            }
            guard !facts.contains(where: { $0.name == name }) else { throw Malformed(description: "\(name) is given twice") }
            facts.append(Fact(name: String(name), value: String(value)))
        }
    }
}

extension CallerFacts: CustomStringConvertible {
    package var description: String { facts.map { "\($0.name)=\($0.value)" }.joined(separator: ", ") }
}
