enum SpokenLimits {
    /// Amounts from here on are not said: their cents would not fit 64 bits.
    static let amount = 9e16
}
