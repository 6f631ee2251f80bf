import Handoff

/// Who waits how long at which hour, as a drawing: a group of bars for each hour, a bar for each class of callers.
struct WaitPlot {
    private let report: SimulationReport
    private static let colours = ["#2b6cb0", "#c05621", "#2f855a", "#6b46c1", "#b7791f", "#c53030", "#2c7a7b", "#4a5568"]
    private static let (width, height, margin) = (960.0, 420.0, 56.0)

    init(_ report: SimulationReport) { self.report = report }

    var svg: String {
        let most = max(1, report.hours.flatMap(\.classes).map(\.averageWait).max() ?? 1)
        var parts = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Self.width) \(Self.height)\" font-family=\"sans-serif\" font-size=\"12\">",
            "<title>Average wait by hour and caller</title>",
            "<rect width=\"\(Self.width)\" height=\"\(Self.height)\" fill=\"white\"/>",
        ]
        for step in 0...4 {
            let value = most * Double(step) / 4
            let y = y(value, most)
            parts.append("<line x1=\"\(Self.margin)\" x2=\"\(Self.width - 8)\" y1=\"\(y)\" y2=\"\(y)\" stroke=\"#ddd\"/>")
            parts.append("<text x=\"\(Self.margin - 6)\" y=\"\(y + 4)\" text-anchor=\"end\">\(SimulationReport.one(value)) s</text>")
        }
        let group = (Self.width - Self.margin - 8) / Double(max(report.hours.count, 1))
        let bar = group * 0.8 / Double(max(report.classes.count, 1))
        for (index, hour) in report.hours.enumerated() {
            let left = Self.margin + group * Double(index) + group * 0.1
            for (kind, tally) in hour.classes.enumerated() {
                let top = y(tally.averageWait, most)
                parts.append(
                    "<rect x=\"\(left + bar * Double(kind))\" y=\"\(top)\" width=\"\(bar)\" height=\"\(y(0, most) - top)\" fill=\"\(colour(kind))\"/>"
                )
            }
            parts.append("<text x=\"\(left + group * 0.4)\" y=\"\(y(0, most) + 16)\" text-anchor=\"middle\">\(hour.hour):00</text>")
        }
        for (kind, row) in report.classes.enumerated() {
            let x = Self.margin + Double(kind) * (Self.width - Self.margin) / Double(report.classes.count)
            parts.append("<rect x=\"\(x)\" y=\"\(Self.height - 20)\" width=\"10\" height=\"10\" fill=\"\(colour(kind))\"/>")
            parts.append("<text x=\"\(x + 14)\" y=\"\(Self.height - 11)\">\(Self.escaped(row.name))</text>")
        }
        return parts.joined(separator: "\n") + "\n</svg>\n"
    }

    private func y(_ value: Double, _ most: Double) -> Double { 16 + (Self.height - 72) * (1 - value / most) }

    private func colour(_ kind: Int) -> String { Self.colours[kind % Self.colours.count] }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
