/// Spoken numbers, days and amounts as they are written, and the way back.
extension EntityCase {
    func normalised() -> Verdict { .skipped("spoken and written forms: not yet") }
}
