/// A sorted list that stays quick when long: the first is at hand, any other is found, put in or taken out by two binary searches and
/// by moving at most a page.
struct SortedPages<Element: Comparable & Sendable>: Sendable {
    private struct Page: Sendable {
        var items: [Element]
        /// Items before it were taken from the front.
        var start = 0

        var count: Int { items.count - start }
        var last: Element { items[items.count - 1] }
    }

    /// Never with an empty page, but for the only one.
    private var pages: [Page] = [Page(items: [])]
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    var first: Element? { count == 0 ? nil : pages[0].items[pages[0].start] }

    mutating func insert(_ item: Element) {
        count += 1
        let page = min(self.page(of: item), pages.count - 1)
        let at = pages[page].items.isEmpty ? 0 : position(of: item, in: pages[page])
        // In front of all, where room was left by what was taken.
        if at == pages[page].start, at > 0 {
            pages[page].start -= 1
            pages[page].items[at - 1] = item
        } else {
            pages[page].items.insert(item, at: at)
        }
        if pages[page].items.count > Self.pageSize { split(page) }
    }

    mutating func removeFirst() -> Element? {
        guard let first else { return nil }
        count -= 1
        pages[0].start += 1
        tidy(0)
        return first
    }

    /// False when it is not there.
    @discardableResult
    mutating func remove(_ item: Element) -> Bool {
        let page = self.page(of: item)
        guard count > 0, page < pages.count else { return false }
        let at = position(of: item, in: pages[page])
        guard at < pages[page].items.count, pages[page].items[at] == item else { return false }
        count -= 1
        if at == pages[page].start {
            pages[page].start += 1
        } else {
            pages[page].items.remove(at: at)
        }
        tidy(page)
        return true
    }

    /// How many stand before it, whether it is there itself or not.
    func count(before item: Element) -> Int {
        let page = self.page(of: item)
        var sum = 0
        for index in 0..<page { sum += pages[index].count }
        return page < pages.count && count > 0 ? sum + position(of: item, in: pages[page]) - pages[page].start : sum
    }

    /// In order, for as long as `visit` says so.
    func forEach(_ visit: (Element) -> Bool) {
        for page in pages {
            for item in page.items[page.start...] where !visit(item) { return }
        }
    }

    // MARK: - Pages

    /// Few enough to move quickly, enough that a hundred thousand callers are under two thousand pages.
    private static var pageSize: Int { 128 }

    /// The first page whose last item is not before this one; the number of pages when there is none.
    private func page(of item: Element) -> Int {
        guard count > 0 else { return 0 }
        var low = 0
        var high = pages.count
        while low < high {
            let middle = (low + high) / 2
            if pages[middle].items.isEmpty || pages[middle].last < item { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Where in a page it is, or would be.
    private func position(of item: Element, in page: Page) -> Int {
        var low = page.start
        var high = page.items.count
        while low < high {
            let middle = (low + high) / 2
            if page.items[middle] < item { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func split(_ page: Int) {
        let start = pages[page].start
        let half = (start + pages[page].items.count) / 2
        // The gap in front alone made it long.
        if start > Self.pageSize / 2 {
            pages[page].items.removeFirst(start)
            pages[page].start = 0
            return
        }
        // Callers mostly come last: a full last page stays full, and the next begins empty but for them.
        let cut = page == pages.count - 1 ? pages[page].items.count - 1 : half
        let tail = Array(pages[page].items[cut...])
        pages[page].items.removeLast(tail.count)
        pages.insert(Page(items: tail), at: page + 1)
    }

    /// An empty page goes.
    private mutating func tidy(_ page: Int) {
        guard pages[page].count == 0 else { return }
        if pages.count > 1 {
            pages.remove(at: page)
        } else {
            pages[page].items.removeAll(keepingCapacity: true)
            pages[page].start = 0
        }
    }
}

extension SortedPages {
    /// What is wrong with it; empty when nothing is.
    func problems() -> [String] {
        var problems: [String] = []
        var before: Element?
        var counted = 0
        for page in pages {
            if page.count == 0, pages.count > 1 { problems.append("an empty page among others") }
            for item in page.items[page.start...] {
                if let before, !(before < item) { problems.append("\(item) after \(before)") }
                before = item
                counted += 1
            }
        }
        if counted != count { problems.append("counts \(count), holds \(counted)") }
        return problems
    }
}
