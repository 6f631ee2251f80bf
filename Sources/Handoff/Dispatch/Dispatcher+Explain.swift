extension Dispatcher {
    /// Why a waiting caller stands where they stand; nil when they do not wait.
    public func explain(_ caller: CallerID) -> Explanation? {
        guard let slot = waitingSlot(caller), let ahead = ahead(of: caller) else { return nil }
        let mine = conversations[slot]
        var explanation = Explanation(ahead: ahead, own: group(of: mine.arrival))
        var read = 0
        forEachRival(of: mine.bucket) { bucket in
            buckets[bucket].line.forEach { other in
                guard other < mine.standing, read < Limits.explained else { return false }
                read += 1
                if other.tier < mine.standing.tier {
                    explanation.urgent += 1
                } else if other.arrival <= mine.standing.arrival {
                    explanation.earlier += 1
                } else {
                    add(group(of: conversations[Int(other.slot)].arrival), to: &explanation.credited)
                }
                return true
            }
        }
        return explanation
    }

    private func group(of arrival: Arrival) -> Explanation.Group {
        let name = arrival.audience.flatMap { audiences.indices.contains($0) ? audiences[$0] : nil }
        return Explanation.Group(audience: name, credit: arrival.credit, count: 1)
    }

    private func add(_ group: Explanation.Group, to groups: inout [Explanation.Group]) {
        if let known = groups.firstIndex(where: { $0.audience == group.audience && $0.credit == group.credit }) {
            groups[known].count += 1
        } else {
            groups.append(group)
        }
    }
}
