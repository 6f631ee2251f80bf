/// A node of an expression's syntax tree, before names and types are looked up.
struct Syntax {
    indirect enum Kind {
        case literal(Value)
        /// `caller`, or `.caller` when it is to be looked up outside of the container.
        case name(String, isAbsolute: Bool)
        /// `caller.age`; quoted in `` headers.`content-type` ``
        case select(Syntax, field: String, isQuoted: Bool)
        /// `has(caller.age)`
        case has(Syntax, field: String)
        /// `list[0]`
        case index(Syntax, Syntax)
        /// `size(x)`
        case call(String, isAbsolute: Bool, [Syntax])
        /// `x.size()`
        case method(Syntax, String, [Syntax])
        case not(Syntax)
        case negate(Syntax)
        case binary(Token.Symbol, Syntax, Syntax)
        /// `x in list`
        case contains(Syntax, Syntax)
        /// `a && b && c`, flat however long
        case and([Syntax])
        case or([Syntax])
        /// `a ? b : c`
        case conditional(Syntax, Syntax, Syntax)
        case list([Syntax])
        case map([(Syntax, Syntax)])
        /// `list.all(x, x > 0)`
        case comprehension(Comprehension, over: Syntax, variable: String, [Syntax])
    }

    enum Comprehension: String {
        case all, exists, existsOne, map, filter

        init?(name: String, argumentCount: Int) {
            switch (name, argumentCount) {
            case ("all", 2): self = .all
            case ("exists", 2): self = .exists
            case ("exists_one", 2), ("existsOne", 2): self = .existsOne
            case ("map", 2), ("map", 3): self = .map
            case ("filter", 2): self = .filter
            default: return nil
            }
        }
    }

    let kind: Kind
    let offset: Int
    /// Levels below and including this one.
    let depth: Int
}
