enum EntityLimits {
    /// Characters of a caller's words that are read; a person says about five a second, so this is a quarter of an hour.
    static let scalars = 4_096
    /// Characters one spoken number, day or time may be long: twice the longest a person says, and no place is read twice over.
    static let number = 64
    /// Corrections of corrections ("the 13th, no the 15th, no the 16th"), and places in a sentence where one may begin.
    static let corrections = 8
    /// Keys an answer may be long; the longest card numbers have 19.
    static let keys = 64
}
