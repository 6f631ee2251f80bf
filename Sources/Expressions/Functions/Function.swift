/// A function that expressions may call, by one name and with one or more overloads. A body that throws must say
/// `throws(EvaluationError)`, as Swift does not infer it for closures.
///
///     Function("money", .init([.double], .string) { arguments, _ throws(EvaluationError) in ... })
///     Function("first", .init(method: true, [.string], .string) { arguments, _ throws(EvaluationError) in ... })   // 'abc'.first()
public struct Function: Sendable {
    public struct Overload: Sendable {
        /// Called with the values, of the declared types at least in their outermost shape, the receiver first.
        public typealias Body = @Sendable ([Value], any VariableSource) throws(EvaluationError) -> Value

        /// Whether it is written `receiver.name(…)`; the receiver is then the first parameter.
        public let isMethod: Bool
        public let parameters: [ValueType]
        public let result: ValueType
        public let body: Body

        public init(method: Bool = false, _ parameters: [ValueType], _ result: ValueType, body: @escaping Body) {
            isMethod = method
            self.parameters = parameters
            self.result = result
            self.body = body
        }
    }

    public let name: String
    public let overloads: [Overload]

    public init(_ name: String, _ overloads: Overload...) {
        self.name = name
        self.overloads = overloads
    }

    public init(_ name: String, overloads: [Overload]) {
        self.name = name
        self.overloads = overloads
    }
}
