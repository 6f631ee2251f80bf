public import JSON

/// A file of labelled examples, one JSON object a line. Keys beside `text`, `label`, `lang` and `split` are passed over: data sets carry many.
///
///     {"text": "屋企冇電呀", "label": "outage_report", "lang": "yue"}
///     {"text": "幫我訂張機票", "label": "out_of_scope", "lang": "yue"}
public enum ExampleFile {
    /// The examples of the sound lines, and what is wrong with the others.
    /// - Parameter needsLabels: whether an empty label, or none, is a mistake. An utterance that was only rejected has none.
    public static func read(_ bytes: [UInt8], name: String, needsLabels: Bool = true) -> (examples: [Example], problems: [Diagnostic]) {
        var examples: [Example] = []
        var problems: [Diagnostic] = []
        var number = 0
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) else { continue }
            do throws(Problem) {
                examples.append(try example(line, line: number, of: name, needsLabel: needsLabels))
            } catch {
                if problems.count < Limits.problems { problems.append(error.diagnostic) }
            }
        }
        if examples.isEmpty, problems.isEmpty {
            problems.append(
                Diagnostic(
                    code: "no-examples", severity: .error, message: "a file without examples", place: Place(file: name, line: 1, column: 1),
                    path: "", mend: #"write one a line: {"text": "...", "label": "..."}"#))
        }
        return (examples, problems)
    }

    private struct Problem: Error {
        let diagnostic: Diagnostic
    }

    private static func example(_ line: ArraySlice<UInt8>, line number: Int, of name: String, needsLabel: Bool) throws(Problem) -> Example {
        func problem(_ code: String, _ message: String, at offset: Int, mend: String? = nil) -> Problem {
            let column = line.prefix(max(0, offset)).count { $0 & 0xC0 != 0x80 } + 1
            let place = Place(file: name, line: number, column: column)
            return Problem(diagnostic: Diagnostic(code: code, severity: .error, message: message, place: place, path: "", mend: mend))
        }
        guard line.count <= Limits.lineBytes else { throw problem("too-long", "a line of over \(Limits.lineBytes >> 10) KiB", at: 0) }
        let root: JSONNode
        do {
            root = try JSONReader.read(bytes: Array(line), duplicateKeys: .allowed)
        } catch {
            throw problem(error.code, error.message, at: error.offset, mend: error.mend)
        }
        guard case .object = root.value else {
            throw problem("wrong-type", "expected an example (an object), found \(root.value.kind)", at: root.offset)
        }
        func string(_ key: String) throws(Problem) -> String? {
            guard let node = root[key] else { return nil }
            if case .null = node.value { return nil }
            guard let text = node.value.asString else {
                throw problem("wrong-type", "expected '\(key)' (a string), found \(node.value.kind)", at: node.offset)
            }
            return text
        }
        func required(_ key: String) throws(Problem) -> String {
            guard let text = try string(key) else { throw problem("missing-key", "missing key '\(key)' in an example", at: root.offset) }
            guard !text.isEmpty else { throw problem("empty", "'\(key)' is empty", at: root[key]?.offset ?? 0) }
            return text
        }
        let text = try required("text")
        let label = needsLabel ? try required("label") : try string("label") ?? ""
        let place = Place(file: name, line: number, column: 1)
        return Example(text: text, label: label, language: try string("lang") ?? "", split: try string("split"), place: place)
    }
}
