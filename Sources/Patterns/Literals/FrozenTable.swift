/// A table that never changes once it is made, read without bounds checks or reference counts: for the inner loops only, whose indices
/// come from tables that were built together.
package struct FrozenTable<Element: BitwiseCopyable>: @unchecked Sendable {
    // Unchecked, because pointers are not Sendable by themselves; nothing is written after `init`.

    package let start: UnsafePointer<Element>
    package let count: Int
    private let memory: Memory

    package init(_ elements: [Element]) {
        memory = Memory(elements)
        start = UnsafePointer(memory.start)
        count = elements.count
    }

    /// Frees the table with its last copy.
    private final class Memory {
        let start: UnsafeMutablePointer<Element>

        init(_ elements: [Element]) {
            start = .allocate(capacity: max(1, elements.count))
            elements.withUnsafeBufferPointer { if let first = $0.baseAddress { start.initialize(from: first, count: $0.count) } }
        }

        deinit { start.deallocate() }
    }
}
