import Checking
import Flows
import JSON

/// What a check found, for people or for machines.
///
///     Flows/power/bill.json
///       12:7   warning  no yue for '请稍等'  (node account, step 2)  [missing-translation]
///                       write it in that language too
struct CheckReport {
    private let report: Checker.Report

    init(_ report: Checker.Report) { self.report = report }

    // MARK: People

    var text: String {
        var text = ""
        var file: String?
        let shown = report.diagnostics.prefix(Limits.checked)
        let places = shown.map { $0.place.map { "\($0.line):\($0.column)" } ?? "" }
        let width = places.map(\.count).max() ?? 0
        for (diagnostic, place) in zip(shown, places) {
            if file != diagnostic.place?.file {
                if !text.isEmpty { text += "\n" }
                file = diagnostic.place?.file
                if let file { text += file + "\n" }
            }
            let severity = diagnostic.severity.rawValue
            let lead = "  " + place.padded(width) + "  " + severity.padded(7) + "  "
            let words = PathWords.words(for: diagnostic.path)
            text += lead + diagnostic.message + (words.isEmpty ? "" : "  (\(words))") + "  [\(diagnostic.code)]\n"
            if let mend = diagnostic.mend {
                text += String(repeating: " ", count: lead.count) + mend + (diagnostic.fix == nil ? "" : " (--fix does it)") + "\n"
            }
        }
        let more = report.diagnostics.count - shown.count
        if more > 0 { text += "and \(more) more\n" }
        return text + (text.isEmpty ? "" : "\n") + summary + "\n"
    }

    private var summary: String {
        var counts = [Severity.error, .warning, .advice].compactMap { severity -> String? in
            let number = report.diagnostics.count { $0.severity == severity }
            return number == 0 ? nil : severity == .advice ? "\(number) advice" : Self.count(number, severity.rawValue)
        }
        if counts.isEmpty { counts = ["no problems"] }
        if report.allowed > 0 { counts.append("\(report.allowed) allowed") }
        guard let hotline = report.hotline else { return counts.joined(separator: ", ") }
        let nodes = hotline.flows.values.reduce(0) { $0 + $1.nodes.count }
        let size = "\(Self.count(hotline.flows.count, "flow")), \(Self.count(nodes, "node")), \(hotline.languages.joined(separator: " "))"
        return "\(hotline.name): \(counts.joined(separator: ", ")) (\(size))"
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    // MARK: Machines

    /// One object a line: `{"code":"missing-translation","severity":"warning","file":"main.json","line":12,"column":7,...}`.
    var json: String {
        report.diagnostics.map { diagnostic in
            var writer = JSONWriter()
            writer.beginObject()
            func add(_ key: String, _ value: String?) {
                guard let value, !value.isEmpty else { return }
                writer.key(key)
                writer.string(value)
            }
            add("code", diagnostic.code)
            add("severity", diagnostic.severity.rawValue)
            if let place = diagnostic.place {
                add("file", place.file)
                writer.key("line")
                writer.integer(Int64(place.line))
                writer.key("column")
                writer.integer(Int64(place.column))
            }
            add("path", diagnostic.path)
            add("where", PathWords.words(for: diagnostic.path))
            add("message", diagnostic.message)
            add("mend", diagnostic.mend)
            add("fix", diagnostic.fix?.summary)
            writer.endObject()
            return String(decoding: writer.bytes, as: UTF8.self) + "\n"
        }.joined()
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
