import Testing

@testable import Flows

/// Where boxes come to stand.
@Suite struct LayeredLayoutTests {
    private func layout(_ heights: [Double], _ arrows: [(Int, Int)]) -> LayeredLayout {
        LayeredLayout(heights: heights, arrows: arrows.map { .init(from: $0.0, to: $0.1, leaves: 20) }, enters: 13)
    }

    @Test func ranksByTheLongestWay() {
        #expect(layout([50, 50, 50, 50], [(0, 1), (1, 2), (0, 2), (2, 3)]).ranks == [0, 1, 2, 3])
        // Back to the start, and from a box that nothing leads to.
        let loop = layout([50, 50, 50], [(0, 1), (1, 0), (2, 1)])
        #expect(loop.ranks == [0, 1, 0] && loop.courses[1] == nil && loop.courses[0] == [])
    }

    @Test func farArrowsAreShownByNameUnlessTheyAreTheOnlyOnes() {
        let chain = (0..<6).map { ($0, $0 + 1) }
        let far = layout(Array(repeating: 40, count: 7), chain + [(0, 6), (0, 2)])
        #expect(far.courses[6] == nil && far.courses[7]?.count == 1)
    }

    @Test(arguments: [UInt64](1...30)) func nothingOverlaps(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...40, using: &random)
        let heights = (0..<count).map { _ in Double.random(in: 30...200, using: &random) }
        let arrows = (0..<Int.random(in: 0...80, using: &random)).map { _ in
            (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
        }.filter { $0.0 != $0.1 }
        let placed = layout(heights, arrows)
        for a in 0..<count {
            #expect(placed.tops[a] >= 0 && placed.tops[a] + heights[a] <= placed.height + 0.001)
            for b in 0..<a where placed.ranks[a] == placed.ranks[b] {
                let (upper, lower) = placed.tops[a] < placed.tops[b] ? (a, b) : (b, a)
                #expect(placed.tops[upper] + heights[upper] <= placed.tops[lower], "\(a) and \(b) overlap")
            }
        }
        for (index, arrow) in arrows.enumerated() where placed.courses[index] != nil {
            #expect(placed.ranks[arrow.0] < placed.ranks[arrow.1])
        }
    }

    @Test func packsWithoutOverlap() {
        var random = SeededGenerator(seed: 7)
        let sizes = (0..<30).map { _ in
            (width: Double.random(in: 50...600, using: &random), height: Double.random(in: 50...600, using: &random))
        }
        let places = Skyline.packed(sizes)
        for a in sizes.indices {
            for b in 0..<a {
                let apart =
                    places[a].x + sizes[a].width <= places[b].x || places[b].x + sizes[b].width <= places[a].x
                    || places[a].y + sizes[a].height <= places[b].y || places[b].y + sizes[b].height <= places[a].y
                #expect(apart, "\(a) and \(b) overlap")
            }
        }
        #expect(places[0] == (0, 0))
    }

    @Test func breaksLinesWhereAReaderWould() {
        #expect(SVGText.lines("one two three", width: 50, size: 12, most: 3) == ["one two", "three"])
        let chinese = SVGText.lines("还是没有查到，我请同事帮您查。", width: 96, size: 12, most: 2)
        #expect(chinese.count == 2 && chinese[1].hasSuffix("…") == false && !chinese[1].hasPrefix("，"))
        #expect(SVGText.lines("还是没有查到，我请同事帮您查。", width: 60, size: 12, most: 2)[1].hasSuffix("…"))
    }
}
