import JSON

/// Names that went and names that came with the same under them.
enum Renames {
    static func find(
        _ old: [(name: String, value: JSONValue)], _ new: [(name: String, value: JSONValue)], same: (JSONValue, JSONValue) -> Bool
    ) -> [(old: String, new: String)] {
        let (before, after) = (Set(old.map(\.name)), Set(new.map(\.name)))
        var came = new.filter { !before.contains($0.name) }
        var pairs: [(old: String, new: String)] = []
        for (name, value) in old where !after.contains(name) {
            guard let index = came.firstIndex(where: { same(value, $0.value) }) else { continue }
            pairs.append((name, came[index].name))
            came.remove(at: index)
        }
        return pairs
    }
}
