/// What evidence weighs when the designer does not say.
enum Weights {
    static let pattern = 0.7
    static let sample = 0.95
    /// From here on nothing is guessed by sound.
    static let certain = 0.7
    /// What evidence keeps that stands on a guess by sound.
    static let sound = 0.85
    /// The same for learned cues: many small ones must agree, so one misheard character does not carry a guess alone.
    static let learnedCertain = 0.9
    static let learnedSound = 0.9
    /// What an intent gains for being offered by the question that stands.
    static let expected = 0.08

    /// How much a keyword tells by its length: two Han characters may be chance, four hardly.
    static func keyword(_ utf8: [UInt8]) -> Double {
        let han = utf8.count { $0 >= 0xE3 && $0 < 0xF0 }
        if han == 0 { return utf8.split(separator: 0x20).count > 1 ? 0.7 : 0.55 }
        return [0.3, 0.55, 0.65, 0.75][min(han, 4) - 1]
    }
}
