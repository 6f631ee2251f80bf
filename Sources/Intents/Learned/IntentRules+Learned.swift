extension IntentRules {
    /// The rules of a file in which nothing else stands than what was learned.
    public init(learned: [(name: String, learned: LearnedCues)], settings: LearnedSettings) {
        self.init()
        intents = learned.map { name, learned in
            var intent = Intent(name: name)
            intent.learned = learned
            return intent
        }
        self.learned = settings
    }

    /// Whether everything that these rules know was learned: no intent has a keyword, pattern or sample of a person.
    public var isPurelyLearned: Bool {
        intents.contains { $0.learned != nil }
            && intents.allSatisfy { $0.keywords.isEmpty && $0.patterns.isEmpty && $0.unless.isEmpty && $0.samples.isEmpty }
    }
}
