import ArgumentParser
import Dialogue
import Flows
import Journal

/// `xiangyin journal verify --store calls.db`
struct JournalVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Hold a store against itself: its pages, every call, every session made again from its events, the queues.")

    @OptionGroup var place: ExistingStore

    func run() throws {
        let store = try OpenStore.existing(place.store)
        let verification = try OpenStore.open { () throws(StoreError) in
            let journal = try Journal(store)
            var versions: [String: Interpreter?] = [:]
            return try Verification(journal) { version in
                if let known = versions[version] { return known }
                let files = try? journal.version(version)?.hotlineFiles
                let interpreter = files.flatMap { Hotline.load($0).hotline }.map { Interpreter(hotline: $0) }
                versions[version] = .some(interpreter)
                return interpreter
            }
        }
        for problem in verification.problems { print(ChatScreen.safe(problem)) }
        print(
            "\(verification.calls) calls, \(verification.events) events, \(verification.rebuilt) sessions made again from their events, "
                + "\(verification.waiting) callers in line: \(verification.problems.isEmpty ? "all is well" : "\(verification.problems.count) problems")"
        )
        if !verification.problems.isEmpty { throw ExitCode(1) }
    }
}
