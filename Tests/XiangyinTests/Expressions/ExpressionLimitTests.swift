import Expressions
import Testing

@Suite struct ExpressionLimitTests {
    private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test(arguments: [
        times("(", 100_000), times("[", 100_000), times("{1:", 40_000), times("!", 100_000) + "true", times("-", 100_000) + "1",
        times("f(", 50_000), times("x.f(", 30_000), times("true ? 1 : ", 10_000) + "1", "x" + times("[0]", 30_000),
        "x" + times(".a", 30_000),
        "1" + times(" + 1", 30_000), "1" + times(" < 1", 30_000), times("x.map(y, ", 10_000), "'" + times("a", 200_000) + "'",
    ])
    func refusesWhatIsTooDeepOrTooLong(_ source: String) {
        let errors = #expect(throws: ExpressionErrors.self) { try Expression.compile(source, in: hotline) }
        #expect(errors?.errors.map(\.code) == [.limit])
    }

    @Test(arguments: [("&&", "true"), ("||", "false")])
    func takesLongChains(_ symbol: String, _ term: String) throws {
        let source = Array(repeating: term, count: 10_000).joined(separator: " \(symbol) ")
        #expect(try Expression.compile(source, in: hotline).isTrue(values) == (term == "true"))
    }

    @Test func takesTheNestingThatCELAsksFor() throws {
        #expect(try outcome(of: Self.times("(", 32) + "7" + Self.times(")", 32)).value == 7)
        #expect(try outcome(of: Self.times("[", 64) + Self.times("]", 64)).error == nil)
        #expect(try outcome(of: Array(repeating: "1", count: 200).joined(separator: " + ")).value == 200)
    }

    /// Small expressions that would take forever, or all memory.
    @Test(arguments: [
        "big.all(a, big.all(b, big.all(c, true)))",
        "big.map(a, big.map(b, big.map(c, a)))",
        "[big.map(a, big)].map(m, m.map(a, m)) == [big.map(a, big)].map(m, m.map(a, m))",
        "[big.map(a, big)].map(m, m.map(a, m.map(b, m)))",
        "big.map(a, long + long).size() > 0",
        "big.map(a, long.trim()).size() > 0",
        "big.map(a, long.contains('b'))",
        "big.map(a, long == long)",
        "big.map(a, line.matches('b'))",
        "big.map(a, 'x'.matches('a' + string(a)))",
        "big.exists(a, big.exists(b, big == [a, b]) && false)",
    ])
    func stopsAtItsBudget(_ source: String) throws {
        let environment = Environment(variables: ["big": .list(.int), "long": .string, "line": .string])
        let values: [String: Value] = [
            "big": .list((0..<1_000).map { .int($0) }), "long": .string(Self.times("a", 100_000)), "line": .string(Self.times("a", 4_000)),
        ]
        let expression = try Expression.compile(source, in: environment)
        let error = #expect(throws: EvaluationError.self) { try expression.evaluate(values) }
        #expect(error?.code == .budget)
    }

    @Test(arguments: [
        ("long.replace('', long)", EvaluationError.Code.limit), ("long.split('')", .limit),
        ("long + long", .limit), ("long.matches('a')", .limit), ("'%s%s'.format([long, long])", .limit),
        ("[long, long].join('')", .limit),
    ])
    func refusesHugeTexts(_ source: String, _ code: EvaluationError.Code) throws {
        let expression = try Expression.compile(source, in: Environment(variables: ["long": .string]))
        let error = #expect(throws: EvaluationError.self) {
            try expression.evaluate(["long": .string(Self.times("a", 800_000))], budget: 10_000_000)
        }
        #expect(error?.code == code)
    }

    @Test func chargesForWhatItReturns() throws {
        let expression = try Expression.compile("caller", in: hotline)
        #expect(throws: EvaluationError.self) { try expression.evaluate(values, budget: 3) }
        #expect(try expression.evaluate(values, budget: 100) == values["caller"])
    }
}
