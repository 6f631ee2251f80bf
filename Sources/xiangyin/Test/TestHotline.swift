import ArgumentParser
import Conversations
import Flows

/// `xiangyin test Flows/power`
struct TestHotline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Hold the conversations in a hotline's tests folder, on a virtual clock, and compare.",
        discussion:
            "Schemas/README.md tells how a conversation is written. Exit code 1: something was heard that should not, or not enough is covered."
    )

    @Argument(help: ArgumentHelp("The hotlines' folders.", valueName: "hotline"))
    var hotlines: [String]

    @Option(help: ArgumentHelp("Only conversations whose path holds these words.", valueName: "words"))
    var filter: String?

    @Flag(help: "Write into the conversations what is heard now: for changes that were meant.")
    var update = false

    @Flag(help: "Test again whenever a file of the hotline changes.")
    var watch = false

    @Flag(help: "Tell what of the hotline no conversation went through.")
    var coverage = false

    @Option(help: ArgumentHelp("The least that must be covered: 90, or nodes=100,options=95.", valueName: "percent"))
    var min: String?

    @Option(help: ArgumentHelp("Write the results as JUnit's XML.", valueName: "file"))
    var junit: String?

    @Flag(help: "Print the results as JSON.")
    var json = false

    @Option(help: ArgumentHelp("In place of the conversations: so many calls by random and worst-case callers.", valueName: "calls"))
    var explore: Int?

    @Option(help: "Another seed is other callers; the same seed is the same ones.")
    var seed: UInt64 = 1

    func validate() throws {
        if let explore, !(1...Limits.exploredCalls).contains(explore) {
            throw ValidationError("--explore is from 1 to \(Limits.exploredCalls).")
        }
        guard seed <= UInt64(Int64.max) else { throw ValidationError("--seed is from 0 to \(Int64.max).") }
        do throws(CoverageMinimum.Malformed) { _ = try minimum() } catch { throw ValidationError("--min: \(error)") }
    }

    func run() throws {
        guard watch else { return try test() }
        Watch(hotlines).forEver { try? test() }
    }

    private func minimum() throws(CoverageMinimum.Malformed) -> CoverageMinimum? {
        guard let min else { return nil }
        return try CoverageMinimum(min)
    }

    private func explore(_ calls: Int) throws {
        var isSound = true
        for path in hotlines {
            let outcome = try Explore.run(path, calls: calls, seed: seed)
            for line in Explore.lines(outcome) { print(ChatScreen.safe(line)) }
            isSound = isSound && outcome.isSound
        }
        if !isSound { throw ExitCode(1) }
    }

    private func test() throws {
        if let explore { return try self.explore(explore) }
        let tested = try hotlines.map { try TestedHotline($0, filter: filter, coverage: coverage || min != nil) }
        guard tested.contains(where: { !$0.cases.isEmpty }) else {
            print(
                filter.map { "no conversation's path holds '\($0)'" }
                    ?? "no conversations in \(ConversationFolder(hotlines[0]).path): write one, tests/first.chat")
            throw ExitCode(1)
        }
        if let junit { try write(JUnitText.document(tested), to: junit) }
        if json { print(String(decoding: TestJSON.document(tested), as: UTF8.self)) } else { show(tested) }
        if update { try mend(tested) }
        let isShort = try isShort(tested)
        if isShort || (!update && tested.contains { $0.failed > 0 }) { throw ExitCode(1) }
    }

    private func show(_ tested: [TestedHotline]) {
        for hotline in tested {
            for one in hotline.cases {
                print((one.passed ? "passed  " : "FAILED  ") + one.file + (one.title.isEmpty || one.passed ? "" : "  \(one.title)"))
                if !one.passed { for line in FailureText.lines(one) { print("    " + ChatScreen.safe(line)) } }
            }
        }
        let failed = tested.reduce(0) { $0 + $1.failed }
        print("\(tested.reduce(0) { $0 + $1.cases.count } - failed) passed, \(failed) failed")
        for hotline in tested {
            guard let map = hotline.map else { continue }
            print("coverage of \(hotline.path):")
            for line in CoverageText.lines(hotline.coverage, map) { print(line) }
        }
    }

    private func isShort(_ tested: [TestedHotline]) throws -> Bool {
        guard let minimum = try minimum() else { return false }
        var isShort = false
        for hotline in tested {
            for shortfall in minimum.shortfalls(hotline.coverage.counts(of: hotline.map?.items ?? [])) {
                StandardError.write("xiangyin: \(hotline.path): \(shortfall)")
                isShort = true
            }
        }
        return isShort
    }

    private func mend(_ tested: [TestedHotline]) throws {
        for one in tested.flatMap(\.cases) where !one.passed {
            guard case .held(let report) = one.outcome, let text = report.mended(one.text) else {
                print("left as it is: \(one.file)")
                continue
            }
            try write(text, to: one.file)
            print("updated: \(one.file)")
        }
    }

    private func write(_ text: String, to path: String) throws {
        do throws(WholeFile.Reason) {
            try WholeFile.replace(path, with: Array(text.utf8))
        } catch {
            StandardError.write("xiangyin: \(path): \(error.text)")
            throw ExitCode(1)
        }
    }
}
