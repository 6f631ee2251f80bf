import JSON

/// A key with which another one begins: 1 and 12.
struct OverlappingKey: Check {
    let code = "overlapping-key"
    let severity = Severity.warning
    let title = "a key with which another one begins"
    let explanation = "After 1 the engine has to wait whether a 2 follows; whoever is slow gets the wrong option."
    let mend = "use keys of the same length"
    let example = CheckExample(bad: .menu(keys: "1", "12"), good: .menu(keys: "1", "2"))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        hotline.optionLists.flatMap { options in
            let keys = options.compactMap(\.key)
            return options.compactMap { option -> Diagnostic? in
                guard let key = option.key, let longer = keys.first(where: { $0 != key && $0.hasPrefix(key) }) else { return nil }
                return problem("key \(longer) begins with key \(key)", at: option.keySpot)
            }
        }
    }
}
