import JSON

/// An option with a key that nobody is told of.
struct SilentOption: Check {
    let code = "silent-option"
    let severity = Severity.warning
    let title = "an option that is never read out"
    let explanation = """
        The menu reads out its options by their labels. This one has a key and no label, so nobody knows of it. An option that is only \
        listened for has no key; a menu that names the keys in its own words has `"announce": false`.
        """
    let mend = "give it a 'label', or take its key away"
    let example: CheckExample = {
        func menu(_ label: String) -> CheckSnippet {
            .menu(
                """
                { "key": "1", "label": "hours", "go": "hours" }, { "key": "2", "words": ["prices"], \(label)"go": "prices" }
                """)
        }
        return CheckExample(bad: menu(""), good: menu(#""label": "prices", "#))
    }()

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        hotline.steps.flatMap { step -> [Diagnostic] in
            guard step.json["announce"]?.value.asBool ?? true else { return [] }
            return step.options.filter { $0.json["key"] != nil && $0.json["label"] == nil }.map { option in
                problem("key \(option.key ?? "") is never read out", at: option.spot)
            }
        }
    }
}
