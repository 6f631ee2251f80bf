import Conversations
import Dialogue
import Flows
import Handoff
import JSON
import Language
import Tuning

/// Callers who hold the hotline's own conversations, up to a person or to the end: what the queues get, and what the machine does itself.
struct FlowCallers {
    private let times: [Double]
    private let calls: [WalkedCall]
    let figures: FlowFigures

    /// - Parameters:
    ///   - times: when each calls, in seconds from `start`.
    ///   - mix: shares of the intents, as `outage_report=40,bill_query=60`; without it every conversation is as likely as any other.
    init(_ files: HotlineFiles, _ hotline: Hotline, times: [Double], from start: Instant, mix: String?, seed: UInt64)
        throws(SimulatedHotline.Problem)
    {
        let conversations = Self.conversations(of: files.name)
        guard !conversations.isEmpty else {
            throw SimulatedHotline.Problem(
                text:
                    "--through-flows needs whole conversations, and \(ConversationFolder(files.name).path) has none; write one, or leave it out."
            )
        }
        let desk = LookupDesk(hotline, live: false)
        // Nobody waits for a network ten thousand times.
        let walker = Walker(hotline, files) { desk.offline($0) ?? .failure("no fixtures.json") }
        let groups: [(share: Double, members: [Int])]
        if let mix {
            let intents = Parallel.map(conversations.count) { walker.walk(conversations[$0], at: start, name: "1", seed: seed).intent }
            groups = try Self.groups(mix, intents)
        } else {
            groups = [(1, Array(conversations.indices))]
        }
        let chosen = Self.draw(times.count, of: groups, seed: seed)
        calls = Parallel.map(times.count) { number in
            walker.walk(
                conversations[chosen[number]], at: start.adding(seconds: Int64(times[number])), name: "\(number + 1)",
                seed: seed &+ UInt64(number))
        }
        self.times = times
        figures = FlowFigures(calls)
    }

    /// The calls as a scenario takes them.
    func planned(in play: inout SimulatedHotline) -> [PlannedCall] {
        var kinds = play.callers(calls.compactMap { if case .handedOver(let request) = $0.end { request } else { nil } })[...]
        return zip(times, calls).map { time, call in
            var kind: Int?
            if case .handedOver = call.end { kind = kinds.popFirst() }
            return PlannedCall(began: time, left: time + call.seconds, kind: kind)
        }
    }

    private static func conversations(of hotline: String) -> [Conversation] {
        ConversationFolder(hotline).files.compactMap { file in
            guard let bytes = try? WholeFile.read(file, limit: Limits.conversationBytes),
                case .success(let conversation) = Conversation.parse(String(decoding: bytes, as: UTF8.self), file: file),
                Walker.isWhole(conversation)
            else { return nil }
            return conversation
        }
    }

    private static func groups(_ mix: String, _ intents: [String]) throws(SimulatedHotline.Problem) -> [(share: Double, members: [Int])] {
        try SimulatedHotline.shares(mix).map { name, share throws(SimulatedHotline.Problem) in
            let members = intents.indices.filter { intents[$0] == name }
            guard !members.isEmpty else { throw SimulatedHotline.unknown("conversation about", name, among: Set(intents).sorted()) }
            return (share, members)
        }
    }

    private static func draw(_ count: Int, of groups: [(share: Double, members: [Int])], seed: UInt64) -> [Int] {
        var dice = SeededGenerator(seed: seed)
        let all = groups.reduce(0) { $0 + $1.share }
        return (0..<count).map { _ in
            var part = Double.random(in: 0..<1, using: &dice) * all
            let group = groups.first { group in
                part -= group.share
                return part < 0
            }
            return (group ?? groups[groups.count - 1]).members.randomElement(using: &dice) ?? 0
        }
    }
}
