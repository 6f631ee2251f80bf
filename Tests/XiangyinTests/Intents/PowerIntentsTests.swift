import Flows
import Foundation
import Intents
import JSON
import Language
import Testing

/// What callers of the power hotline say, and what it must be taken for.
@Suite struct PowerIntentsTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func matcher() throws -> IntentMatcher {
        let (hotline, diagnostics) = Hotline.load(path: root.appending(path: "Flows/power").path())
        #expect(diagnostics.isEmpty)
        return try #require(hotline).matcher
    }

    @Test func everySampleReachesItsIntent() throws {
        let file = try SourceFile(
            name: "intents.json", bytes: Array(Data(contentsOf: Self.root.appending(path: "Flows/power/intents.json"))))
        let rules = IntentRules.decode(try #require(JSONReader.read(file).root), in: file).rules
        let tables = try ["yue", "sichuan", "dongbei", "wuu", "nan", "qinghai"].map { name in
            let file = try SourceFile(name: name, bytes: Array(Data(contentsOf: Self.root.appending(path: "Dialects/\(name).json"))))
            return try #require(DialectTable.load(file).table)
        }
        let matcher = IntentMatcher(rules: rules.withoutSamples, dialects: tables, languages: ["zh-CN", "yue", "en"])
        for intent in rules.intents {
            for sample in intent.samples {
                let ranked = matcher.understand(sample).ranked
                #expect(ranked.first?.intent == intent.name, "\(sample): \(ranked.map { "\($0.intent) \($0.score)" })")
            }
        }
    }

    /// A figure, not a promise: callers of eleven varieties of speech, when the data is at hand.
    @Test func callersAreUnderstood() throws {
        let path = Self.root.deletingLastPathComponent().appending(path: "shared/data/power_dev.jsonl")
        guard let data = try? Data(contentsOf: path) else {
            print("skipped: \(path.path()) is not here")
            return
        }
        let matcher = try Self.matcher()
        var right: [String: Int] = [:], all: [String: Int] = [:]
        var rejected = 0, inScope = 0, outside = 0, outsideRejected = 0
        for line in data.split(separator: 10) {
            let row = try JSONReader.read(bytes: Array(line))
            guard let text = row["text"]?.value.asString, let label = row["label"]?.value.asString, let lang = row["lang"]?.value.asString
            else { continue }
            let understanding = matcher.understand(text)
            let heard: String? =
                switch understanding.outcome {
                case .understood(let match): match.intent
                case .unsure(let matches): matches.first?.intent
                case .rejected: nil
                }
            if label == "out_of_scope" {
                outside += 1
                if heard == nil { outsideRejected += 1 }
            } else {
                inScope += 1
                all[lang, default: 0] += 1
                if heard == label { right[lang, default: 0] += 1 }
                if heard == nil { rejected += 1 }
            }
            if ProcessInfo.processInfo.environment["SHOW_MISSES"] != nil, heard ?? "out_of_scope" != label {
                print("MISS \(lang) \(label) -> \(heard ?? "rejected"): \(text)")
            }
        }
        let accuracy = Double(right.values.reduce(0, +)) / Double(inScope)
        print(
            "power_dev: accuracy \(percent(accuracy)), rejected \(percent(Double(rejected) / Double(inScope))), outside rejected \(percent(Double(outsideRejected) / Double(outside)))"
        )
        print(all.keys.sorted().map { "\($0) \(right[$0] ?? 0)/\(all[$0] ?? 0)" }.joined(separator: ", "))
        #expect(accuracy > 0.8)
    }

    private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10)%" }
}
