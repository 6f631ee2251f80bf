/// Examples held back from learning, to see what was learned: those of the split `dev`; when there are none, a tenth of the others, the same tenth for the same seed.
public struct Holdout: Sendable {
    public let train: [Example]
    public let dev: [Example]
    /// Whether the file says which are held back.
    public let isNamed: Bool

    public init(_ examples: [Example], seed: UInt64) {
        let dev = examples.filter { $0.split == "dev" }
        // Lines of any other split (`test`) are for others to judge by.
        let rest = examples.filter { $0.split == "train" || $0.split == nil }
        isNamed = !dev.isEmpty
        if isNamed {
            self.dev = dev
            train = rest
        } else {
            self.dev = rest.filter { Self.isHeldBack($0, seed) }
            train = rest.filter { !Self.isHeldBack($0, seed) }
        }
    }

    /// By the text alone, so that the same sentence twice is never on both sides.
    private static func isHeldBack(_ example: Example, _ seed: UInt64) -> Bool {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
        for byte in example.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        var generator = SeededGenerator(seed: hash)
        return generator.next() % 10 == 0
    }
}
