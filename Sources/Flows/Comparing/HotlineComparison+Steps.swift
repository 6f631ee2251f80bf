import JSON

/// The steps of a node: which of the old ones each of the new ones was, and what is different in it.
extension HotlineComparison {
    mutating func steps(_ old: JSONValue, _ new: JSONValue, at place: String) {
        if old.means(new) { return }
        let (before, after) = ((old.asArray ?? []).map(\.value), (new.asArray ?? []).map(\.value))
        for (a, b) in Self.aligned(before, after) {
            switch (a, b) {
            case (let a?, let b?):
                if !before[a].means(after[b]) { members(before[a], after[b], at: place, part: Self.name(after[b], b, among: after)) }
            case (let a?, nil):
                changes.append(Change(place, "step \(a + 1) (\(Self.verb(before[a])))", .item, old: Self.gist(before[a]), new: nil))
            case (nil, let b?):
                changes.append(Change(place, "step \(b + 1) (\(Self.verb(after[b])))", .item, old: nil, new: Self.gist(after[b])))
            case (nil, nil): break
            }
        }
    }

    private static func verb(_ step: JSONValue) -> String { Verb.names.first { step[$0] != nil } ?? "step" }

    /// What a step is called: nothing, when it is the node's only menu; else what it asks for, or its number.
    private static func name(_ step: JSONValue, _ index: Int, among steps: [JSONValue]) -> String {
        let verb = verb(step)
        switch verb {
        case "menu" where steps.count(where: { $0["menu"] != nil }) == 1: return ""
        case "ask", "form", "lookup", "survey", "work-order":
            let noun = verb == "ask" ? "question" : verb
            return "\(noun) '\(step[verb]?.asString ?? "")'"
        default: return "step \(index + 1)"
        }
    }

    /// Pairs of steps with the least difference between them; a step that has no partner stands alone.
    private static func aligned(_ old: [JSONValue], _ new: [JSONValue]) -> [(Int?, Int?)] {
        guard old.count * new.count <= ComparingLimits.stepPairs else {
            return (0..<max(old.count, new.count)).map { ($0 < old.count ? $0 : nil, $0 < new.count ? $0 : nil) }
        }
        // costs[i][j]: the least for the steps from i and from j on.
        var costs = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
        for i in stride(from: old.count, through: 0, by: -1) {
            for j in stride(from: new.count, through: 0, by: -1) where i < old.count || j < new.count {
                var least = Int.max
                if i < old.count { least = min(least, costs[i + 1][j] + alone) }
                if j < new.count { least = min(least, costs[i][j + 1] + alone) }
                if i < old.count, j < new.count { least = min(least, costs[i + 1][j + 1] + difference(old[i], new[j])) }
                costs[i][j] = least
            }
        }
        var pairs: [(Int?, Int?)] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, j < new.count, costs[i][j] == costs[i + 1][j + 1] + difference(old[i], new[j]) {
                pairs.append((i, j))
                (i, j) = (i + 1, j + 1)
            } else if i < old.count, costs[i][j] == costs[i + 1][j] + alone {
                pairs.append((i, nil))
                i += 1
            } else {
                pairs.append((nil, j))
                j += 1
            }
        }
        return pairs
    }

    private static let alone = 3

    /// 0 for the same, up to 5 for the same verb with nothing in common, and more than two steps alone for another verb.
    private static func difference(_ a: JSONValue, _ b: JSONValue) -> Int {
        if a.means(b) { return 0 }
        let verb = verb(a)
        guard verb == Self.verb(b) else { return 2 * alone + 1 }
        guard let one = a[verb], let other = b[verb] else { return 2 * alone }
        if one.means(other) { return 1 }
        let isNamed = one.asString != nil && ["ask", "form", "lookup", "survey"].contains(verb)
        return isNamed ? 2 * alone - 1 : 2
    }
}
