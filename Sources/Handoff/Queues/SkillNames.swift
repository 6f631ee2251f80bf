/// Which number of a `SmallSet` each skill has: languages, dialects, topics, "patient".
///
///     var skills = SkillNames()
///     let needs = skills.set(["yue", "billing"])
public struct SkillNames: Sendable {
    public private(set) var names: [String] = []
    private var numbers: [String: Int] = [:]

    public init() {}

    /// The number of a skill, new or known; nil when there are already as many skills as a set holds.
    public mutating func number(of name: String) -> Int? {
        if let number = numbers[name] { return number }
        guard names.count < SmallSet.size else { return nil }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }

    /// The set of these skills; nil when one has no number any more, since to forget it would hand a caller to somebody who does not know it.
    public mutating func set(_ names: some Sequence<String>) -> SmallSet? {
        var set = SmallSet()
        for name in names {
            guard let number = number(of: name) else { return nil }
            set.insert(number)
        }
        return set
    }
}
