/// What an expression may cost, whoever wrote it and whatever it is evaluated on.
public enum ExpressionLimits {
    /// Bytes of source. The longest condition seen in a real hotline has some 400.
    public static let sourceBytes = 131_072

    /// Brackets, calls, unary operators and ternaries within one another. CEL asks for 12 to 32;
    /// each level costs some five frames of the recursive-descent parser.
    public static let nesting = 96

    /// Levels of the syntax tree: `a + b + c` leans one level deeper with each term, so this bounds a chain
    /// of one operator too. Chains of `&&` and `||` are kept flat and may be of any length.
    public static let treeDepth = 256

    /// Errors reported for one expression: a reader mends the first few and compiles again.
    public static let errors = 20

    /// What one evaluation may cost: 1 for each operation, each list element and each 64 bytes of text.
    /// A unit is some 30 ns, of text up to 500 ns, so a runaway expression stops after 10 to 100 ms.
    public static let budget = 200_000

    /// Bytes of text for one unit of cost.
    static let bytesPerUnit = 64

    /// Bytes of one string or byte string an expression makes: a prompt is 1,000 times shorter.
    public static let textBytes = 1_048_576

    /// Parts that a text is split into: a list of more would cost more than most budgets.
    static let parts = 100_000

    /// Cost of compiling a pattern that is not a literal, some 20 microseconds.
    static let patternCost = 500

}
