import Handoff
import JSON

extension SimulationReport {
    /// The figures for machines; times in seconds, shares from 0 to 1.
    func json(seed: UInt64, flows: FlowFigures?) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.beginObject()
        writer.key("seed")
        writer.string("\(seed)")
        writer.key("within")
        writer.double(threshold)
        writer.key("peak")
        writer.integer(Int64(peak))
        flows?.write(to: &writer)
        for (name, rows) in [("callers", classes), ("queues", queues), ("total", [total])] {
            writer.key(name)
            writer.beginArray()
            for row in rows { Self.write(row, &writer) }
            writer.endArray()
        }
        writer.key("hours")
        writer.beginArray()
        for hour in hours {
            writer.beginObject()
            writer.key("hour")
            writer.integer(Int64(hour.hour))
            Self.write(hour.total, hour.occupancy, &writer)
            writer.endObject()
        }
        writer.endArray()
        writer.key("agents")
        writer.beginArray()
        for group in staff {
            writer.beginObject()
            writer.key("name")
            writer.string(group.name)
            writer.key("occupancy")
            writer.double(Self.rounded(group.occupancy))
            writer.endObject()
        }
        writer.endArray()
        writer.key("reasons")
        writer.beginArray()
        reasons.forEach { writer.string($0) }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    private static func write(_ row: Row, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("name")
        writer.string(row.name)
        write(row.tally, row.occupancy, &writer)
        let estimates =
            [("wait95", row.averageWait), ("hungUp95", row.abandonment)]
            + ServiceLevel.allCases.map { ("\($0.rawValue)95", row.serviceLevel($0)) }
        for (name, estimate) in estimates where estimate.margin(.ninetyFive).isFinite {
            writer.key(name)
            writer.double(rounded(estimate.margin(.ninetyFive)))
        }
        writer.endObject()
    }

    private static func write(_ tally: Tally, _ occupancy: Double, _ writer: inout JSONWriter) {
        let counts = [
            ("offered", tally.offered), ("answered", tally.answered), ("abandoned", tally.abandoned), ("overflowed", tally.overflowed),
            ("turnedAway", tally.turnedAway),
        ]
        for (name, count) in counts {
            writer.key(name)
            writer.integer(Int64(count))
        }
        let figures =
            [
                ("wait", tally.averageWait), ("waitOfAnswered", tally.averageWaitOfAnswered), ("longestWait", tally.longestWait),
                ("hungUp", tally.abandonment), ("occupancy", occupancy),
            ] + ServiceLevel.allCases.map { ($0.rawValue, tally.serviceLevel($0)) }
        for (name, figure) in figures {
            writer.key(name)
            writer.double(rounded(figure))
        }
    }

    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
