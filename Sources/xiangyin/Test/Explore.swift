import Conversations
import Dialogue
import Flows
import JSON

/// `test --explore N`: callers whom nobody thought of, on all cores.
enum Explore {
    struct Outcome {
        let exploration: Exploration
        let explorer: Explorer
        let map: CoverageMap

        var isSound: Bool { exploration.walks.isEmpty }
    }

    static func run(_ path: String, calls: Int, seed: UInt64) throws -> Outcome {
        let files = HotlineFiles.read(path: path)
        let hotline = try HotlineLoading.load(files)
        let desk = LookupDesk(hotline, live: false)
        // Nobody waits for a network ten thousand times.
        let explorer = Explorer(hotline, files) { desk.offline($0) ?? .failure("no fixtures.json") }
        let pieces = (calls + Limits.callsPerPiece - 1) / Limits.callsPerPiece
        let parts = Parallel.map(pieces) { piece in
            let first = piece * Limits.callsPerPiece
            return Exploration(explorer, seeds: seed &+ UInt64(first)..<(seed &+ UInt64(min(calls, first + Limits.callsPerPiece))))
        }
        var exploration = Exploration()
        for part in parts { exploration.add(part) }
        return Outcome(exploration: exploration, explorer: explorer, map: CoverageMap(hotline, files))
    }

    static func lines(_ outcome: Outcome) -> [String] {
        let found = outcome.exploration
        var lines: [String] = []
        for walk in found.shown {
            guard let fault = walk.fault else { continue }
            let count = found.counts[fault] ?? 0
            lines.append("\(fault) (\(count) of \(found.calls) calls)")
            let conversation = outcome.explorer.shrunk(walk).conversation(apology: outcome.explorer.apology)
            lines += conversation.written.split(separator: "\n").map { "    " + $0 }
        }
        if found.walks.count > found.shown.count { lines.append("and \(found.walks.count - found.shown.count) more") }
        let unheard = found.unheard(outcome.map)
        if !unheard.isEmpty { lines.append("never heard by any caller:") }
        lines += unheard.map { "    " + $0.name + ($0.place.map { "  \($0.file):\($0.line)" } ?? "") }
        lines.append(
            "\(found.calls) calls: "
                + (found.walks.isEmpty
                    ? "no dead end, no loop, no guard; everyone was served or came to a person" : "\(found.walks.count) faults"))
        return lines
    }
}
