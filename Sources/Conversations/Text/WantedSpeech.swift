import Flows

/// How prompts must be spoken: `rate=80% volume=+15% pause=x2`; what is not named may be anything.
package struct WantedSpeech: Sendable, Equatable, CustomStringConvertible {
    private let rate: Int?
    private let volume: Int?
    private let pause: Double?

    /// Nil when it is not that.
    init?(_ facts: CallerFacts) {
        var (rate, volume, pause) = (Int?.none, Int?.none, Double?.none)
        for fact in facts.facts {
            switch fact.name {
            case "rate": rate = Self.percent(fact.value)
            case "volume": volume = Self.percent(fact.value)
            case "pause": pause = fact.value.hasPrefix("x") ? Double(fact.value.dropFirst()) : nil
            default: return nil
            }
        }
        (self.rate, self.volume, self.pause) = (rate, volume, pause)
        guard !facts.facts.isEmpty, [rate != nil, volume != nil, pause != nil].count(where: { $0 }) == facts.facts.count else { return nil }
    }

    init(_ speech: Speech) { (rate, volume, pause) = (speech.rate, speech.volume, speech.pause) }

    func fits(_ speech: Speech) -> Bool {
        (rate ?? speech.rate) == speech.rate && (volume ?? speech.volume) == speech.volume && (pause ?? speech.pause) == speech.pause
    }

    package var description: String {
        var parts: [String] = []
        if let rate { parts.append("rate=\(rate)%") }
        if let volume { parts.append("volume=\(volume < 0 ? "" : "+")\(volume)%") }
        if let pause { parts.append("pause=x" + (Int64(exactly: pause).map { "\($0)" } ?? "\(pause)")) }
        return parts.joined(separator: " ")
    }

    private static func percent(_ text: String) -> Int? { text.hasSuffix("%") ? Int(text.dropLast()) : nil }
}
