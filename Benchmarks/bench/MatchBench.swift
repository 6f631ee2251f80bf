import Glibc
import Patterns

/// Which of many rules match each of many utterances: `match RULES.txt UTTS.txt`, for holding beside other engines.
///
/// A rule a line, its pattern after the third tab; an utterance a line. Prints the median time for one utterance and a checksum of all
/// (utterance, rule) pairs, so that any two engines can be compared.
enum MatchBench {
    static func run(rules rulesFile: String, utterances utterancesFile: String) -> Bool {
        guard let lines = TextLines.read(rulesFile), let utterances = TextLines.read(utterancesFile) else { return false }
        let before = Memory.resident
        let start = Stopwatch.now()
        var rules: [RuleScan.Rule] = []
        for line in lines {
            let columns = line.split(separator: 0x09, maxSplits: 3)
            guard columns.count == 4, let pattern = try? Pattern(String(decoding: columns[3], as: UTF8.self)) else {
                Report.complain("no rule: \(String(decoding: line, as: UTF8.self))")
                return false
            }
            rules.append(.pattern(pattern, PatternRequirements(of: pattern.source)))
        }
        let scan = RuleScan(rules)
        let loading = Stopwatch.now() - start
        let memory = Memory.resident - before

        var pairs = PairSum()
        var seen = [UInt32](repeating: .max, count: rules.count)
        var failed: [Int] = []
        var rounds: [Double] = []
        for round in 0...5 {
            pairs = PairSum()
            for index in seen.indices { seen[index] = .max }
            let start = Stopwatch.threadTime()
            for (number, utterance) in utterances.enumerated() {
                var budget = MatchBudget()
                utterance.withUnsafeBufferPointer { utf8 in
                    scan.find(in: utf8, budget: &budget, failed: &failed) { matches, _ in
                        for match in matches where seen[match.rule] != UInt32(number) {
                            seen[match.rule] = UInt32(number)
                            pairs.add(number, match.rule)
                        }
                    }
                }
            }
            if round > 0 { rounds.append((Stopwatch.threadTime() - start) / Double(utterances.count)) }
        }
        Report.complain(
            "\(rules.count) rules loaded in \(Int(loading * 1000)) ms and \(memory >> 10) MB, \(scan.costly.count) of them run on every text"
        )
        print(
            "{\"engine\":\"xiangyin\",\"ns\":\(Int(Stopwatch.median(rounds) * 1e9)),\"matches\":\(pairs.count),\"checksum\":\"\(pairs.digits)\"}"
        )
        return true
    }

    /// A set of pairs as one number, whatever their order.
    private struct PairSum {
        var count = 0
        private var sum: UInt64 = 0

        mutating func add(_ utterance: Int, _ rule: Int) {
            var x = UInt64(utterance) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(rule + 1) &* 0xC2B2_AE3D_27D4_EB4F
            x ^= x >> 29
            x = x &* 0xBF58_476D_1CE4_E5B9
            sum = sum &+ (x ^ x >> 32)
            count += 1
        }

        var digits: String {
            let plain = String(sum, radix: 16)
            return String(repeating: "0", count: 16 - plain.count) + plain
        }
    }
}
