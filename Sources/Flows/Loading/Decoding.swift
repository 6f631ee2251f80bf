import Expressions
import Intents
import JSON
import Language

/// Reading a hotline's files: the file at hand with its problems, and every name that a file may refer to.
///
/// Nothing is thrown: a problem is reported at its place and reading goes on, so that a designer sees all of them in one run.
struct Decoding {
    var decoder: FileDecoder
    let names: Names
    /// What expressions may name in flows.
    let environment: Environment
    /// The flow being read: where a target that is a bare node name is looked for first.
    var flow: String?
    /// The fields of each variable that expressions name; nil stands for the whole.
    var used: [String: Set<String?>] = [:]

    init(file: SourceFile, names: Names, environment: Environment, flow: String? = nil) {
        decoder = FileDecoder(file: file)
        self.names = names
        self.environment = environment
        self.flow = flow
    }

    mutating func report(
        _ code: String, _ message: String, at offset: Int, _ path: JSONPath, mend: String? = nil, severity: Severity = .error,
        fix: Fix? = nil
    ) {
        decoder.report(code, message, at: offset, path: path, mend: mend, severity: severity, fix: fix)
    }

    /// `unknown queue 'servce'; did you mean 'service'?`
    mutating func unknown(_ what: String, _ name: String, among known: some Collection<String>, at node: JSONNode, _ path: JSONPath) {
        var mend: String?
        var fix: Fix?
        if let near = NearestName.nearest(to: name, among: known) {
            mend = "did you mean '\(near)'?"
            if node.value.asString == name { fix = Fix.rename(name, to: near, at: node.offset, in: decoder.file) }
        } else if !known.isEmpty {
            mend = "known: \(known.sorted().prefix(12).joined(separator: ", "))"
        }
        report("unknown-\(what)", "unknown \(what) '\(name)'", at: node.offset, path, mend: mend, fix: fix)
    }

    // MARK: The pieces that all verbs share

    /// A text: a string, or a map from language tag to string.
    mutating func text(_ node: JSONNode, _ path: JSONPath, values: [String] = []) -> Text? {
        let environment = environment(with: values)
        switch node.value {
        case .string(let words):
            return template(words, node, path, environment).map { Text(variants: [.init(language: "", template: $0)]) }
        case .object(let members):
            var variants: [Text.Variant] = []
            for member in members where member.key != "note" {
                let place = path.appending(member.key)
                if !names.languages.isEmpty, !names.languages.contains(member.key) {
                    unknown("language", member.key, among: names.languages, at: member.value, place)
                }
                guard let words = decoder.expectString(member.value, "the text in \(member.key)", place),
                    let template = template(words, member.value, place, environment)
                else { continue }
                variants.append(.init(language: member.key, template: template))
            }
            if !members.contains(where: { $0.key != "note" }) {
                report("empty-text", "a text without words", at: node.offset, path, mend: "write it in at least one language")
            }
            return Text(variants: variants)
        default:
            report(
                "wrong-type", "expected a text (a string, or a map from language to string), found \(node.value.kind)", at: node.offset,
                path)
            return nil
        }
    }

    /// The environment with the values that a phrase of the engine names.
    private func environment(with values: [String]) -> Environment {
        var environment = environment
        for value in values { environment.variables[value] = .dyn }
        return environment
    }

    /// Words with `{{expressions}}`.
    mutating func template(_ words: String, _ node: JSONNode, _ path: JSONPath) -> Template? {
        template(words, node, path, environment)
    }

