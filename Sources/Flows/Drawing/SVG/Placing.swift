/// Orders the boxes of each column and moves them to the height of what they are tied to, sweeping forth and back;
/// the placing with the fewest crossings, and the shortest arrows among those, is kept.
struct Placing {
    private let items: [LayeredLayout.Item]
    private let hops: [LayeredLayout.Hop]
    private var columns: [[Int]]
    private var entering: [[Int]]
    private var leaving: [[Int]]
    private var tops: [Double]
    private(set) var best: [Double]

    init(items: [LayeredLayout.Item], hops: [LayeredLayout.Hop]) {
        self.items = items
        self.hops = hops
        columns = Array(repeating: [], count: (items.map(\.rank).max() ?? -1) + 1)
        for index in items.indices { columns[items[index].rank].append(index) }
        entering = Array(repeating: [], count: items.count)
        leaving = entering
        for (index, hop) in hops.enumerated() {
            entering[hop.to].append(index)
            leaving[hop.from].append(index)
        }
        tops = Array(repeating: 0, count: items.count)
        best = tops
        for column in columns.indices { place(column, wanted: columns[column].map { _ in 0 }) }
        best = tops
        var lowest = (Int.max, Double.infinity)
        for sweep in 0..<DrawingLimits.sweeps {
            let orders = sweep < DrawingLimits.sweeps - 4
            for column in columns.indices { settle(column, by: \.entering, sorts: orders) }
            for column in columns.indices.reversed() { settle(column, by: \.leaving, sorts: orders) }
            for column in columns.indices { settle(column, by: \.entering, sorts: orders) }
            let now = (crossings, length)
            if now < lowest {
                lowest = now
                best = tops
            }
        }
    }

    /// Where an item would stand if its arrows on one side were level.
    private func wanted(_ item: Int, by side: KeyPath<Placing, [[Int]]>) -> Double? {
        let ties = self[keyPath: side][item].map { hops[$0] }
        if ties.isEmpty { return nil }
        return ties.reduce(0) { sum, hop in
            sum + (hop.to == item ? tops[hop.from] + hop.leaves - hop.enters : tops[hop.to] + hop.enters - hop.leaves)
        } / Double(ties.count)
    }

    private mutating func settle(_ column: Int, by side: KeyPath<Placing, [[Int]]>, sorts: Bool) {
        var row = columns[column].map { (item: $0, wanted: wanted($0, by: side) ?? tops[$0]) }
        if sorts { row = row.enumerated().sorted { ($0.element.wanted, $0.offset) < ($1.element.wanted, $1.offset) }.map(\.element) }
        columns[column] = row.map(\.item)
        place(column, wanted: row.map(\.wanted))
    }

    /// The heights nearest to those wanted (by least squares) at which nothing overlaps: neighbours that would are moved as one block.
    private mutating func place(_ column: Int, wanted: [Double]) {
        var blocks: [(sum: Double, count: Int)] = []
        var offset = 0.0
        var offsets: [Double] = []
        for (item, wish) in zip(columns[column], wanted) {
            offsets.append(offset)
            blocks.append((wish - offset, 1))
            offset += items[item].room
            while blocks.count > 1 {
                let last = blocks[blocks.count - 1]
                let before = blocks[blocks.count - 2]
                guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
                blocks.removeLast(2)
                blocks.append((before.sum + last.sum, before.count + last.count))
            }
        }
        var index = 0
        for block in blocks {
            for _ in 0..<block.count {
                tops[columns[column][index]] = block.sum / Double(block.count) + offsets[index]
                index += 1
            }
        }
    }

    private func ends(_ hop: LayeredLayout.Hop) -> (Double, Double) { (tops[hop.from] + hop.leaves, tops[hop.to] + hop.enters) }

    private var crossings: Int {
        var count = 0
        for column in columns {
            let ways = column.flatMap { leaving[$0] }.map { ends(hops[$0]) }.sorted { $0 < $1 }
            var arrivals: [Double] = []
            for (_, arrival) in ways {
                var low = 0
                var high = arrivals.count
                while low < high {
                    let middle = (low + high) / 2
                    if arrivals[middle] <= arrival { low = middle + 1 } else { high = middle }
                }
                count += arrivals.count - low
                arrivals.insert(arrival, at: low)
            }
        }
        return count
    }

    private var length: Double { hops.reduce(0) { $0 + abs(ends($1).0 - ends($1).1) } }
}
