import Handoff
import JSON

extension SimulationReport {
    /// For people: who waited how long, why, and how busy the agents were.
    var lines: [String] {
        let closes = total.tally.turnedAway > 0
        var lines = Self.table(
            [Self.header + (closes ? ["closed"] : [])]
                + (classes + [total]).map { cells($0) + (closes ? ["\($0.tally.turnedAway)"] : []) })
        lines += ["", "in \(Self.one(threshold)) s: \(ServiceLevel.ofOffered.meaning); ± is a 95 % interval"]
        if closes { lines.append("closed: beside those calls, how many found their queue closed, or waited until it was") }
        if !reasons.isEmpty { lines += [""] + reasons }
        if hours.count > 1 {
            lines += [""]
            lines += Self.table(
                [["hour", "calls", "wait", "longest", "hung up", "busy"]]
                    + hours.map { hour in
                        [
                            "\(hour.hour)", "\(hour.total.offered)", Self.one(hour.total.averageWait) + " s",
                            Self.one(hour.total.longestWait) + " s", Self.percent(hour.total.abandonment), Self.percent(hour.occupancy),
                        ]
                    })
        }
        lines += [""]
        lines += Self.table([["agents", "busy"]] + staff.map { [$0.name, Self.percent($0.occupancy)] })
        return lines + ["", "at most \(peak) calls at once"]
    }

    private static let header = ["callers", "calls", "wait", "longest", "in time", "hung up", "overflowed", "busy with them"]

    private func cells(_ row: Row) -> [String] {
        [
            row.name, "\(row.tally.offered)", "\(Self.one(row.averageWait.value)) ± \(Self.one(row.averageWait.margin(.ninetyFive))) s",
            Self.one(row.tally.longestWait) + " s", Self.percent(row.serviceLevel(.ofOffered).value),
            Self.percent(row.abandonment.value), "\(row.tally.overflowed)", Self.percent(row.occupancy),
        ]
    }

    static func percent(_ share: Double) -> String { one(share * 100) + "%" }

    /// With one decimal; what is not known is a dash.
    static func one(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e15 else { return "-" }
        let tenths = Int64((number * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }

    /// Names stand left, figures right.
    static func table(_ rows: [[String]]) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let gap = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
                return column == 0 ? cell + gap : gap + cell
            }
            return cells.joined(separator: "  ")
        }
    }
}