    private mutating func template(_ words: String, _ node: JSONNode, _ path: JSONPath, _ environment: Environment) -> Template? {
        guard words.utf8.contains(UInt8(ascii: "{")) else { return Template(parts: words.isEmpty ? [] : [.words(words)]) }
        var parts: [Template.Part] = []
        var rest = words[...]
        while let open = rest.firstRange(of: "{{") {
            if open.lowerBound > rest.startIndex { parts.append(.words(String(rest[..<open.lowerBound]))) }
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
                report(
                    "open-template", "'{{' without '}}'",
                    at: node.offset + 1 + words.utf8.distance(from: words.startIndex, to: open.lowerBound), path)
                return nil
            }
            let source = rest[open.upperBound..<close.lowerBound]
            let offset = node.offset + 1 + words.utf8.distance(from: words.startIndex, to: source.startIndex)
            guard let expression = compile(String(source), at: offset, path, environment) else { return nil }
            parts.append(.expression(expression))
            rest = rest[close.upperBound...]
        }
        if !rest.isEmpty { parts.append(.words(String(rest))) }
        return Template(parts: parts)
    }

    /// An expression: a string of CEL, or a number or flag that stands for itself.
    mutating func expression(_ node: JSONNode, _ path: JSONPath) -> Expression? {
        switch node.value {
        case .string(let source): compile(source, at: node.offset + 1, path, environment)
        case .integer(let number): compile("\(number)", at: node.offset, path, environment)
        case .double(let number): compile("\(number)", at: node.offset, path, environment)
        case .bool(let flag): compile("\(flag)", at: node.offset, path, environment)
        default:
            {
                report("wrong-type", "expected an expression (a string), found \(node.value.kind)", at: node.offset, path)
                return nil
            }()
        }
    }

    /// An expression that is true or false.
    mutating func condition(_ node: JSONNode, _ path: JSONPath, in environment: Environment? = nil) -> Expression? {
        guard let source = decoder.expectString(node, "a condition", path),
            let condition = compile(source, at: node.offset + 1, path, environment ?? self.environment)
        else { return nil }
        guard condition.type == .bool || condition.type == .dyn else {
            report(
                "not-a-condition", "'\(source)' is \(condition.type), not true or false", at: node.offset, path,
                mend: "compare it with something")
            return nil
        }
        return condition
    }

    private mutating func compile(_ source: String, at offset: Int, _ path: JSONPath, _ environment: Environment) -> Expression? {
        do {
            let expression = try Expression.compile(source, in: environment)
            for reference in expression.references { used[reference.variable, default: []].insert(reference.fields.first) }
            return expression
        } catch {
            for problem in error.errors {
                report(
                    "expression", problem.message, at: offset + problem.offset, path,
                    mend: problem.suggestion.map { "did you mean '\($0)'?" })
            }
            return nil
        }
    }

    /// Where a `go` leads: a node of this flow, a flow, or `flow.node`.
    mutating func target(_ node: JSONNode, _ path: JSONPath) -> Target? {
        guard let name = decoder.expectString(node, "a target", path) else { return nil }
        if let flow, names.nodes[flow]?.contains(name) == true { return Target(flow: flow, node: name) }
        if flow == nil, let start = names.startFlow, names.nodes[start]?.contains(name) == true { return Target(flow: start, node: name) }
        if let start = names.starts[name] { return Target(flow: name, node: start) }
        if let dot = name.firstIndex(of: ".") {
            let (flow, place) = (String(name[..<dot]), String(name[name.index(after: dot)...]))
            if names.nodes[flow]?.contains(place) == true { return Target(flow: flow, node: place) }
        }
        let here = flow.flatMap { names.nodes[$0] } ?? names.startFlow.flatMap { names.nodes[$0] } ?? []
        unknown("target", name, among: here.union(names.starts.keys), at: node, path)
        return nil
    }

    mutating func flowName(_ node: JSONNode, _ path: JSONPath) -> String? { name("flow", among: names.starts.keys, node, path) }
    mutating func queueName(_ node: JSONNode, _ path: JSONPath) -> String? { name("queue", among: names.queues, node, path) }
    mutating func intentName(_ node: JSONNode, _ path: JSONPath) -> String? { name("intent", among: names.intents, node, path) }

    /// The name of something that must be known.
    private mutating func name(_ what: String, among known: some Collection<String>, _ node: JSONNode, _ path: JSONPath) -> String? {
        guard let name = decoder.expectString(node, "the name of a\(what.hasPrefix("i") ? "n" : "") \(what)", path) else { return nil }
        if known.contains(name) { return name }
        unknown(what, name, among: known, at: node, path)
        return nil
    }

    /// `5`, `"90s"`, `"2m"`, `"1h"`.
    mutating func seconds(_ node: JSONNode, _ path: JSONPath) -> Double? {
        let seconds: Double? =
            switch node.value {
            case .integer(let number): Double(number)
            case .double(let number): number
            case .string(let text): Self.seconds(text)
            default: nil
            }
        guard let seconds, seconds > 0, seconds <= 86_400 else {
            report(
                "wrong-duration", "expected seconds (5, \"90s\", \"2m\"), at most a day, found \(node.value.excerpt)", at: node.offset, path
            )
            return nil
        }
        return seconds
    }

    private static func seconds(_ text: String) -> Double? {
        let units: [(String, Double)] = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600)]
        guard let (unit, factor) = units.first(where: { text.hasSuffix($0.0) }) else { return nil }
        return Double(text.dropLast(unit.count)).map { $0 * factor }
    }

    /// The value named `key`, read by `read` when it is there.
    mutating func value<T>(
        _ key: String, in fields: inout Fields, _ read: (inout Decoding, JSONNode, JSONPath) -> T?
    ) -> T? {
        guard let node = fields.take(key) else { return nil }
        return read(&self, node, fields.path.appending(key))
    }

    /// The same, reported when it is missing.
    mutating func required<T>(
        _ key: String, in fields: inout Fields, _ read: (inout Decoding, JSONNode, JSONPath) -> T?
    ) -> T? {
        guard let node = fields.take(key) else {
            report("missing-key", "missing key '\(key)' in \(fields.kind)", at: fields.node.offset, fields.path)
            return nil
        }
        return read(&self, node, fields.path.appending(key))
    }

    /// A list, each item read by `read`.
    mutating func list<T>(
        _ node: JSONNode, _ what: String, _ path: JSONPath, _ read: (inout Decoding, JSONNode, JSONPath) -> T?
    ) -> [T] {
        guard let items = decoder.expectArray(node, what, path) else { return [] }
        return items.enumerated().compactMap { read(&self, $1, path.appending($0)) }
    }

    /// A map, each member read by `read`; in the order of the file. `note` is passed over.
    mutating func members<T>(
        _ node: JSONNode, _ what: String, _ path: JSONPath, _ read: (inout Decoding, JSONMember, JSONPath) -> T?
    ) -> [T] {
        guard let members = decoder.expectObject(node, what, path) else { return [] }
        return members.filter { $0.key != "note" }.compactMap { read(&self, $0, path.appending($0.key)) }
    }
}
