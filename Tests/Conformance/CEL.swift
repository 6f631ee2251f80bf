internal import Expressions
internal import Foundation

/// Runs the conformance cases of CEL: every JSON file of a folder, each a list of cases.
///
///     { "section": "logic", "name": "and", "expr": "true && x", "bindings": { "x": { "bool": false } }, "value": { "bool": false } }
///
/// A case with `value` must yield exactly that, in kind and content; a case with `error` must fail, when it is compiled or
/// when it is evaluated. The cases do not say which of them CEL runs without type-checking, so one that the checker
/// refuses is evaluated unchecked; how many those were is printed.
/// - Returns: the exit code: 0 when every case passed.
func runCEL(directory: String) -> Int32 {
    let folder = URL(fileURLWithPath: directory, isDirectory: true)
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
        print("cel: cannot read the folder \(directory)")
        return 2
    }
    var tally = CELTally()
    for file in files.sorted() where file.hasSuffix(".json") {
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(file)),
            let json = try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
        else {
            tally.fail(file, "", expected: "a file of JSON", got: "something else")
            continue
        }
        for item in celCases(in: json) { CELCase(item, file: file).run(into: &tally) }
    }
    return tally.report()
}

/// A file is a list of cases, or an object that holds such lists at some depth.
private func celCases(in json: Any) -> [[String: Any]] {
    if let list = json as? [Any] { return list.flatMap(celCases) }
    guard let object = json as? [String: Any] else { return [] }
    if object["expr"] is String { return [object] }
    return object.sorted { $0.key < $1.key }.flatMap { celCases(in: $0.value) }
}

/// What passed, failed and was left out.
private struct CELTally {
    private var passed = 0
    private var failed = 0
    private var unchecked = 0
    private var skipped: [String] = []

    mutating func pass(unchecked isUnchecked: Bool = false) {
        passed += 1
        if isUnchecked { unchecked += 1 }
    }

    mutating func skip(_ name: String, _ reason: String) { skipped.append("skip  \(name): \(reason)") }

    mutating func fail(_ name: String, _ expr: String, expected: String, got: String) {
        failed += 1
        print("FAIL  \(name)\n      expr      \(expr)\n      expected  \(expected)\n      got       \(got)")
    }

    func report() -> Int32 {
        skipped.forEach { print($0) }
        if unchecked > 0 { print("\(unchecked) of the passed were refused by the type-checker and evaluated without it") }
        print("\(passed) passed, \(failed) failed" + (skipped.isEmpty ? "" : ", \(skipped.count) skipped"))
        return failed == 0 && passed > 0 ? 0 : 1
    }
}

/// One case.
private struct CELCase {
    private let item: [String: Any]
    private let name: String
    private let expr: String

    init(_ item: [String: Any], file: String) {
        self.item = item
        expr = item["expr"] as? String ?? ""
        name = "\(file)/\(item["section"] ?? "-")/\(item["name"] ?? "-")"
    }

    /// Why a case cannot be run here, by what its expression or values mention.
    private static let excluded: [(part: String, reason: String)] = [
        ("TestAllTypes", "needs protobuf messages"),
        ("NestedTestAllTypes", "needs protobuf messages"),
        ("GlobalEnum", "needs protobuf enums"),
        ("google.protobuf.Any", "needs protobuf messages"),
        ("google.protobuf.Struct", "needs protobuf messages"),
        ("google.protobuf.Value", "needs protobuf messages"),
        ("google.protobuf.ListValue", "needs protobuf messages"),
        ("google.protobuf.Duration{", "needs protobuf messages"),
        ("google.protobuf.Timestamp{", "needs protobuf messages"),
        ("Value{", "needs protobuf wrappers"),
    ]

    /// Cases whose data are wrong, left out when they do not pass.
    private static let wrong: [String: String] = [
        "parse.json/bytes_literals/triple_single_quoted_unescaped_punctuation": strayBackslash,
        "parse.json/bytes_literals/triple_double_quoted_unescaped_punctuation": strayBackslash,
    ]
    private static let strayBackslash =
        "its value has a backslash that its expression has not (in the spec's text proto the value is ' \\? ', an escaped '?')"

