/// Who calls, when a hotline is explored.
enum Persona: Sendable, CaseIterable {
    /// Says nothing at all.
    case silent
    /// Is not understood: half words, other things, bad lines.
    case noisy
    /// Presses keys without listening.
    case masher
    /// Answers what is asked, in one of the hotline's languages.
    case helpful
    /// A bit of each.
    case mixed
}
