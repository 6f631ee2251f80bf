import JSON
import Language

/// A word or an intent to which two options of one menu answer.
struct SharedWord: Check {
    let code = "shared-word"
    let severity = Severity.warning
    let title = "a word that two options share"
    let explanation = "The first option takes it; whoever says it and means the second is led astray."
    let mend = "keep it where it belongs"
    let example: CheckExample = {
        func menu(_ words: String) -> CheckSnippet {
            .menu(
                """
                { "key": "1", "words": ["open", "time"], "label": "hours", "go": "hours" },
                    { "key": "2", "words": [\(words)], "label": "prices", "go": "prices" }
                """)
        }
        return CheckExample(bad: menu(#""price", "open""#), good: menu(#""price""#))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        hotline.optionLists.flatMap { options -> [Diagnostic] in
            var owners: [String: (number: Int, said: String, option: CheckedOption)] = [:]
            var problems: [Diagnostic] = []
            for (number, option) in options.enumerated() {
                for said in Self.said(option) {
                    let word = CanonicalText(said.text).text
                    guard !word.isEmpty else { continue }
                    guard let owner = owners[said.kind + word] else {
                        owners[said.kind + word] = (number, said.text, option)
                        continue
                    }
                    let apart = option.isConditional || owner.option.isConditional
                    if owner.number == number {
                        // The same word in the other script helps a recogniser, which is given the words as they are written.
                        guard said.kind == "word", !said.isLabel, owner.said == said.text else { continue }
                        problems.append(
                            problem("'\(said.text)' stands twice in this option", at: said.spot, mend: "once is enough", fix: said.removal))
                    } else if !apart {
                        problems.append(
                            problem("'\(said.text)' is taken by option \(owner.number + 1) before it", at: said.spot))
                    }
                }
            }
            return problems
        }
    }

    private struct Said {
        /// A word and an intent of the same name are two things.
        let kind: String
        let text: String
        let spot: Spot
        let isLabel: Bool
        let removal: Fix?
    }

    private static func said(_ placed: CheckedOption) -> [Said] {
        let (option, spot) = (placed.json, placed.spot)
        var all: [Said] = []
        if let intent = option["intent"], let name = intent.value.asString {
            all.append(Said(kind: "intent", text: name, spot: spot.inner("intent", intent), isLabel: false, removal: nil))
        }
        let list = option["words"]
        for (index, word) in (list?.value.asArray ?? []).enumerated() {
            guard let list, let text = word.value.asString else { continue }
            var edits = JSONEdits(spot.file.bytes)
            edits.remove(item: index, of: list)
            let fix = Fix(file: spot.file.name, summary: "'\(text)' stands once", edits: edits.edits)
            all.append(Said(kind: "word", text: text, spot: spot.inner("words", list).inner(index, word), isLabel: false, removal: fix))
        }
        if let label = option["label"] {
            // A label is the same word in several languages, and may be one of the words.
            let texts = label.value.asString.map { [$0] } ?? label.value.asObject?.compactMap(\.value.value.asString) ?? []
            for text in Set(texts).sorted() {
                all.append(Said(kind: "word", text: text, spot: spot.inner("label", label), isLabel: true, removal: nil))
            }
        }
        return all
    }
}
