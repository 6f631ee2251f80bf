public import Expressions
import Language

/// Functions that say values as people do, in the language of the text they stand in: `{{money(bill.amount)}}` is "128元5角" or "128.50 yuan".
public enum SpeechFunctions {
    /// Names under which the interpreter gives the language and the currency of the text being rendered. No designer can write them.
    public static let languageVariable = "@language"
    public static let currencyVariable = "@currency"
    private static let todayVariable = "today"

    public static let library = FunctionLibrary.standard.adding([
        function("money", [.dyn]) { (arguments, language, source) throws(EvaluationError) -> String in
            let currency = source.value(of: currencyVariable)?.asString ?? "CNY"
            return try language.money(number(arguments[0], "money"), currency: currency)
        },
        function("digits", [.dyn]) { (arguments, language, _) throws(EvaluationError) -> String in language.digits(arguments[0].description)
        },
        function("date", [.string]) { (arguments, language, source) throws(EvaluationError) -> String in
            guard let text = arguments[0].asString, let date = CivilDate(text) else {
                throw EvaluationError(.invalidArgument, "date() takes a date such as '2026-03-01'")
            }
            return language.date(date, relativeTo: source.value(of: todayVariable)?.asString.flatMap { CivilDate($0) })
        },
        function("time", [.string]) { (arguments, language, _) throws(EvaluationError) -> String in
            guard let text = arguments[0].asString, let time = CivilTime(text) else {
                throw EvaluationError(.invalidArgument, "time() takes a time such as '15:30'")
            }
            return language.time(time)
        },
        function("span", [.dyn]) { (arguments, language, _) throws(EvaluationError) -> String in
            try language.duration(whole(arguments[0], "span"))
        },
        function("count", [.dyn, .string]) { (arguments, language, _) throws(EvaluationError) -> String in
            try language.count(Int(clamping: whole(arguments[0], "count")), arguments[1].asString ?? "")
        },
        function("list", [.list(.dyn)]) { (arguments, language, _) throws(EvaluationError) -> String in
            guard case .list(let items) = arguments[0] else { return "" }
            return language.list(items.map(\.description))
        },
    ])

    private static func function(
        _ name: String, _ parameters: [ValueType],
        _ body: @escaping @Sendable ([Value], SpokenLanguage, any VariableSource) throws(EvaluationError) -> String
    ) -> Function {
        Function(
            name,
            overloads: [
                Function.Overload(parameters, .string) {
                    (arguments: [Value], source: any VariableSource) throws(EvaluationError) -> Value in
                    let language = SpokenLanguage.of(source.value(of: languageVariable)?.asString ?? "")
                    return .string(try body(arguments, language, source))
                }
            ])
    }

    private static func number(_ value: Value, _ name: String) throws(EvaluationError) -> Double {
        switch value {
        case .int(let number): return Double(number)
        case .uint(let number): return Double(number)
        case .double(let number): return number
        case .string(let text):
            if let number = Double(text) { return number }
        default: break
        }
        throw EvaluationError(.invalidArgument, "\(name)() takes a number")
    }

    private static func whole(_ value: Value, _ name: String) throws(EvaluationError) -> Int64 {
        if case .int(let number) = value { return number }
        let number = try number(value, name)
        guard let whole = Int64(exactly: number.rounded()) else {
            throw EvaluationError(.invalidArgument, "\(name)() takes a whole number")
        }
        return whole
    }
}
