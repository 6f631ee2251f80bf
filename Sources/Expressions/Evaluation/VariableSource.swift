/// Where an expression finds its variables. A dictionary will do.
public protocol VariableSource {
    /// The value of a declared variable; nil when it has none now, which is an error if the result depends on it.
    func value(of name: String) -> Value?
}

extension Dictionary: VariableSource where Key == String, Value == Expressions.Value {
    public func value(of name: String) -> Value? { self[name] }
}
