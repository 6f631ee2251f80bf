import JSON

/// Keys that are read out in an order nobody expects.
struct KeysOutOfOrder: Check {
    let code = "keys-out-of-order"
    let severity = Severity.warning
    let title = "keys that do not count up, or leave one out"
    let explanation =
        "Callers count along: 1, 2, 3. A key out of turn is pressed wrongly. 0, * and # come where they like, and so does what has an `if`."
    let mend = "number the options in the order in which they stand, from 1"
    let example = CheckExample(bad: .menu(keys: "2", "1"), good: .menu(keys: "1", "2"))

    func problems(in hotline: CheckedHotline) -> [Diagnostic] {
        hotline.optionLists.compactMap { options in
            guard !options.contains(where: \.isConditional) else { return nil }
            let numbered = options.compactMap { option -> (number: Int, spot: Spot)? in
                guard let number = option.key.flatMap({ Int($0) }), number > 0 else { return nil }
                return (number, option.keySpot)
            }
            guard Set(numbered.map(\.number)).count == numbered.count else { return nil }
            for (place, option) in numbered.enumerated() where option.number != place + 1 {
                return problem("key \(option.number) where callers expect \(place + 1)", at: option.spot)
            }
            return nil
        }
    }
}
