/// The column of each box: as far right as the longest way to it is long, once the arrows that lead back are left out.
struct Ranking {
    private(set) var ranks: [Int]
    /// Whether each arrow is drawn: it leads on, and not too far; the nearest way to a box always is.
    private(set) var isDrawn: [Bool]

    init(count: Int, arrows: [LayeredLayout.Arrow]) {
        ranks = Array(repeating: 0, count: count)
        isDrawn = Array(repeating: true, count: arrows.count)
        var leaving = [[Int]](repeating: [], count: count)
        for (index, arrow) in arrows.enumerated() { leaving[arrow.from].append(index) }
        let order = findWaysBack(count, arrows, leaving)
        for box in order {
            for index in leaving[box] where isDrawn[index] { ranks[arrows[index].to] = max(ranks[arrows[index].to], ranks[box] + 1) }
        }
        // What nothing leads to stands just before what it leads to; the first box is the start.
        let entered = Set(arrows.indices.filter { isDrawn[$0] }.map { arrows[$0].to })
        for box in 0..<count where box > 0 && !entered.contains(box) {
            let next = leaving[box].filter { isDrawn[$0] }.map { ranks[arrows[$0].to] }.min()
            if let next { ranks[box] = next - 1 }
        }
        leaveOutFar(arrows)
    }

    /// Depth first from the first box on: an arrow to a box that is still being followed leads back. Gives the boxes in an order in which arrows lead on.
    private mutating func findWaysBack(_ count: Int, _ arrows: [LayeredLayout.Arrow], _ leaving: [[Int]]) -> [Int] {
        enum State { case new, open, done }
        var states = [State](repeating: .new, count: count)
        var finished: [Int] = []
        for root in 0..<count where states[root] == .new {
            var stack = [(box: root, next: 0)]
            states[root] = .open
            while let (box, next) = stack.last {
                guard next < leaving[box].count else {
                    states[box] = .done
                    finished.append(box)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let index = leaving[box][next]
                let to = arrows[index].to
                switch states[to] {
                case .open: isDrawn[index] = false
                case .done: break
                case .new:
                    states[to] = .open
                    stack.append((to, 0))
                }
            }
        }
        return finished.reversed()
    }

    private mutating func leaveOutFar(_ arrows: [LayeredLayout.Arrow]) {
        var nearest: [Int: Int] = [:]
        func span(_ index: Int) -> Int { ranks[arrows[index].to] - ranks[arrows[index].from] }
        for index in arrows.indices where isDrawn[index] {
            if let known = nearest[arrows[index].to], span(known) <= span(index) { continue }
            nearest[arrows[index].to] = index
        }
        for index in arrows.indices where isDrawn[index] && span(index) > DrawingLimits.arrowRanks {
            isDrawn[index] = nearest[arrows[index].to] == index
        }
    }
}
