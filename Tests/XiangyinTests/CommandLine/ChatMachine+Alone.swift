import Conversations
import Flows
import Handoff
import Journal

@testable import xiangyin

extension ChatMachine {
    /// A chat as `xiangyin chat` without a store runs it, in this process.
    init(alone hotline: Hotline, caller: String = "", explains: Bool = false, recorder: Recorder? = nil) throws {
        let files = HotlineFiles(name: "sample", files: [])
        let hotlines = try ServedHotlines(Journal(SQLiteStore()), files, hotline, live: false, at: .zero)
        try self.init(hotlines, caller: CallerFacts(caller), explains: explains, recorder: recorder)
    }
}
