import Handoff
import Journal

extension DeskMachine {
    /// What stands on the desk now.
    func view(talk: [String], at now: Microseconds) throws(StoreError) -> DeskView {
        let presence = journal.queues.dispatcher.view(of: agent)?.presence.rawValue ?? "gone"
        let call =
            if conversation != nil || offer != nil {
                summary
            } else if let listening {
                listening.call.map { "you hear call \($0) · \(listening.name)" } ?? "you listen to \(listening.name), who talks with nobody"
            } else {
                "you are with nobody; /take brings the next caller, /help lists the rest"
            }
        return DeskView(
            title: "\(name) · \(presence)", waiting: try QueueBoard(journal, at: now).waitingLines.map(ChatScreen.safe),
            call: ChatScreen.safe(call), talk: talk)
    }
}
