enum TelephoneLimits {
    /// Digits with a country code that ITU-T E.164 allows are 15; a few countries go on to 17 for services and extensions inside.
    static let nationalDigits = 17
    /// National digits, a calling code of three and an international prefix of at most seven.
    static let dialledDigits = 27
    /// Digits of an extension: longer ones are other numbers.
    static let extensionDigits = 9
    /// Signs between two groups of digits, as in `) - `.
    static let separators = 4
}
