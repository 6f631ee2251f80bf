/// The functions an environment offers.
///
///     FunctionLibrary.standard.adding([money, digits])
public struct FunctionLibrary: Sendable {
    /// Overloads by name; a later library adds overloads to a name, and its own are tried first.
    private var overloads: [String: [Function.Overload]] = [:]

    /// No functions at all; operators and macros are always there.
    public init() {}

    /// CEL's standard functions with its string extensions.
    public static let standard = FunctionLibrary()
        .adding(conversions + collections + strings + stringExtensions + times + math)

    public func adding(_ functions: [Function]) -> FunctionLibrary {
        var library = self
        for function in functions {
            library.overloads[function.name] = function.overloads + (library.overloads[function.name] ?? [])
        }
        return library
    }

    /// All names, for hints and documentation.
    public var names: [String] { overloads.keys.sorted() }

    func overloads(of name: String, method: Bool) -> [Function.Overload] {
        (overloads[name] ?? []).filter { $0.isMethod == method }
    }
}