    func run(into tally: inout CELTally) {
        let wantsError = item["error"] != nil || item["eval_error"] != nil || item["errors"] != nil
        // What must fail may fail for want of protobuf as well; the rest is left out, each by a listed reason.
        if !wantsError, let excluded = Self.excluded.first(where: { expr.contains($0.part) }) {
            return tally.skip(name, excluded.reason)
        }
        do {
            let expected: Value? = wantsError ? nil : try value(item["value"] ?? ["bool": true])
            try run(expected, into: &tally)
        } catch let unknown as UnknownKind {
            tally.skip(name, unknown.reason)
        } catch {
            tally.fail(name, expr, expected: "a case that can be read", got: "\(error)")
        }
    }

    private func run(_ expected: Value?, into tally: inout CELTally) throws {
        let bindings = try values(item["bindings"])
        var types = types(item["type_env"])
        for (name, value) in bindings where types[name] == nil { types[name] = type(of: value) }
        let environment = Environment(variables: types, container: item["container"] as? String ?? "")
        var isChecked = item["disable_check"] as? Bool != true
        var result = outcome(bindings, environment, isChecked: isChecked)
        if isChecked, expected != nil, case .refused = result {
            isChecked = false
            result = outcome(bindings, environment, isChecked: false)
        }
        if item["check_only"] as? Bool == true {
            if case .refused(let error) = result { return tally.fail(name, expr, expected: "to compile", got: error) }
            return tally.pass()
        }
        switch (result, expected) {
        case (.value(let got), let wanted?) where isSame(got, wanted): tally.pass(unchecked: !isChecked)
        case (.value, _?) where Self.wrong[name] != nil: tally.skip(name, Self.wrong[name] ?? "")
        case (.value(let got), let wanted?): tally.fail(name, expr, expected: exact(wanted), got: exact(got))
        case (.value(let got), nil): tally.fail(name, expr, expected: "an error", got: exact(got))
        case (.failed, nil), (.refused, nil): tally.pass()
        case (.failed(let error), let wanted?), (.refused(let error), let wanted?):
            tally.fail(name, expr, expected: exact(wanted), got: error)
        }
    }

    private enum Outcome {
        case value(Value)
        /// It does not compile.
        case refused(String)
        /// It does not evaluate.
        case failed(String)
    }

    private func outcome(_ bindings: [String: Value], _ environment: Environment, isChecked: Bool) -> Outcome {
        let expression: Expressions.Expression
        do {
            expression = try Expressions.Expression.compile(expr, in: environment, isChecked: isChecked)
        } catch {
            return .refused("\(error)")
        }
        do {
            return .value(try expression.evaluate(bindings))
        } catch {
            return .failed("\(error)")
        }
    }

    // MARK: - Reading values

    private struct UnknownKind: Error {
        let reason: String
    }

    private func values(_ json: Any?) throws -> [String: Value] {
        var values: [String: Value] = [:]
        for (name, item) in json as? [String: Any] ?? [:] { values[name] = try value(item) }
        return values
    }

    /// `{"int": "5"}`, `{"list": [...]}`, `{"map": [[key, value], ...]}`; a value of a binding may be one level deeper.
    private func value(_ json: Any) throws -> Value {
        guard let object = json as? [String: Any] else { throw UnknownKind(reason: "a value that is no object") }
        guard object.count == 1, let (kind, content) = object.first else {
            throw UnknownKind(reason: "a value with the keys \(object.keys.sorted())")
        }
        let text = content as? String ?? (content as? NSNumber)?.stringValue ?? ""
        switch kind.replacingOccurrences(of: "_value", with: "") {
        case "value" where content is [String: Any]: return try value(content)
        case "null": return .null
        case "bool": if let bool = content as? Bool { return .bool(bool) }
        case "int", "int64": if let int = Int64(text) { return .int(int) }
        case "uint", "uint64": if let uint = UInt64(text) { return .uint(uint) }
        case "double": if let double = Double(text) { return .double(double) }
        case "string": return .string(text)
        case "bytes": if let bytes = content as? [Int] { return .bytes(bytes.map { UInt8(truncatingIfNeeded: $0) }) }
        case "type": return .type((content as? [String: Any])?["name"] as? String ?? text)
        case "list":
            let elements = content as? [Any] ?? (content as? [String: Any])?["values"] as? [Any]
            if let elements { return .list(try elements.map(value)) }
        case "map": if let map = try map(content) { return .map(map) }
        case "timestamp":
            if let time = Timestamp(text) ?? parts(content).flatMap({ Timestamp(seconds: $0, nanos: Int32($1)) }) {
                return .timestamp(time)
            }
        case "duration":
            if let span = CELDuration(text) ?? parts(content).flatMap({ CELDuration(seconds: $0, nanos: $1) }) { return .duration(span) }
        case "object", "any", "enum", "message": throw UnknownKind(reason: "needs protobuf: a value of kind '\(kind)'")
        default: throw UnknownKind(reason: "a value of unknown kind '\(kind)'")
        }
        throw UnknownKind(reason: "a value of kind '\(kind)' that reads otherwise")
    }

