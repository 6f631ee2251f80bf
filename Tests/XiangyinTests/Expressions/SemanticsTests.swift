import Expressions
import Testing

@Suite struct SemanticsTests {
    @Test(
        arguments: [
            ("caller.age >= 60 || noticed.misses >= 2", true),
            ("caller['age'] == 72 && noticed['misses'] < 2", true),
            ("has(caller.language)", false),
            ("has(noticed.misses) && !has(noticed.hard_of_hearing)", true),
            ("a.b + 1", 8),
            ("anything.x[1]", "two"),
            // errors are absorbed on either side
            ("caller.language == 'yue' || true", true),
            ("true || caller.language == 'yue'", true),
            ("false && 1 / 0 == 1", false),
            ("1 / 0 == 1 && false", false),
            ("[1, 0].exists(x, 1 / x == 1)", true),
            ("[0, 1].all(x, 1 / x == 2)", false),
            // the ternary evaluates one branch
            ("caller.age > 60 ? 'old' : caller.language", "old"),
            ("true ? 1 : 1 / 0", 1),
            // numbers of different kinds
            ("1 == 1.0 && 1u == 1 && 2 > 1.5 && 3u >= 3.0", true),
            ("{1: 'one'}[1u]", "one"),
            ("2u in {2: true}", true),
            ("7 / 2 * 2 + 7 % 2", 7),
            ("-7 / 2", -3),
            ("-7 % 2", -1),
            ("0.1 + 0.2 == 0.3", false),
            ("-9223372036854775808", .int(.min)),
            ("0x2A", 42),
            ("1e3", 1000.0),
            (".5", 0.5),
            ("5u", .uint(5)),
            // text by code points
            ("'é' == 'e\\u0301'", false),
            ("size('🐱é')", 2),
            ("'中' > 'z' && '😀' > '\\uFFFD'", true),
            (#"r'\d' + '\x41\101\u4e2d'"#, #"\dAA中"#),
            ("'''two\nlines'''", "two\nlines"),
            ("b'\\xff' == b'\\377'", true),
            ("bytes('电') == b'电'", true),
            // collections
            ("[1, 2] + [3]", [1, 2, 3]),
            ("[3, 1, 2].map(x, x > 1, x * 10)", [30, 20]),
            ("[3, 1, 2].filter(x, x > 1)", [3, 2]),
            ("[1, 2, 3].exists_one(x, x > 2)", true),
            ("{'b': 1, 'a': 2}.map(k, k)", ["b", "a"]),
            ("[[1, 2], [3]].map(x, x.map(y, y + x.size()))", [[3, 4], [4]]),
            ("caller.lines.all(n, n < caller.age)", true),
            ("[1].map(caller, caller)", [1]),
            ("'a' in ['a'] && !('b' in {'a': 1})", true),
            ("[1, 2,]", [1, 2]),
            ("{'`': 1, 'content-type': 2}.`content-type`", 2),
            // types as values
            ("type(1) == int && type('') == string && type(type(1)) == type", true),
            ("type(now) == google.protobuf.Timestamp", true),
            ("1 // the rest is for the reader", 1),
            (" \t\r\n\u{0C}1", 1),
        ] as [(String, Value)])
    func yields(_ source: String, _ expected: Value) throws {
        let (value, error) = try outcome(of: source)
        #expect(error == nil)
        #expect(value == expected)
        #expect(value?.typeName == expected.typeName)
    }

    @Test(
        arguments: [
            ("caller.language", .noSuchKey),
            ("false || caller.language == 'yue'", .noSuchKey),
            ("anything.x.y", .noSuchOverload),
            ("noticed.misses && true", .noSuchOverload),
            ("9223372036854775807 + 1", .overflow),
            ("-(-9223372036854775808)", .overflow),
            ("-9223372036854775808 / -1", .overflow),
            ("-9223372036854775808 % -1", .overflow),
            ("0u - 1u", .overflow),
            ("1 / 0", .divideByZero),
            ("1 % 0", .divideByZero),
            ("[1][1]", .outOfRange),
            ("[1][-1]", .outOfRange),
            ("[1][dyn(0.5)]", .invalidArgument),
            ("{'a': 1, 'a': 2}", .invalidArgument),
            ("{dyn(1.5): 1}", .invalidArgument),
            ("[2, 1, 0].map(n, 4 / n)", .divideByZero),
            ("int('x')", .invalidArgument),
            ("int(1e99)", .overflow),
            ("string(b'\\xff')", .invalidArgument),
            ("timestamp('2026-02-30T00:00:00Z')", .invalidArgument),
            ("timestamp('9999-12-31T23:59:59Z') + duration('1s')", .overflow),
            ("now.getHours('Nowhere/Else')", .invalidArgument),
            ("'a'.matches(caller.name + '(')", .invalidArgument),
            ("'a'.substring(2)", .outOfRange),
        ] as [(String, EvaluationError.Code)])
    func fails(_ source: String, _ code: EvaluationError.Code) throws {
        let (value, error) = try outcome(of: source)
        #expect(value == nil)
        #expect(error == code)
    }

    @Test func namesThePlaceOfAFailure() throws {
        let expression = try Expression.compile("1 + [1][0] / int(amount - 128.5)", in: hotline)
        let error = #expect(throws: EvaluationError.self) { try expression.evaluate(values) }
        #expect(error?.offset == 11)
        #expect(error?.description == "divide-by-zero at byte 11: 1 / 0")
    }

    @Test func looksNamesUpInItsContainer() throws {
        let environment = Environment(variables: ["x": .int, "power.x": .int, "power.rates.x": .int], container: "power.rates")
        let values: [String: Value] = ["x": 1, "power.x": 2, "power.rates.x": 3]
        #expect(try Expression.compile("x", in: environment).evaluate(values) == 3)
        #expect(try Expression.compile(".x", in: environment).evaluate(values) == 1)
        #expect(try Expression.compile("power.x", in: environment).evaluate(values) == 2)
    }

    @Test func listsItsReferences() throws {
        let expression = try Expression.compile(
            "caller.age > 6 && [1].all(x, x < a.b) || anything.x[0] == 1 || has(noticed.misses)", in: hotline)
        #expect(expression.references.map(\.path) == ["caller.age", "a.b", "anything.x", "noticed.misses"])
        #expect(expression.references.map(\.offset) == [0, 33, 41, 67])
        #expect(expression.type == .bool)
    }

    /// Each variable is asked for once, and only if it is needed.
    @Test func asksForEachVariableOnce() throws {
        final class Counting: VariableSource {
            var asked: [String] = []
            func value(of name: String) -> Value? {
                asked.append(name)
                return values[name]
            }
        }
        let source = Counting()
        let expression = try Expression.compile("caller.age > 1 && [1, 2].all(x, x < a.b && caller.age > x) || now == now", in: hotline)
        #expect(try expression.isTrue(source))
        #expect(source.asked == ["caller", "a.b"])
    }

    @Test func callsAddedFunctions() throws {
        let language = Function(
            "greeting",
            .init([.string], .string) { arguments, variables throws(EvaluationError) in
                guard case .string(let name) = arguments[0] else { throw EvaluationError(.invalidArgument, "no name") }
                return .string((variables.value(of: "language") == "en" ? "Hello " : "你好") + name)
            })
        let environment = Environment(variables: ["language": .string], functions: .standard.adding([language]))
        let expression = try Expression.compile("greeting('Li')", in: environment)
        #expect(try expression.evaluate(["language": "en"]) == "Hello Li")
        #expect(try expression.evaluate(["language": "zh-CN"]) == "你好Li")
    }
}
