/// CEL's string extensions. Places in a text are counted in code points.
extension FunctionLibrary {
    static let stringExtensions: [Function] = [
        Function(
            "charAt",
            method([.int], .string) { text, arguments throws(EvaluationError) in
                let scalars = Scalars(text.unicodeScalars)
                let place = try position(arguments.int(1), upTo: scalars.count)
                return .string(place == scalars.count ? "" : String(scalars[place]))
            }),
        Function(
            "indexOf", method([.string], .int) { text, arguments throws(EvaluationError) in try indexOf(text, arguments, from: 0) },
            method([.string, .int], .int) { text, arguments throws(EvaluationError) in try indexOf(text, arguments, from: arguments.int(2))
            }),
        Function(
            "lastIndexOf",
            method([.string], .int) { text, arguments throws(EvaluationError) in try lastIndexOf(text, arguments, upTo: nil) },
            method([.string, .int], .int) { text, arguments throws(EvaluationError) in
                try lastIndexOf(text, arguments, upTo: arguments.int(2))
            }),
        Function(
            "substring",
            method([.int], .string) { text, arguments throws(EvaluationError) in try substring(text, arguments.int(1), nil) },
            method([.int, .int], .string) { text, arguments throws(EvaluationError) in
                try substring(text, arguments.int(1), arguments.int(2))
            }),
        Function(
            "split",
            method([.string], .list(.string)) { text, arguments throws(EvaluationError) in try split(text, arguments.text(1), limit: -1) },
            method([.string, .int], .list(.string)) { text, arguments throws(EvaluationError) in
                try split(text, arguments.text(1), limit: arguments.int(2))
            }),
        Function(
            "replace",
            method([.string, .string], .string) { text, arguments throws(EvaluationError) in try replace(text, arguments, limit: -1) },
            method([.string, .string, .int], .string) { text, arguments throws(EvaluationError) in
                try replace(text, arguments, limit: arguments.int(3))
            }),
        Function(
            "join",
            .init(method: true, [.list(.string)], .string) { arguments, _ throws(EvaluationError) in try join(arguments.list(0), "") },
            .init(method: true, [.list(.string), .string], .string) { arguments, _ throws(EvaluationError) in
                try join(arguments.list(0), arguments.text(1))
            }),
        Function(
            "lowerAscii",
            method([], .string) { text, _ throws(EvaluationError) in .string(folded(text, UInt8(ascii: "A")...UInt8(ascii: "Z"))) }),
        Function(
            "upperAscii",
            method([], .string) { text, _ throws(EvaluationError) in .string(folded(text, UInt8(ascii: "a")...UInt8(ascii: "z"))) }),
        Function("trim", method([], .string) { text, _ throws(EvaluationError) in .string(trimmed(text)) }),
        Function(
            "reverse", method([], .string) { text, _ throws(EvaluationError) in .string(Scalars(text.unicodeScalars.reversed()).text) }),
        Function(
            "format",
            method([.list(.dyn)], .string) { text, arguments throws(EvaluationError) in
                var formatter = TextFormatter(arguments.list(1))
                return .string(try formatter.format(text))
            }),
        Function("strings.quote", .init([.string], .string) { arguments, _ throws(EvaluationError) in .string(quoted(arguments.text(0))) }),
    ]

    /// A method of texts; the text is the first of the arguments too.
    private static func method(
        _ parameters: [ValueType], _ result: ValueType,
        _ body: @escaping @Sendable (String, [Value]) throws(EvaluationError) -> Value
    ) -> Function.Overload {
        .init(method: true, [.string] + parameters, result) { arguments, _ throws(EvaluationError) in
            try body(arguments.text(0), arguments)
        }
    }

    /// A place in a text of `count` code points; its end is one too.
    private static func position(_ place: Int64, upTo count: Int) throws(EvaluationError) -> Int {
        guard place >= 0, place <= count else {
            throw EvaluationError(.outOfRange, "index \(place) is out of range: the text has \(count) characters")
        }
        return Int(place)
    }

    private static func indexOf(_ text: String, _ arguments: [Value], from start: Int64) throws(EvaluationError) -> Value {
        let scalars = Scalars(text.unicodeScalars)
        let start = try position(start, upTo: scalars.count)
        let search = Search(Scalars(arguments.text(1).unicodeScalars))
        return .int(Int64(search.places(in: scalars, from: start, limit: 1).first ?? -1))
    }

