/// What callers can be asked to bear, each with its reason.
enum Limits {
    /// Options that a menu reads out. More are forgotten before the last is heard: four to five is what a caller keeps in mind.
    static let options = 5
    /// The same for elderly callers, who lose the first of four.
    static let elderlyOptions = 3
    /// Inputs after which a person must be reachable, for an audience of elderly callers that does not say.
    static let personWithin = 2
    /// Seconds of one prompt, as slowly as it is said to anybody. After twenty the beginning is gone.
    static let promptSeconds = 20.0
    /// Seconds of a menu with all the options it reads out.
    static let menuSeconds = 40.0
    /// Seconds for one Han character: 240 in a minute, the pace of a clear announcement.
    static let hanSeconds = 0.25
    /// Seconds for one Latin word: 150 in a minute.
    static let wordSeconds = 0.4
    /// Seconds for a value that is put in: an amount, a date.
    static let valueSeconds = 1.5
    /// Seconds of silence that give a caller time to begin.
    static let leastTimeout = 3.0
    /// Seconds of silence after which a caller believes the line is dead.
    static let mostTimeout = 20.0
}
