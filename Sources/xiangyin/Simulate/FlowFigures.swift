import Conversations
import Handoff
import JSON

/// What the machine did by itself: how many needed no person, and how long callers were with it, by what they wanted first.
struct FlowFigures {
    struct Row {
        let name: String
        private(set) var calls = 0
        private(set) var served = 0
        private(set) var hungUp = 0
        private(set) var seconds = 0.0
        private(set) var longest = 0.0

        init(_ name: String) { self.name = name }

        var toPeople: Int { calls - served - hungUp }
        /// Containment: the part that was served without a person.
        var containment: Double { calls > 0 ? Double(served) / Double(calls) : 0 }
        var average: Double { calls > 0 ? seconds / Double(calls) : 0 }

        mutating func add(_ call: WalkedCall) {
            calls += 1
            seconds += call.seconds
            longest = max(longest, call.seconds)
            switch call.end {
            case .served: served += 1
            case .hungUp: hungUp += 1
            case .handedOver: break
            }
        }
    }

    /// The most frequent first.
    let intents: [Row]
    let total: Row

    init(_ calls: [WalkedCall]) {
        var rows: [String: Row] = [:]
        var total = Row("all")
        for call in calls {
            let name = call.intent.isEmpty ? "-" : call.intent
            rows[name, default: Row(name)].add(call)
            total.add(call)
        }
        intents = rows.values.sorted { ($1.calls, $0.name) < ($0.calls, $1.name) }
        self.total = total
    }

    var lines: [String] {
        let rows = (intents + [total]).map { row in
            [
                row.name, "\(row.calls)", SimulationReport.percent(row.containment), "\(row.hungUp)", "\(row.toPeople)",
                SimulationReport.one(row.average) + " s", SimulationReport.one(row.longest) + " s",
            ]
        }
        return SimulationReport.table([["wanted", "calls", "contained", "hung up", "to people", "with the machine", "longest"]] + rows) + [
            "", "contained: served without a person; wanted: the first thing that was understood, - for nothing", "",
        ]
    }

    func write(to writer: inout JSONWriter) {
        writer.key("flows")
        writer.beginObject()
        writer.key("intents")
        writer.beginArray()
        for row in intents { Self.write(row, to: &writer) }
        writer.endArray()
        writer.key("total")
        Self.write(total, to: &writer)
        writer.endObject()
    }

    private static func write(_ row: Row, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("name")
        writer.string(row.name)
        for (name, count) in [("calls", row.calls), ("served", row.served), ("hungUp", row.hungUp), ("toPeople", row.toPeople)] {
            writer.key(name)
            writer.integer(Int64(count))
        }
        for (name, figure) in [("contained", row.containment), ("machineTime", row.average), ("longest", row.longest)] {
            writer.key(name)
            writer.double((figure * 10_000).rounded() / 10_000)
        }
        writer.endObject()
    }
}
