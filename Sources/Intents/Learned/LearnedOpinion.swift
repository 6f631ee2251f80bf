internal import Language

/// What learned cues make of an utterance: of what was said, or of what it sounds like when that says more.
struct LearnedOpinion {
    let opinion: LearnedScoring.Opinion
    /// The text whose cues speak.
    let reading: Clue.Reading
    let text: CanonicalText
    /// What probabilities are multiplied by: less than 1 for a guess by sound.
    let discount: Double

    /// - Parameter sounded: makes the text with sounds put right; asked for only when what was said is not certain.
    init(_ scoring: LearnedScoring, _ folded: CanonicalText, sounded: () -> CanonicalText) {
        let said = scoring.opinion(on: folded)
        if said.best < Weights.learnedCertain {
            let text = sounded()
            if text.folds.count > folded.folds.count {
                let guess = scoring.opinion(on: text)
                if guess.best * Weights.learnedSound > said.best {
                    (opinion, reading, self.text, discount) = (guess, .sounded, text, Weights.learnedSound)
                    return
                }
            }
        }
        (opinion, reading, text, discount) = (said, folded.folds.isEmpty ? .canonical : .folded, folded, 1)
    }

    func probability(of intent: Int) -> Double { opinion.isInformed ? opinion.probabilities[intent] * discount : 0 }

    /// The intents worth naming.
    var ranked: ArraySlice<Int> { opinion.isInformed ? opinion.ranked.prefix(Limits.learnedRanks) : [] }
}

extension LearnedScoring.Opinion {
    /// How probable the most probable intent is.
    var best: Double { isInformed ? ranked.first.map { probabilities[$0] } ?? 0 : 0 }
}
