/// What an option of a menu, a global or navigation answers to: a key, an intent, words.
public struct Trigger: Sendable {
    public let key: String?
    public let intent: String?
    public let words: [String]

    public init(key: String? = nil, intent: String? = nil, words: [String] = []) {
        self.key = key
        self.intent = intent
        self.words = words
    }
}
