internal import Patterns

/// What each word tells for every variety, or against it: a row of log-odds for a word, added to the scores sixteen at a time.
///
///     scores.add(words)      // 嘅: +4.2 for yue, -2 for wuu, 0 for the rest
struct WordTellings: Sendable {
    /// What a word tells for one variety, by its number in `LanguageVarieties`.
    struct Telling {
        let variety: Int32
        let weight: Float

        /// Whether it is worth naming, for or against.
        var isTelling: Bool { abs(weight) >= LanguageDetection.telling }
    }

    /// The scores of all varieties while they are added up.
    struct Scores {
        /// One for each variety, and room up to a whole block.
        let sums: UnsafeMutableBufferPointer<Float>
        fileprivate let blocks: UnsafeMutableBufferPointer<SIMD16<Float>>
        fileprivate let named: UnsafeMutableBufferPointer<UInt16>
        fileprivate let rows: UnsafePointer<SIMD16<Float>>
        fileprivate let names: UnsafePointer<UInt16>

        /// Adds what words tell, a block of varieties after the other: the sums of one stay in registers meanwhile.
        func add(_ words: UnsafeBufferPointer<UInt32>) {
            for block in 0..<blocks.count {
                var (sum, name) = (blocks[block], named[block])
                for word in words {
                    let row = Int(word) &* blocks.count &+ block
                    sum += rows[row]
                    name |= names[row]
                }
                (blocks[block], named[block]) = (sum, name)
            }
        }

        /// Whether a word worth naming spoke for a variety.
        func isNamed(_ variety: Int) -> Bool { named[variety >> 4] & 1 << UInt16(variety & 15) != 0 }
    }

    private let rows: FrozenTable<SIMD16<Float>>
    /// By block: the varieties for which a word tells enough to be named.
    private let named: FrozenTable<UInt16>
    private let blocks: Int

    init(_ words: [[Telling]], varieties: Int) {
        let blocks = max(1, (varieties + 15) / 16)
        var rows = [SIMD16<Float>](repeating: .zero, count: words.count * blocks)
        var named = [UInt16](repeating: 0, count: words.count * blocks)
        for (word, tellings) in words.enumerated() {
            for telling in tellings {
                let (block, lane) = (word * blocks + Int(telling.variety) >> 4, Int(telling.variety) & 15)
                rows[block][lane] += telling.weight
                if telling.isTelling, telling.weight > 0 { named[block] |= 1 << UInt16(lane) }
            }
        }
        self.rows = FrozenTable(rows)
        self.named = FrozenTable(named)
        self.blocks = blocks
    }

    /// Scores that begin at 0, for as long as `body` runs.
    func withScores<Result>(_ body: (Scores) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: SIMD16<Float>.self, capacity: blocks) { sums in
            withUnsafeTemporaryAllocation(of: UInt16.self, capacity: blocks) { named in
                sums.initialize(repeating: .zero)
                named.initialize(repeating: 0)
                // The lanes of a vector lie one behind the other.
                let lanes = UnsafeMutableRawBufferPointer(sums).assumingMemoryBound(to: Float.self)
                return body(Scores(sums: lanes, blocks: sums, named: named, rows: rows.start, names: self.named.start))
            }
        }
    }

    /// What a word tells for one variety.
    func weight(of word: Int, for variety: Int) -> Float { rows.start[word * blocks + variety >> 4][variety & 15] }
}
