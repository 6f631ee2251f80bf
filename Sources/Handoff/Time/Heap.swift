/// What comes next, of many: a binary heap.
struct Heap<Element: Comparable & Sendable>: Sendable {
    private var items: [Element] = []

    var first: Element? { items.first }
    var count: Int { items.count }

    /// All of them; in no order.
    func forEach(_ visit: (Element) -> Void) { items.forEach(visit) }

    mutating func push(_ item: Element) {
        items.append(item)
        items.withUnsafeMutableBufferPointer { items in
            var at = items.count - 1
            while at > 0 {
                let parent = (at - 1) / 2
                guard item < items[parent] else { break }
                items[at] = items[parent]
                at = parent
            }
            items[at] = item
        }
    }

    mutating func pop() -> Element? {
        guard let first = items.first, let last = items.popLast() else { return nil }
        guard !items.isEmpty else { return first }
        items.withUnsafeMutableBufferPointer { items in
            var at = 0
            while true {
                var child = 2 * at + 1
                guard child < items.count else { break }
                if child + 1 < items.count, items[child + 1] < items[child] { child += 1 }
                guard items[child] < last else { break }
                items[at] = items[child]
                at = child
            }
            items[at] = last
        }
        return first
    }
}
