internal import Language

/// Which cues each of many examples has, by number.
struct CueMatrix {
    /// The candidates: every cue that more than one example has, in the order of their code points.
    let names: [String]
    /// Where each example's cues begin in `cues`; one more than there are examples.
    private(set) var starts: [Int] = [0]
    private(set) var cues: [Int32] = []

    var count: Int { starts.count - 1 }

    /// - Parameter most: candidates at most; the rarest are left out first.
    init(_ texts: [CanonicalText], most: Int) {
        var numbers: [String: Int32] = [:]
        var found: [String] = []
        var counts: [Int] = []
        var rows: [[Int32]] = []
        rows.reserveCapacity(texts.count)
        for text in texts {
            rows.append(
                CueMiner.cues(in: text).map { cue in
                    let number = numbers[cue] ?? Int32(found.count)
                    if number == found.count {
                        numbers[cue] = number
                        found.append(cue)
                        counts.append(0)
                    }
                    counts[Int(number)] += 1
                    return number
                })
        }
        // How often a cue must be seen: twice, or so often that the candidates fit.
        var least = 2
        var kept = counts.count { $0 >= least }
        while kept > most {
            least += 1
            kept = counts.count { $0 >= least }
        }
        let chosen = found.indices.filter { counts[$0] >= least }.sorted { found[$0] < found[$1] }
        names = chosen.map { found[$0] }
        var places = [Int32](repeating: -1, count: found.count)
        for (place, number) in chosen.enumerated() { places[number] = Int32(place) }
        cues.reserveCapacity(rows.reduce(0) { $0 + $1.count })
        for row in rows {
            cues += row.map { places[Int($0)] }.filter { $0 >= 0 }.sorted()
            starts.append(cues.count)
        }
    }
}
