import JSON

/// Runs a file of cases, one JSON object a line, against what the engine hears in a text, and reports by kind.
///
///     conformance entities recognizers_zh.jsonl
///     conformance entities phone_examples.jsonl --show      # every case that failed, with what was heard
func runEntities(file: String, shows: Bool) -> Int32 {
    guard let bytes = Folder.bytes(at: file) else {
        complain("no such file: \(file)")
        return 2
    }
    var tally: [String: (passed: Int, all: Int)] = [:]
    var skipped: [String: Int] = [:]
    for (index, line) in bytes.split(separator: 0x0A).enumerated() {
        guard let entry = EntityCase(line: Array(line), number: index + 1) else {
            complain("line \(index + 1) is no case")
            return 2
        }
        switch entry.verdict() {
        case .passed:
            tally[entry.group, default: (0, 0)].passed += 1
            tally[entry.group, default: (0, 0)].all += 1
        case .failed(let why):
            tally[entry.group, default: (0, 0)].all += 1
            if shows { print("\(index + 1) \(entry.group) \(entry.text): \(why)") }
        case .skipped(let why): skipped[why, default: 0] += 1
        }
    }
    report(tally, skipped)
    return tally.values.allSatisfy { $0.passed == $0.all } ? 0 : 1
}

private func report(_ tally: [String: (passed: Int, all: Int)], _ skipped: [String: Int]) {
    for (kind, count) in tally.sorted(by: { $0.key < $1.key }) { print("\(kind): \(count.passed) of \(count.all), \(percent(count))") }
    let all = tally.values.reduce((passed: 0, all: 0)) { ($0.passed + $1.passed, $0.all + $1.all) }
    for (why, count) in skipped.sorted(by: { $0.key < $1.key }) { print("skipped \(count): \(why)") }
    print("\(all.passed) of \(all.all) passed, \(percent(all))")
}

private func percent(_ count: (passed: Int, all: Int)) -> String {
    let tenths = count.all == 0 ? 0 : count.passed * 1_000 / count.all
    return "\(tenths / 10).\(tenths % 10)%"
}
