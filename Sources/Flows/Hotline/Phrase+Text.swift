import Expressions

extension Phrase {
    /// The engine's own text. Its expressions are bare names, so they always compile.
    var text: Text {
        let environment = Environment(variables: Dictionary(uniqueKeysWithValues: values.map { ($0, .dyn) }))
        return Text(
            variants: words.map { language, words in
                var parts: [Template.Part] = []
                var rest = words[...]
                while let open = rest.firstRange(of: "{{"), let close = rest.firstRange(of: "}}"), open.upperBound <= close.lowerBound {
                    if open.lowerBound > rest.startIndex { parts.append(.words(String(rest[..<open.lowerBound]))) }
                    if let expression = try? Expression.compile(String(rest[open.upperBound..<close.lowerBound]), in: environment) {
                        parts.append(.expression(expression))
                    }
                    rest = rest[close.upperBound...]
                }
                if !rest.isEmpty { parts.append(.words(String(rest))) }
                return Text.Variant(language: language, template: Template(parts: parts))
            })
    }
}
