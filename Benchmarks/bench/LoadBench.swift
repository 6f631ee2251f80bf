/// How long a large hotline takes to load and check.
enum LoadBench {
    static func run() -> [Measurement]? {
        let text = SampleHotline.thousandNodes()
        guard SampleHotline.load(text, "big") != nil else { return nil }
        let seconds = Stopwatch.median(rounds: 15) {
            let start = Stopwatch.now()
            _ = SampleHotline.load(text, "big")
            return Stopwatch.now() - start
        }
        return [
            Measurement(
                bench: "load", value: seconds * 1000, unit: "ms",
                how:
                    "a generated flow of 1,000 nodes in 3 languages (\(text.utf8.count >> 10) KiB) from bytes to a checked hotline; median of 15 loads"
            )
        ]
    }
}
