enum QuantityLimits {
    /// Words one number may have: the longest that people say ("nine hundred and ninety-nine million ...") have some twenty.
    static let tokens = 32
    /// Digits one written number may have; more is a code, not a quantity.
    static let digits = 40
    /// Powers of ten a number may have, as a Double has them.
    static let exponent = 300
}
