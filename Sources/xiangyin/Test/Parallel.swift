import Glibc

/// Work on all cores: `Parallel.map(files.count) { hold(files[$0]) }`. Results come in order.
enum Parallel {
    static func map<Result: Sendable>(_ count: Int, _ body: @escaping @Sendable (Int) -> Result) -> [Result] {
        let threads = min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), (count + Limits.sliceOfWork - 1) / Limits.sliceOfWork)
        guard threads > 1 else { return (0..<count).map(body) }
        let slices = (0..<threads).map { thread in Slice(stride(from: thread, to: count, by: threads)) { index in body(index) } }
        var running: [pthread_t] = []
        for slice in slices.dropFirst() {
            var thread = pthread_t()
            let work = Unmanaged.passRetained(slice as AnyWork)
            let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
                if let context { Unmanaged<AnyWork>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }
            if pthread_create(&thread, nil, start, work.toOpaque()) == 0 {
                running.append(thread)
            } else {
                work.release()
                slice.run()
            }
        }
        slices[0].run()
        for thread in running { pthread_join(thread, nil) }
        return (0..<count).map { slices[$0 % threads].results[$0 / threads] }
    }

    /// What a thread is given: C knows no generics.
    private class AnyWork {
        func run() {}
    }

    /// Every n-th piece, done by one thread.
    private final class Slice<Result>: AnyWork {
        private let indices: StrideTo<Int>
        private let body: (Int) -> Result
        private(set) var results: [Result] = []

        init(_ indices: StrideTo<Int>, _ body: @escaping (Int) -> Result) {
            self.indices = indices
            self.body = body
        }

        override func run() { results = indices.map(body) }
    }
}
