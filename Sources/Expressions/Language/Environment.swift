/// What an expression may speak of: its variables with their types, and its functions.
///
///     let environment = Environment(variables: [
///         "caller": .record(name: "caller", fields: ["age": .int, "language": .string]),
///         "noticed": .map(.string, .dyn),
///     ])
public struct Environment: Sendable {
    /// Types by name. A name may have dots; the longest that fits an expression's path is taken.
    public var variables: [String: ValueType]
    public var functions: FunctionLibrary
    /// Names are looked up here first, as in C++ namespaces: in container `power`, `rates` is `power.rates` if there is one.
    public var container: String

    public init(variables: [String: ValueType] = [:], functions: FunctionLibrary = .standard, container: String = "") {
        self.variables = variables
        self.functions = functions
        self.container = container
    }
}
