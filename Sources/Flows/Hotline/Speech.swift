/// How a prompt is spoken to an audience: `{ "rate": "80%", "volume": "+15%", "pause": "x2" }`.
public struct Speech: Sendable, Hashable {
    /// Percent of the usual pace: 80 is a fifth slower.
    public var rate: Int
    /// Percent added to the usual volume: 15 is a little louder.
    public var volume: Int
    /// Factor on the breaks between prompts.
    public var pause: Double

    public static let usual = Speech(rate: 100, volume: 0, pause: 1)

    public init(rate: Int, volume: Int, pause: Double) {
        self.rate = rate
        self.volume = volume
        self.pause = pause
    }
}
