import JSON
import Tuning

/// What a speech recogniser does to Chinese: some characters come out as others that sound alike.
///
///     var noise = HomophoneNoise(table: bytes, share: 0.1, seed: 1)
///     noise.spoil("查一下电费")      // "查一下店费"
///
/// The table has a character a line: {"text": "电", "same_tone": "店垫殿", "other_tone": "点典碘"}. The same seed spoils the same characters.
struct HomophoneNoise {
    private let homophones: [Unicode.Scalar: [Unicode.Scalar]]
    private let share: Double
    private var generator: SeededGenerator

    /// - Parameter share: of the Han characters, how many are replaced: from 0 to 1.
    init(table: [UInt8], share: Double, seed: UInt64) {
        var homophones: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for line in table.split(separator: 0x0A) {
            guard let row = try? JSONReader.read(bytes: Array(line)), let character = row["text"]?.value.asString?.unicodeScalars.first
            else { continue }
            let alike = ["same_tone", "other_tone"].compactMap { row[$0]?.value.asString }.joined()
            homophones[character] = alike.unicodeScalars.filter { $0 != character }
        }
        self.homophones = homophones
        self.share = share
        generator = SeededGenerator(seed: seed)
    }

    /// Whether the table had no character: it is another file.
    var isEmpty: Bool { homophones.isEmpty }

    mutating func spoil(_ text: String) -> String {
        var spoiled = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard 0x4E00...0x9FFF ~= scalar.value, Double.random(in: 0..<1, using: &generator) < share,
                let other = homophones[scalar]?.randomElement(using: &generator)
            else {
                spoiled.append(scalar)
                continue
            }
            spoiled.append(other)
        }
        return String(spoiled)
    }
}
