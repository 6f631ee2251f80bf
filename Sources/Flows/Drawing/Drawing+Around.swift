extension Drawing {
    /// Only what lies within so many steps of a node, whichever way the links lead.
    ///
    ///     drawing.around(Target(flow: "main", node: "menu"), depth: 1)
    public func around(_ centre: Target, depth: Int) -> Drawing {
        var near: Set<Target> = [centre]
        for _ in 0..<max(0, depth) {
            let before = near
            for box in boxes {
                let targets = box.rows.compactMap { $0.link?.target }
                if before.contains(box.target) { near.formUnion(targets) }
                if !before.isDisjoint(with: targets) { near.insert(box.target) }
            }
            if near == before { break }
        }
        var excerpt = self
        func leadsNear(_ row: Row) -> Bool { row.link.map { near.contains($0.target) } ?? false }
        let chosen = groups.flatMap(\.boxes).filter { near.contains($0.target) }
        let spoken = groups.filter { group in chosen.contains { $0.target.flow == group.name } }.flatMap(\.everywhere)
        excerpt.groups = [Group(name: "", start: "", boxes: chosen, everywhere: [])]
        // Several flows may listen for the same.
        var known: Set<Row> = []
        excerpt.everywhere = (everywhere + spoken).filter { leadsNear($0) && known.insert($0).inserted }
        return excerpt
    }

    /// The node that is meant by `main.menu`, or by `menu` when only one flow has such a node.
    public func node(named name: String) -> Target? {
        let targets = boxes.map(\.target)
        if let exact = targets.first(where: { $0.description == name }) { return exact }
        let same = targets.filter { $0.node == name }
        return same.count == 1 ? same[0] : nil
    }

    /// The names by which nodes can be asked for.
    public var nodeNames: [String] { boxes.map(\.target.description) }
}
