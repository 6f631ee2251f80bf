enum FormLimits {
    /// Signs of one spoken number: 九千九百九十九兆… up to its last digit has some forty.
    static let numberSigns = 48
    /// Digits read out one by one: card numbers have 19.
    static let digitRun = 32
    /// Digits of a written number that is read as a number; longer ones are read digit by digit.
    static let wholeDigits = 16
    /// Groups of three digits after the first: 1,234,567,890,123.
    static let groups = 5
    /// Decimals that are read.
    static let decimals = 32
    /// Terms of one sum: 一加二加三.
    static let terms = 16
}