    /// The last place that is not after `bound`.
    private static func lastIndexOf(_ text: String, _ arguments: [Value], upTo bound: Int64?) throws(EvaluationError) -> Value {
        let scalars = Scalars(text.unicodeScalars)
        let part = Scalars(arguments.text(1).unicodeScalars)
        let bound = try position(bound ?? Int64(scalars.count), upTo: scalars.count)
        let end = min(scalars.count, bound + part.count)
        return .int(Int64(Search(part).places(in: Array(scalars[..<end]), overlapping: true).last ?? -1))
    }

    private static func substring(_ text: String, _ start: Int64, _ end: Int64?) throws(EvaluationError) -> Value {
        let scalars = Scalars(text.unicodeScalars)
        let start = try position(start, upTo: scalars.count)
        let end = try position(end ?? Int64(scalars.count), upTo: scalars.count)
        guard start <= end else { throw EvaluationError(.outOfRange, "a part from \(start) to \(end) ends before it starts") }
        return .string(Scalars(scalars[start..<end]).text)
    }

    private static func split(_ text: String, _ separator: String, limit: Int64) throws(EvaluationError) -> Value {
        if limit == 0 { return .list([]) }
        if limit == 1 { return .list([.string(text)]) }
        let most = limit < 0 ? Int.max : Int(clamping: limit - 1)
        let (scalars, part) = (Scalars(text.unicodeScalars), Scalars(separator.unicodeScalars))
        // Two more than are used: an empty separator is also found at both ends.
        var places = Search(part).places(in: scalars, limit: min(most, ExpressionLimits.parts) + 2)
        guard places.count <= ExpressionLimits.parts else {
            throw EvaluationError(.limit, "the text would be split into more than \(ExpressionLimits.parts) parts")
        }
        // Without a separator it is cut between all characters, not before the first and after the last.
        if part.isEmpty { places.removeAll { $0 == 0 || $0 == scalars.count } }
        if part.isEmpty, scalars.isEmpty { return .list([]) }
        var (parts, start): ([Value], Int) = ([], 0)
        for place in places.prefix(most) {
            parts.append(.string(Scalars(scalars[start..<place]).text))
            start = place + part.count
        }
        return .list(parts + [.string(Scalars(scalars[start...]).text)])
    }

    private static func replace(_ text: String, _ arguments: [Value], limit: Int64) throws(EvaluationError) -> Value {
        let (scalars, old) = (Scalars(text.unicodeScalars), Scalars(arguments.text(1).unicodeScalars))
        let new = arguments.text(2)
        let places = Search(old).places(in: scalars, limit: limit < 0 ? .max : Int(clamping: limit))
        let (added, overflow) = places.count.multipliedReportingOverflow(by: new.utf8.count)
        guard !overflow, added + text.utf8.count <= ExpressionLimits.textBytes else { throw tooLong }
        var (result, start) = (String.UnicodeScalarView(), 0)
        for place in places {
            result.append(contentsOf: scalars[start..<place])
            result.append(contentsOf: new.unicodeScalars)
            start = place + old.count
        }
        result.append(contentsOf: scalars[start...])
        return .string(String(result))
    }

    private static func join(_ values: [Value], _ separator: String) throws(EvaluationError) -> Value {
        var result = ""
        for (index, value) in values.enumerated() {
            guard case .string(let part) = value else {
                throw EvaluationError(.noSuchOverload, "'join' does not take a list with a value of type \(value.typeName)")
            }
            if index > 0 { result += separator }
            result += part
            guard result.utf8.count <= ExpressionLimits.textBytes else { throw tooLong }
        }
        return .string(result)
    }

    private static func folded(_ text: String, _ letters: ClosedRange<UInt8>) -> String {
        String(decoding: text.utf8.map { letters.contains($0) ? $0 ^ 0x20 : $0 }, as: UTF8.self)
    }

    private static func trimmed(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }

    private static func quoted(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{07}": result.append(contentsOf: "\\a".unicodeScalars)
            case "\u{08}": result.append(contentsOf: "\\b".unicodeScalars)
            case "\u{0C}": result.append(contentsOf: "\\f".unicodeScalars)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            case "\u{0B}": result.append(contentsOf: "\\v".unicodeScalars)
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            case "\"": result.append(contentsOf: "\\\"".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return "\"" + String(result) + "\""
    }

    static var tooLong: EvaluationError {
        EvaluationError(.limit, "the text would be longer than \(ExpressionLimits.textBytes) bytes")
    }
}
