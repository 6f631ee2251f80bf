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
}
