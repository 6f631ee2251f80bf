import Conversations
import Flows

/// A hotline with all its conversations held.
struct TestedHotline {
    let path: String
    let hotline: Hotline
    let cases: [ConversationCase]
    let map: CoverageMap?
    let coverage: Coverage

    /// `filter`: only conversations whose file or path holds these words.
    init(_ path: String, filter: String?, coverage wanted: Bool) throws {
        self.path = path
        let files = HotlineFiles.read(path: path)
        hotline = try HotlineLoading.load(files)
        let desk = LookupDesk(hotline, live: false)
        let runner = ConversationRunner(hotline) { desk.answer($0) }
        let chats = ConversationFolder(path).files.filter { file in filter.map { file.contains($0) } ?? true }
        cases = Parallel.map(chats.count) { ConversationCase(chats[$0], runner) }
        map = wanted ? CoverageMap(hotline, files) : nil
        var coverage = Coverage()
        if wanted {
            for case .held(let report) in cases.map(\.outcome) { coverage.add(report) }
        }
        self.coverage = coverage
    }

    var failed: Int { cases.count { !$0.passed } }
}
