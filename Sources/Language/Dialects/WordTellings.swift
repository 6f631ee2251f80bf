internal import Patterns

/// What each word tells for every variety, or against it: a row of log-odds for a word, added up sixteen varieties at a time.
///
///     嘅     // +4.2 for yue, -2 for wuu, 0 for the rest
///
/// In hundredths, as the tables are written, so that a row is 32 bytes and sums are exact.
struct WordTellings: Sendable {
    typealias Row = SIMD16<Int16>

    /// What a word tells for one variety, by its number in `LanguageVarieties`.
    struct Telling {
        let variety: Int32
        let weight: Int16

        init(variety: Int32, weight: Double) {
            self.variety = variety
            self.weight = WordTellings.hundredths(weight)
        }

        /// Whether it is worth naming, for or against.
        var isTelling: Bool { abs(weight) >= LanguageDetection.telling }
    }

    /// So many rows can be added before a lane might overflow.
    static let rowsInASum = 32
    private static let most = Int(Int16.max) / rowsInASum

    static func hundredths(_ weight: Double) -> Int16 { Int16(max(-Double(most), min(Double(most), (weight * 100).rounded()))) }

    /// Those of a word stand one behind the other, `blocks` of them.
    let rows: FrozenTable<Row>
    let blocks: Int

    init(_ words: [[Telling]], varieties: Int) {
        let blocks = max(1, (varieties + 15) / 16)
        var rows = [Row](repeating: .zero, count: words.count * blocks)
        for (word, tellings) in words.enumerated() {
            for telling in tellings { rows[word * blocks + Int(telling.variety) >> 4][Int(telling.variety) & 15] += telling.weight }
        }
        self.rows = FrozenTable(rows)
        self.blocks = blocks
    }

    /// What a word tells for one variety.
    func weight(of word: Int, for variety: Int) -> Int16 { rows.start[word * blocks + variety >> 4][variety & 15] }
}
