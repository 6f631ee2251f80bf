/// The known name that somebody most likely meant: `nxet` is `next`.
public enum NearestName {
    /// The nearest of `known`, when it is near enough: within two edits, or a third of the name; a swap of neighbours is one edit.
    public static func nearest(to name: String, among known: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(longest))
        guard !wanted.isEmpty else { return nil }
        let limit = max(wanted.count <= 3 ? 1 : 2, wanted.count / 3)
        var best: (distance: Int, name: String)?
        for candidate in known {
            let distance = distance(wanted, Array(candidate.lowercased().unicodeScalars.prefix(longest)))
            guard distance <= limit, distance < max(wanted.count, 2) else { continue }
            if best.map({ (distance, candidate) < $0 }) ?? true { best = (distance, candidate) }
        }
        return best?.name
    }

    /// Scalars compared: no name that is worth suggesting is longer.
    private static let longest = 64

    /// Edits between two names (optimal string alignment).
    private static func distance(_ a: [UnicodeScalar], _ b: [UnicodeScalar]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], before[j - 2] + 1) }
            }
            before = last
            last = row
        }
        return last[b.count]
    }
}
