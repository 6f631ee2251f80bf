/// Strongly connected components: sets of vertices each of which leads to all others of its set.
///
/// Tarjan's algorithm without recursion, so that a long flow needs no deep stack. Only components with a cycle are given.
enum Components {
    static func cycles(_ count: Int, _ next: (Int) -> [Int]) -> [[Int]] {
        var index = [Int](repeating: -1, count: count)
        var low = [Int](repeating: 0, count: count)
        var onStack = [Bool](repeating: false, count: count)
        var stack: [Int] = []
        var found: [[Int]] = []
        var counter = 0
        var work: [(vertex: Int, next: [Int], at: Int)] = []

        func enter(_ vertex: Int) {
            index[vertex] = counter
            low[vertex] = counter
            counter += 1
            stack.append(vertex)
            onStack[vertex] = true
            work.append((vertex, next(vertex), 0))
        }

        for root in 0..<count where index[root] < 0 {
            enter(root)
            while let (vertex, successors, at) = work.last {
                if at < successors.count {
                    work[work.count - 1].at += 1
                    let other = successors[at]
                    if index[other] < 0 {
                        enter(other)
                    } else if onStack[other] {
                        low[vertex] = min(low[vertex], index[other])
                    }
                    continue
                }
                work.removeLast()
                if let parent = work.last?.vertex { low[parent] = min(low[parent], low[vertex]) }
                guard low[vertex] == index[vertex] else { continue }
                var component: [Int] = []
                while let member = stack.popLast() {
                    onStack[member] = false
                    component.append(member)
                    if member == vertex { break }
                }
                if component.count > 1 || successors.contains(vertex) { found.append(component.sorted()) }
            }
        }
        return found
    }
}
