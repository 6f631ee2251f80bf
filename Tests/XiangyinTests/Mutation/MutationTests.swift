import Conversations
import Dialogue
import Flows
import Glibc
import JSON
import Testing

@testable import xiangyin

/// Breaks the power hotline in many ways: `check` and its own conversations must notice nearly all.
///
/// A sample is run each time; all of it by `./Scripts/conformance mutation`.
@Suite struct MutationTests {
    static let path = Repository.path("Flows/power")
    static let all = 200

    @Test func checkAndConversationsNoticeWhatIsBroken() throws {
        let whole = getenv("XIANGYIN_MUTATIONS").flatMap { Int(String(cString: $0)) }
        let files = HotlineFiles.read(path: Self.path)
        let mutations = Mutator(files).mutations(whole ?? 40, seed: 1)
        let usual = Set(Hotline.load(files).diagnostics.map(Self.name))
        let conversations = try ConversationFolder(Self.path).files.map { file in
            try Conversation.parse(String(decoding: Repository.readFile(file) ?? [], as: UTF8.self), file: file).get()
        }
        let fates = Parallel.map(mutations.count) { Self.fate(mutations[$0].apply(to: files), usual, conversations) }
        let checked = fates.count { $0 == .checked }
        let noticed = fates.count { $0 != .escaped }
        var report: [String] = ["\(mutations.count) mutations: check notices \(checked), with the conversations \(noticed)"]
        for (mutation, fate) in zip(mutations, fates) where fate == .escaped { report.append("escaped: \(mutation)") }
        if whole != nil {
            for (mutation, fate) in zip(mutations, fates) where fate == .tested { report.append("only by conversations: \(mutation)") }
        }
        if whole != nil { print(report.joined(separator: "\n")) }
        #expect(noticed * 100 >= mutations.count * 95, "\(report.joined(separator: "\n"))")
        #expect(checked * 100 >= mutations.count * 60, "\(report[0])")
    }

    private enum Fate { case checked, tested, escaped }

    private static func fate(_ files: HotlineFiles, _ usual: Set<String>, _ conversations: [Conversation]) -> Fate {
        let (hotline, diagnostics) = Hotline.load(files)
        guard let hotline, Set(diagnostics.map(name)).isSubset(of: usual) else { return .checked }
        let desk = LookupDesk(hotline, live: false)
        let runner = ConversationRunner(hotline) { desk.offline($0) ?? .failure("no fixture") }
        return conversations.allSatisfy { runner.run($0).passed } ? .escaped : .tested
    }

    /// A problem whatever line it stands in: the files are written anew.
    private static func name(_ problem: Diagnostic) -> String { "\(problem.code) \(problem.path) \(problem.message)" }

    @Test func theSameSeedBreaksTheSame() {
        let mutator = Mutator(HotlineFiles.read(path: Self.path))
        let first = mutator.mutations(Self.all, seed: 7).map(\.description)
        #expect(first == mutator.mutations(Self.all, seed: 7).map(\.description))
        #expect(first != mutator.mutations(Self.all, seed: 8).map(\.description))
        #expect(first.count == Self.all)
    }

    @Test(arguments: Mutation.Kind.allCases) func everyKindBreaksSomething(_ kind: Mutation.Kind) {
        let mutations = Mutator(HotlineFiles.read(path: Self.path)).mutations(100, seed: 1)
        #expect(mutations.contains { $0.kind == kind })
    }
}
