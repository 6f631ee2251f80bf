import Expressions
import Testing

@Suite struct ExpressionErrorTests {
    @Test(arguments: [
        ("cailer.age > 1", "undeclared-reference at byte 0: undeclared reference to 'cailer'; did you mean 'caller'?"),
        ("caller.aeg > 1", "unknown-field at byte 7: 'caller' has no field 'aeg'; did you mean 'age'?"),
        ("caller['nmae']", "unknown-field at byte 7: 'caller' has no field 'nmae'; did you mean 'name'?"),
        ("caller.name.startWith('王')", "undeclared-function at byte 12: undeclared method 'startWith'; did you mean 'startsWith'?"),
        ("sise('a')", "undeclared-function at byte 0: undeclared function 'sise'; did you mean 'size'?"),
        ("startsWith('a', 'b')", "undeclared-function at byte 0: 'startsWith' is written x.startsWith()"),
        ("caller.age > 'x'", "no-matching-overload at byte 11: '>' does not compare int with string"),
        ("caller.name == 1", "no-matching-overload at byte 12: '==' compares string with int, which are never equal"),
        ("caller.age + amount", "no-matching-overload at byte 11: '+' does not take int and double; convert one, as in double(x)"),
        ("caller.age && true", "no-matching-overload at byte 7: '&&' takes bools, not int"),
        ("true ? 1 : 'a'", "no-matching-overload at byte 5: '?' yields int or string: both must be of one type"),
        ("caller.age.years", "no-matching-overload at byte 11: a value of type int has no fields; '.years' cannot be selected"),
        ("caller.name.charAt('a')", "no-matching-overload at byte 12: 'charAt' does not take (string, string); it takes (string, int)"),
        ("'a' in [1]", "no-matching-overload at byte 4: string is never in a collection of int"),
        ("caller.lines['a']", "no-matching-overload at byte 13: a list is indexed by an int, not by string"),
        ("-caller.name", "no-matching-overload at byte 0: '-' takes an int or a double, not string"),
        ("caller.name.matches('(')", "pattern at byte 20: pattern: missing closing parenthesis (at byte 1 of the pattern)"),
        ("caller.age = 1", "syntax at byte 11: unexpected character '='; did you mean '=='?"),
        ("true & false", "syntax at byte 5: unexpected character '&'; did you mean '&&'?"),
        ("caller.age >=", "syntax at byte 13: expected a value, found the end"),
        ("(1 + 2", "syntax at byte 6: expected ')', found the end"),
        ("1 2", "syntax at byte 2: expected an operator, found '2'"),
        ("size(1,)", "syntax at byte 7: expected an argument, found ')'"),
        ("'停电", "syntax at byte 0: text without a closing quote"),
        ("'a\nb'", "syntax at byte 0: text without a closing quote on its line"),
        (#"'\d'"#, #"syntax at byte 1: unknown escape in text; did you mean '\\'?"#),
        (#"'\ud800'"#, "syntax at byte 1: escape is not a code point"),
        ("1x", "syntax at byte 0: a name may not start with a digit"),
        ("9223372036854775808", "syntax at byte 0: number is too large for an int; did you mean '9223372036854775808u'?"),
        ("电 == 1", "syntax at byte 0: unexpected character '电'"),
        ("if", "syntax at byte 0: 'if' is a reserved word"),
        ("has(caller)", "macro at byte 4: has() asks for a field, as in has(caller.age)"),
        ("[1].all(1, true)", "macro at byte 8: the first argument of 'all' must be a name"),
        ("[1].all(x)", "macro at byte 4: 'all' is written list.all(x, condition)"),
        ("Message{a: 1}", "unsupported at byte 7: message types are not part of this CEL"),
        ("caller.?age", "unsupported at byte 6: optional fields are not part of this CEL"),
        ("", "syntax at byte 0: expected a value, found the end"),
    ])
    func saysWhatIsWrong(_ source: String, _ message: String) {
        let errors = #expect(throws: ExpressionErrors.self) { try Expression.compile(source, in: hotline) }
        #expect(errors?.errors.map(\.description) == [message])
    }

    @Test func reportsAllAtOnceInOrder() {
        let source = "cailer.age > 1 && caller.aeg == 'x' && caller.name + 1 == 2"
        let errors = #expect(throws: ExpressionErrors.self) { try Expression.compile(source, in: hotline) }
        #expect(errors?.errors.map(\.code) == [.undeclaredReference, .unknownField, .noMatchingOverload])
        #expect(errors?.errors.map(\.offset) == [0, 25, 51])
    }

    /// Without checking, what is wrong counts only when the evaluation reaches it.
    @Test(
        arguments: [("nobody || true", true), ("nothing(1) || true", true), ("'a' && false", false), ("true ? 1 : 'a'", 1)]
            as [(String, Value)])
    func canLeaveItToTheEvaluation(_ source: String, _ expected: Value) throws {
        #expect(throws: ExpressionErrors.self) { try Expression.compile(source, in: hotline) }
        #expect(try outcome(of: source, isChecked: false).value == expected)
    }

    @Test func refusesAConditionThatIsNone() throws {
        let expression = try Expression.compile("caller.age", in: hotline)
        #expect(throws: EvaluationError.self) { try expression.isTrue(values) }
    }
}
