import Expressions
import Testing

/// Whatever is written, and whatever it is evaluated on: an error or a value, and the same one each time.
@Suite struct ExpressionPropertyTests {
    /// Steps that are the same in every run.
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
        mutating func pick<T>(_ choices: [T]) -> T { choices[roll(choices.count)] }
    }

    private static func expression(_ dice: inout Dice, depth: Int) -> String {
        if depth == 0 || dice.roll(6) == 0 {
            return dice.pick([
                "1", "0", "-1", "9223372036854775807", "-9223372036854775808", "18446744073709551615u", "0u", "1.5", "-0.0", "1e308",
                "'a'", "'电e\\u0301'", "''", "b'\\xff'", "true", "false", "null", "[]", "{}", "caller", "noticed", "now", "amount",
                "anything",
                "caller.age", "caller.name", "duration('1h')", "timestamp('0001-01-01T00:00:00Z')", "int", "nobody", "double('NaN')",
                "double('-Infinity')",
            ])
        }
        func next() -> String { expression(&dice, depth: depth - 1) }
        switch dice.roll(12) {
        case 0...3:
            let symbol = dice.pick(["+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "in"])
            return "(\(next()) \(symbol) \(next()))"
        case 4: return "[\(next()), \(next())]"
        case 5: return "{\(next()): \(next()), 'k': \(next())}"
        case 6: return "(\(next()) ? \(next()) : \(next()))"
        case 7: return "\(next())[\(next())]"
        case 8:
            let macro = dice.pick(["all", "exists", "exists_one", "filter", "map"])
            return "\(next()).\(macro)(x, \(dice.pick(["x", "x == 1", next()])))"
        case 9: return dice.pick(["!", "-"]) + "(\(next()))"
        case 10:
            let name = dice.pick([
                "int", "uint", "double", "string", "bytes", "bool", "type", "size", "timestamp", "duration", "dyn", "math.abs",
                "math.greatest", "math.bitNot", "strings.quote",
            ])
            return "\(name)(\(next()))"
        default:
            let name = dice.pick([
                "charAt", "indexOf", "lastIndexOf", "split", "contains", "matches", "join", "format", "getHours", "getMonth", "substring",
                "endsWith",
            ])
            let arguments = dice.pick([next(), "\(next()), \(next())", ""])
            return "\(next()).\(name)(\(arguments))"
        }
    }

    @Test(arguments: 0..<40)
    func neverTraps(_ seed: Int) {
        var dice = Dice(state: UInt64(seed) &* 7_919 &+ 1)
        for _ in 0..<100 {
            let source = Self.expression(&dice, depth: 5)
            let first = Self.result(source)
            #expect(first == Self.result(source), "\(source)")
        }
    }

    @Test(arguments: 0..<40)
    func neverTrapsOnNonsense(_ seed: Int) {
        var dice = Dice(state: UInt64(seed) &* 104_729 &+ 3)
        let pieces = [
            "(", ")", "[", "]", "{", "}", ".", ",", ":", "?", "&&", "||", "!", "-", "+", "==", "<", "in", "a", "caller", "1", "0x", "1e",
            "'", "\"", "'''", "r'", "b\"", "\\", "\\u", "`", "//", "\n", "电", "\u{0}", "=", "has(", "all(",
        ]
        for _ in 0..<200 {
            let source = (0..<dice.roll(30)).map { _ in dice.pick(pieces) }.joined(separator: dice.pick(["", " "]))
            _ = Self.result(source)
        }
    }

    private static func result(_ source: String) -> String {
        do {
            let expression = try Expression.compile(source, in: hotline, isChecked: false)
            return try expression.evaluate(values, budget: 20_000).description
        } catch {
            return "\(error)"
        }
    }
}
