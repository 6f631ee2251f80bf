extension IntentRules {
    /// Whether everything that these rules know was learned: no intent has a keyword, pattern or sample of a person.
    public var isPurelyLearned: Bool {
        intents.contains { $0.learned != nil }
            && intents.allSatisfy { $0.keywords.isEmpty && $0.patterns.isEmpty && $0.unless.isEmpty && $0.samples.isEmpty }
    }
}
