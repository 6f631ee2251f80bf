import Glibc
import Intents
import JSON
import Language
import Patterns

/// What it costs to understand an utterance with many rules: `understand RULES.txt UTTS.txt [DIALECT.json ...]`, the same files as `match` takes.
///
/// Canonical text, dialects, matching, scoring and the result, without entities.
enum UnderstandBench {
    static func run(rules rulesFile: String, utterances utterancesFile: String, dialects: [String]) -> Bool {
        guard let lines = TextLines.read(rulesFile), let utterances = TextLines.read(utterancesFile) else { return false }
        let tables = dialects.compactMap { path in
            TextLines.read(path).map { SourceFile(name: path, bytes: Array($0.joined(separator: [0x0A]))) }.flatMap {
                DialectTable.load($0).table
            }
        }
        let file = SourceFile(name: "rules", bytes: hotline(lines))
        let before = Memory.resident
        let start = Stopwatch.now()
        guard let root = JSONReader.read(file).root else { return false }
        let rules = IntentRules.decode(root, in: file).rules
        let matcher = IntentMatcher(rules: rules, dialects: tables, languages: ["zh-CN", "yue", "en"])
        let loading = Stopwatch.now() - start
        let memory = Memory.resident - before

        let texts = utterances.map { String(decoding: $0, as: UTF8.self) }
        var understood = 0
        let seconds = Stopwatch.median(rounds: 5) {
            understood = 0
            let start = Stopwatch.threadTime()
            for text in texts where matcher.understand(text, language: "zh-CN").intent != nil { understood += 1 }
            return (Stopwatch.threadTime() - start) / Double(texts.count)
        }
        Report.complain(
            "\(lines.count) rules in \(rules.intents.count) intents and \(tables.count) dialects loaded in \(Int(loading * 1000)) ms and \(memory >> 10) MB"
        )
        print("{\"engine\":\"xiangyin understanding\",\"ns\":\(Int(seconds * 1e9)),\"understood\":\(understood)}")
        return true
    }

    /// The rules as an intents file: lists of words as keywords, the rest as patterns.
    private static func hotline(_ lines: [[UInt8]]) -> [UInt8] {
        var intents: [String: (keywords: [String], patterns: [String])] = [:]
        var order: [String] = []
        for line in lines {
            let columns = line.split(separator: 0x09, maxSplits: 3).map { String(decoding: $0, as: UTF8.self) }
            guard columns.count == 4 else { continue }
            if intents[columns[1]] == nil { order.append(columns[1]) }
            if columns[2] == "K", columns[3].hasPrefix("(?:") {
                intents[columns[1], default: ([], [])].keywords += columns[3].dropFirst(3).dropLast().split(separator: "|").map {
                    $0.hasPrefix("\\b") ? String($0.dropFirst(2).dropLast(2)) : String($0)
                }
            } else {
                intents[columns[1], default: ([], [])].patterns.append(columns[3])
            }
        }
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("intents")
        writer.beginObject()
        for name in order {
            writer.key(name)
            writer.beginObject()
            for (key, values) in [("keywords", intents[name]?.keywords ?? []), ("patterns", intents[name]?.patterns ?? [])] {
                writer.key(key)
                writer.beginArray()
                for value in values { writer.string(value) }
                writer.endArray()
            }
            writer.endObject()
        }
        writer.endObject()
        writer.endObject()
        return writer.bytes
    }
}
