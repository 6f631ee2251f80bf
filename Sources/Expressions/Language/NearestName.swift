/// The known name that a wrong one was probably meant to be: few letters apart for its length.
///
///     nearestName(to: "cailer", among: ["caller", "called", "noticed"])   // "caller"
func nearestName(to wrong: String, among names: some Sequence<String>) -> String? {
    let letters = Array(wrong.utf8)
    guard letters.count <= ExpressionLimits.hintBytes else { return nil }
    var nearest: (name: String, distance: Int)?
    for name in names where name.utf8.count <= ExpressionLimits.hintBytes {
        let distance = editDistance(letters, Array(name.utf8))
        guard distance <= max(1, letters.count / 3) else { continue }
        if let best = nearest, (best.distance, best.name) <= (distance, name) { continue }
        nearest = (name, distance)
    }
    return nearest?.name
}

/// Levenshtein's distance, a swap of neighbours counting one.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before = [Int](repeating: 0, count: b.count + 1)
    var above = Array(0...b.count)
    for i in 0..<a.count {
        var row = [i + 1]
        row.reserveCapacity(b.count + 1)
        for j in 0..<b.count {
            var cost = min(above[j] + (a[i] == b[j] ? 0 : 1), above[j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
            row.append(cost)
        }
        (before, above) = (above, row)
    }
    return above[b.count]
}
