/// A list that is written a dozen times for each text and read once, without the checks that an array makes at every element.
///
///     var list = ScratchList<Int32>()
///     list.append(7)
///     list.elements      // valid until the list changes
package struct ScratchList<Element: BitwiseCopyable>: ~Copyable {
    private var start: UnsafeMutablePointer<Element>
    private var room: Int
    private(set) var count = 0

    package init(room: Int = 64) {
        self.room = max(1, room)
        start = .allocate(capacity: self.room)
    }

    deinit { start.deallocate() }

    package var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }
    var isEmpty: Bool { count == 0 }

    /// The memory is kept for the next text.
    mutating func removeAll() { count = 0 }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == room { grow() }
        start[count] = element
        count &+= 1
    }

    @inline(never)
    private mutating func grow() {
        let wider = UnsafeMutablePointer<Element>.allocate(capacity: room * 2)
        wider.initialize(from: start, count: count)
        start.deallocate()
        start = wider
        room *= 2
    }
}
