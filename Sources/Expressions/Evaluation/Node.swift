internal import Patterns

/// One operation of a compiled expression; operands are places in the program's list of nodes.
enum Node: Sendable {
    typealias Place = Int

    case constant(Value)
    /// A variable that is read once: looked up when it is reached.
    case variable(String)
    /// A variable that is read more than once: looked up at the first time, then kept in its slot.
    case cachedVariable(String, slot: Int)
    /// The element a comprehension is at.
    case local(Int)
    case field(Place, String)
    case has(Place, String)
    case index(Place, Place)
    case not(Place)
    case negate(Place)
    case arithmetic(Token.Symbol, Place, Place)
    case equal(Place, Place, negated: Bool)
    case compare(Comparison, Place, Place)
    case contains(Place, Place)
    case and([Place])
    case or([Place])
    case conditional(Place, Place, Place)
    case list([Place])
    case map([(key: Place, value: Place)])
    case call(Call)
    /// A pattern that was compiled with the expression.
    case matches(Place, Pattern)
    /// A pattern that is made as late as the text it is matched with.
    case matchesComputed(Place, Place)
    case comprehension(Syntax.Comprehension, over: Place, local: Int, filter: Place?, body: Place)
    /// What would not compile with checking fails here when it is reached.
    case failing(EvaluationError.Code, String)

    enum Comparison: Sendable {
        case less, lessOrEqual, greater, greaterOrEqual
    }

    struct Call: Sendable {
        let name: String
        let overloads: [Function.Overload]
        let arguments: [Place]
        /// Whether it looks at no more than the outermost shape of its arguments.
        var isCheap: Bool { name == "size" || name == "type" }
    }
}
