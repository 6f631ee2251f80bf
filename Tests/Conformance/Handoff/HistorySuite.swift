import Histories

/// Lives through random histories of a hotline and looks for anybody lost, overtaken or served twice.
///
///     conformance handoff 1000000
func runHistories(count: UInt64) -> Int32 {
    var failed = 0
    for seed in 0..<count {
        var history = History(seed: seed)
        let problems = history.run()
        if problems.isEmpty { continue }
        failed += 1
        if failed <= 3 { for line in problems { print(line) } }
    }
    print("\(count) histories, \(failed) failed")
    return failed == 0 ? 0 : 1
}
