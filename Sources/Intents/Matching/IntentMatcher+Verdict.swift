extension IntentMatcher {
    /// Why an intent of `understanding.ranked` was understood, or was not.
    public func verdict(on match: IntentMatch, in understanding: Understanding) -> Verdict {
        if understanding.intent == match.intent { return .understood }
        if understanding.next?.intent == match.intent { return .next }
        if case .unsure(let matches) = understanding.outcome, matches.contains(where: { $0.intent == match.intent }) { return .unsure }
        if match.score == 0 { return .objected }
        let needed = needed(for: match.intent, understanding)
        if match.score < needed { return .weak(needed: needed) }
        return .behind(by: (understanding.match?.score ?? understanding.ranked.first?.score ?? 0) - match.score)
    }

    /// What was only learned has the threshold that it was learned with, and must be likelier than that nothing here is meant.
    private func needed(for intent: String, _ understanding: Understanding) -> Double {
        guard let learned, let opinion = understanding.learned?.opinion, !understanding.isWritten(intent) else { return rules.threshold }
        return max(learned.threshold * opinion.discount, opinion.opinion.outOfScope)
    }
}

extension Understanding {
    /// Whether a rule that a person wrote speaks for an intent.
    fileprivate func isWritten(_ intent: String) -> Bool {
        clues.contains { $0.cancelled == nil && rules.names[Int($0.intent)] == intent }
    }
}
