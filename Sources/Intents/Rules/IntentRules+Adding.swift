extension IntentRules {
    /// The same rules with one more keyword, to see what it would do. An intent that is not there yet comes last.
    public func adding(keyword: String, to intent: String) -> IntentRules {
        var rules = self
        if let at = rules.intents.firstIndex(where: { $0.name == intent }) {
            rules.intents[at].keywords.append(Intent.Rule(keyword))
        } else {
            var new = Intent(name: intent)
            new.keywords = [Intent.Rule(keyword)]
            rules.intents.append(new)
        }
        return rules
    }
}
