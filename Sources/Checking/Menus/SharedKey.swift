import JSON

/// Two options of one menu, or two choices of one question, behind the same key.
struct SharedKey: Check {
    let code = "shared-key"
    let severity = Severity.error
    let title = "a key that two options share"
    let explanation =
        "Only the first is ever chosen by it; whoever presses the key for the second gets the first. Options with an `if` may share a key."
    let mend = "give the second a key of its own"
    let example = CheckExample(bad: .menu(keys: "1", "1"), good: .menu(keys: "1", "2"))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        hotline.optionLists.flatMap { options in
            var keys: [String: CheckedOption] = [:]
            return options.compactMap { option -> Diagnostic? in
                guard let key = option.key else { return nil }
                guard let first = keys[key] else {
                    keys[key] = option
                    return nil
                }
                if option.isConditional || first.isConditional { return nil }
                let free = (1...9).map(String.init).first { number in !options.contains { $0.key == number } }
                return problem(
                    "key \(key) is taken by an option before it", at: option.keySpot,
                    mend: free.map { "give it a key of its own, \($0) is free" })
            }
        }
    }
}
