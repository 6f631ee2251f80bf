/// The guards of a turn and the bounds of a session, each with its reason.
public enum Limits {
    /// Steps in one turn. A turn of a real hotline takes under 20; goflow stops at 100 as well.
    public static let steps = 100
    /// Prompts in one turn: nobody listens to more than a minute of speech before they may answer.
    public static let prompts = 24
    /// Flows called from flows. Deeper is recursion.
    public static let depth = 8
    /// How often the same step may speak in one turn: the second time is a loop that happens to end.
    public static let samePrompt = 2
    /// How often a question may be put in a row without the caller getting any further, for whatever reason.
    public static let sameQuestion = 12
    /// Bytes of a prompt: about four minutes of speech.
    public static let promptBytes = 4_096
    /// Bytes of a slot that a caller fills with their own words: a long address or complaint.
    public static let slotBytes = 512
    /// Bytes of a caller's number or name.
    public static let factBytes = 128
    /// Bytes, as JSON, of a lookup's answer that stay in the session.
    public static let lookupBytes = 1_024
    /// Bytes of the last utterance that expressions may still see.
    public static let heardBytes = 256
    /// Lookups between two inputs of the caller: each answer is a turn of its own, so the steps of one turn do not bound them.
    public static let lookups = 8
    /// Slots in one frame. A form of more is a questionnaire.
    public static let slots = 64
    /// Questions that `back` can return to.
    public static let trail = 6
    /// Bytes of earlier slot values that `back` keeps; older questions are forgotten first.
    public static let trailBytes = 512
    /// Steps that `repeat` says again.
    public static let echo = 12
    /// Intents named in one clarifying question: more cannot be held in mind over the phone.
    public static let clarify = 3
    /// Cost of one expression in a turn, in the units of the Expressions module.
    public static let expressionCost = 20_000
}
