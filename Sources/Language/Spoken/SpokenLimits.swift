enum SpokenLimits {
    /// Amounts from here on are not said: their cents would not fit 64 bits.
    static let amount = 9e16
    /// Below it a cent is told apart from its neighbours well enough to mend the last bit before rounding.
    static let exactCents = 1e12
}
