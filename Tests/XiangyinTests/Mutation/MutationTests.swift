import Checking
import Conversations
import Dialogue
import Flows
import Glibc
import JSON
import Testing

@testable import xiangyin

/// Breaks the power hotline in many ways: `check` and its own conversations must notice nearly all.
///
/// One of each kind is made each time; all of them by `./Scripts/conformance mutation`.
@Suite struct MutationTests {
    static let path = Repository.path("Flows/power")
    static let all = 200

    @Test func checkAndConversationsNoticeWhatIsBroken() throws {
        let whole = getenv("XIANGYIN_MUTATIONS").flatMap { Int(String(cString: $0)) }
        let files = Self.written()
        let mutations = Mutator(files).mutations(whole ?? Mutation.Kind.allCases.count, seed: 1)
        let usual = Self.check(files).problems
        let conversations = try ConversationFolder(Self.path).files.map { file in
            try Conversation.parse(String(decoding: Repository.readFile(file) ?? [], as: UTF8.self), file: file).get()
        }
        #expect(Self.fate(files, usual, conversations) == .escaped, "the whole hotline fails its own conversations")
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

    /// What people wrote. What was learned is left out: it would answer for rules that are lost.
    private static func written() -> HotlineFiles {
        var files = HotlineFiles.read(path: path)
        files.files = files.files.map { file in
            guard let root = JSONReader.read(file).root?.value else { return file }
            var learned: [[JSONStep]] = []
            root.walk { path, _ in if path.last == .key("learned") { learned.append(path) } }
            guard !learned.isEmpty else { return file }
            let rest = learned.reduce(root) { $0.replacing($1[...]) { _ in nil } ?? $0 }
            return SourceFile(name: file.name, bytes: rest.bytes)
        }
        return files
    }

    private enum Fate { case checked, tested, escaped }

    private static func fate(_ files: HotlineFiles, _ usual: Set<String>, _ conversations: [Conversation]) -> Fate {
        let (hotline, problems) = check(files)
        guard let hotline, problems.isSubset(of: usual) else { return .checked }
        let desk = LookupDesk(hotline, live: false)
        let runner = ConversationRunner(hotline) { desk.offline($0) ?? .failure("no fixture") }
        return conversations.allSatisfy { runner.run($0).passed } ? .escaped : .tested
    }

    /// What `check` says of the files; a problem whatever line it stands in, for the files are written anew.
    private static func check(_ files: HotlineFiles) -> (hotline: Hotline?, problems: Set<String>) {
        let report = Checker.check(files)
        return (report.hotline, Set(report.diagnostics.map { "\($0.code) \($0.path) \($0.message)" }))
    }

    @Test func theSameSeedBreaksTheSame() {
        let mutator = Mutator(Self.written())
        let first = mutator.mutations(Self.all, seed: 7).map(\.description)
        #expect(first == mutator.mutations(Self.all, seed: 7).map(\.description))
        #expect(first != mutator.mutations(Self.all, seed: 8).map(\.description))
        #expect(first.count == Self.all)
    }

    @Test func everyKindBreaksSomething() {
        let kinds = Set(Mutator(Self.written()).mutations(Self.all, seed: 1).map(\.kind))
        #expect(kinds == Set(Mutation.Kind.allCases))
    }
}
