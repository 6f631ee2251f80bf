import Glibc

/// How long designers wait: `xiangyin check` and `xiangyin test` as they run them, each a process of its own.
enum CheckBench {
    /// `check` of a thousand nodes, and of each hotline that comes with the engine.
    static func check() -> [Measurement]? {
        guard let path = Program.path, let folder = SampleFolder() else { return nil }
        defer { folder.remove() }
        guard let large = median(path, ["check", folder.path], rounds: 7) else { return nil }
        var measurements = [
            Measurement(
                bench: "check", value: large * 1000, unit: "ms", how: "check of a folder of 1,000 nodes in 3 languages; median of 7 runs")
        ]
        for hotline in ["hello.json", "clinic", "power"] {
            guard let flows = Program.flows, let seconds = median(path, ["check", flows + "/" + hotline], rounds: 15) else { return nil }
            measurements.append(
                Measurement(bench: "check", value: seconds * 1000, unit: "ms", how: "check of Flows/\(hotline); median of 15 runs"))
        }
        return measurements
    }

    /// `test` with a thousand conversations of a hotline of a thousand nodes.
    static func test() -> [Measurement]? {
        guard let path = Program.path, let folder = SampleFolder(conversations: 1000) else { return nil }
        defer { folder.remove() }
        guard let seconds = median(path, ["test", folder.path], rounds: 5) else { return nil }
        return [
            Measurement(
                bench: "test", value: seconds * 1000, unit: "ms",
                how: "test of 1,000 conversations of 4 turns with a hotline of 1,000 nodes in 3 languages; median of 5 runs")
        ]
    }

    private static func median(_ path: String, _ arguments: [String], rounds: Int) -> Double? {
        var failed = false
        let seconds = Stopwatch.median(rounds: rounds) {
            guard let run = Program.run(path, arguments), run.succeeded else {
                failed = true
                return 0
            }
            return run.seconds
        }
        if failed { Report.complain("xiangyin \(arguments.joined(separator: " ")) failed") }
        return failed ? nil : seconds
    }
}
