import ArgumentParser
import Conversations
import Journal
import Language

/// `xiangyin journal show 17 --store calls.db`
struct JournalShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What was said in a call, by its number or the name of its session.")

    @Argument(help: "The call's number, or its session's name (the latest of that name).")
    var call: String

    @OptionGroup var place: ExistingStore

    func run() throws {
        let store = try OpenStore.existing(place.store)
        let found = try OpenStore.open { () throws(StoreError) in
            try store.read { rows in
                let record = try Int64(call).flatMap { try rows.call($0) } ?? rows.call(named: call)
                return try record.map {
                    ($0, try rows.events(of: $0.id), try rows.talk(of: $0.id, after: 0), try rows.workOrders(of: $0.id))
                }
            }
        }
        guard let (record, events, talk, orders) = found else {
            StandardError.write("xiangyin: \(place.store): there is no call '\(call.shortened)'; xiangyin journal list names them")
            throw ExitCode(1)
        }
        let offset = events.first?.offset ?? 0
        print("call \(record.id) · \(ChatScreen.safe(record.name)) · \(Instant(seconds: record.began, offset: offset)) · \(record.state)")
        for line in Transcript(events: events, talk: talk, plainly: false).lines { print(line.shown) }
        for order in orders { print("→ work-order: \(order.kind) \(order.number) (\(order.priority)) \(ChatScreen.safe(order.fields))") }
    }
}

extension Transcript.Line {
    /// `> 屋企冇電呀`, `Anna: 您好`, `# rang twice`
    var shown: String {
        let text = ChatScreen.safe(text)
        return switch speaker {
        case .hotline: text
        case .caller: "> " + text
        case .agent: "\(ChatScreen.safe(name ?? "agent")): \(text)"
        case .note: "# \(ChatScreen.safe(name ?? "agent")): \(text)"
        case .listener: "(\(ChatScreen.safe(name ?? "a supervisor")) \(text))"
        }
    }
}
