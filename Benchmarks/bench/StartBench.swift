/// How long `xiangyin --version` takes from nothing.
enum StartBench {
    static func run() -> [Measurement]? {
        guard let path = Program.path else { return nil }
        var failed = false
        let seconds = Stopwatch.median(
            (0..<30).map { _ in
                guard let run = Program.run(path, ["--version"]), run.succeeded else {
                    failed = true
                    return 0
                }
                return run.seconds
            })
        guard !failed else { return nil }
        return [Measurement(bench: "start", value: seconds * 1000, unit: "ms", how: "xiangyin --version, from spawn to exit; median of 30")]
    }
}
