import JSON
import Language

/// Runs a file of labelled texts against the language and dialect that the engine hears, with all tables of Dialects/.
///
///     conformance languages lid_sinitic.jsonl
///     conformance languages canto_detect_tests.jsonl --show      # every text that was heard as another variety
///
/// Scripts/build-dialect-tables learns from texts that name their origin, but for every tenth line of each origin: only those count here.
func runLanguages(file: String, shows: Bool) -> Int32 {
    guard let bytes = Folder.bytes(ofFile: file) else {
        complain("no such file: \(file)")
        return 2
    }
    guard let folding = allDialects() else { return 2 }
    var tally = LanguageTally()
    var lines: [String: Int] = [:]
    for (index, line) in bytes.split(separator: 0x0A).enumerated() {
        guard let entry = LanguageCase(line: Array(line)) else {
            complain("line \(index + 1) is no case")
            return 2
        }
        // A label in angle brackets heads a file.
        if entry.label.hasPrefix("<") { continue }
        if !entry.origin.isEmpty {
            lines[entry.origin, default: 0] += 1
            guard lines[entry.origin, default: 0].isMultiple(of: 10) else { continue }
        }
        let answer = entry.heard(by: folding)
        tally.count(entry, answer)
        if shows, !entry.isRight(answer) { print("\(index + 1) \(entry.label) heard as \(answer): \(entry.text)") }
    }
    tally.report()
    return tally.isAllRight ? 0 : 1
}

/// Every table of the folder that `DIALECTS` names, which Scripts/conformance sets.
private func allDialects() -> DialectFolding? {
    let path = environment("DIALECTS") ?? "Dialects"
    guard let folder = Folder(path) else {
        complain("no folder \(path); set DIALECTS to the folder of dialect tables")
        return nil
    }
    var tables: [DialectTable] = []
    for name in folder.names where name.hasSuffix(".json") {
        guard let bytes = folder.bytes(of: name) else { continue }
        let (table, problems) = DialectTable.load(SourceFile(name: name, bytes: bytes))
        for problem in problems { complain(problem.description) }
        if let table { tables.append(table) }
    }
    return DialectFolding(tables: tables, languages: ["zh-CN", "yue", "en"])
}