    private func map(_ content: Any) throws -> ValueMap? {
        var map = ValueMap()
        let entries = content as? [Any] ?? (content as? [String: Any])?["entries"] as? [Any]
        guard let entries else { return nil }
        for entry in entries {
            if let pair = entry as? [Any], pair.count == 2 {
                map[try value(pair[0])] = try value(pair[1])
            } else if let pair = entry as? [String: Any], let key = pair["key"], let item = pair["value"] {
                map[try value(key)] = try value(item)
            } else {
                return nil
            }
        }
        return map
    }

    /// `{"seconds": "5", "nanos": 1}`
    private func parts(_ content: Any) -> (Int64, Int64)? {
        guard let object = content as? [String: Any], object["seconds"] != nil || object["nanos"] != nil else { return nil }
        func number(_ key: String) -> Int64 {
            (object[key] as? NSNumber)?.int64Value ?? Int64(object[key] as? String ?? "") ?? 0
        }
        return (number("seconds"), number("nanos"))
    }

    // MARK: - Types

    /// The types of declared variables, where they are written as plain names; others are known at run time.
    private func types(_ json: Any?) -> [String: ValueType] {
        if let types = json as? [String: Any] { return types.mapValues { _ in .dyn } }
        var types: [String: ValueType] = [:]
        for item in json as? [[String: Any]] ?? [] where item["function"] == nil {
            if let name = item["name"] as? String { types[name] = .dyn }
        }
        return types
    }

    private func type(of value: Value) -> ValueType {
        switch value {
        case .bool: .bool
        case .int: .int
        case .uint: .uint
        case .double: .double
        case .string: .string
        case .bytes: .bytes
        case .timestamp: .timestamp
        case .duration: .duration
        case .type: .type
        case .list(let values): .list(values.first.map(type) ?? .dyn)
        case .null, .map: .dyn
        }
    }

    // MARK: - Comparing

    /// Equal in kind and content, also for NaN; CEL's own equality takes 1 and 1.0 for the same.
    private func isSame(_ a: Value, _ b: Value) -> Bool {
        switch (a, b) {
        case (.double(let x), .double(let y)): return x == y || x.isNaN && y.isNaN
        case (.list(let x), .list(let y)): return x.count == y.count && zip(x, y).allSatisfy(isSame)
        case (.map(let x), .map(let y)):
            return x.count == y.count
                && x.entries.allSatisfy { entry in
                    y.entries.contains { isSame($0.key, entry.key) && isSame($0.value, entry.value) }
                }
        default: return a.typeName == b.typeName && a == b
        }
    }

    /// With its kind, so that 1 and 1u are told apart.
    private func exact(_ value: Value) -> String {
        switch value {
        case .string(let text): "string \(text.debugDescription)"
        case .bytes(let bytes): "bytes \(bytes)"
        case .list(let values): "[" + values.map(exact).joined(separator: ", ") + "]"
        case .map(let map): "{" + map.entries.map { "\(exact($0.key)): \(exact($0.value))" }.joined(separator: ", ") + "}"
        default: "\(value.typeName) \(value)"
        }
    }
}
