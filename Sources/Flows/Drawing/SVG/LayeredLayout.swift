/// Places boxes in columns, each to the right of those that lead to it, with few crossings (after Sugiyama, Tagawa and Toda).
///
///     let layout = LayeredLayout(heights: [80, 40, 40], arrows: [.init(from: 0, to: 1, leaves: 30), .init(from: 0, to: 2, leaves: 50)], enters: 13)
///     layout.ranks      // [0, 1, 1]
///     layout.tops       // [0, 0, 60]
///
/// An arrow that leads back, or too far to be followed by the eye, has no course: whoever draws shows its end by name.
struct LayeredLayout {
    struct Arrow {
        let from: Int
        let to: Int
        /// How far below the top of its box it leaves.
        let leaves: Double
    }

    private(set) var ranks: [Int] = []
    private(set) var tops: [Double] = []
    /// For each arrow the heights at which it passes the columns between its ends; nil when it is not drawn.
    private(set) var courses: [[Double]?] = []
    private(set) var height = 0.0
    var columns: Int { (ranks.max() ?? -1) + 1 }

    private static let gap = 18.0
    private static let passage = 6.0

    /// - Parameter enters: how far below the top of its target an arrow arrives.
    init(heights: [Double], arrows: [Arrow], enters: Double) {
        let ranking = Ranking(count: heights.count, arrows: arrows)
        ranks = ranking.ranks
        // Arrows that pass a column are given a place in it, as if they were low boxes.
        var items = heights.indices.map { Item(rank: ranks[$0], height: heights[$0]) }
        var hops: [Hop] = []
        var passages: [[Int]?] = arrows.map { _ in nil }
        for (index, arrow) in arrows.enumerated() where ranking.isDrawn[index] {
            var last = (arrow.from, arrow.leaves)
            var passed: [Int] = []
            for rank in (ranks[arrow.from] + 1)..<ranks[arrow.to] {
                items.append(Item(rank: rank, height: Self.passage))
                hops.append(Hop(from: last.0, to: items.count - 1, leaves: last.1, enters: Self.passage / 2))
                last = (items.count - 1, Self.passage / 2)
                passed.append(items.count - 1)
            }
            hops.append(Hop(from: last.0, to: arrow.to, leaves: last.1, enters: enters))
            passages[index] = passed
        }
        let placed = Placing(items: items, hops: hops).best
        let top = placed.min() ?? 0
        tops = heights.indices.map { placed[$0] - top }
        courses = passages.map { $0.map { $0.map { placed[$0] - top + Self.passage / 2 } } }
        height = items.indices.map { placed[$0] - top + items[$0].height }.max() ?? 0
    }

    struct Item {
        let rank: Int
        let height: Double
        /// Below it nothing stands nearer than this.
        var room: Double { height + LayeredLayout.gap }
    }

    /// An arrow, or a part of one, from a column to the next.
    struct Hop {
        let from: Int
        let to: Int
        let leaves: Double
        let enters: Double
    }
}
