import ArgumentParser
import Glibc
import Journal

/// `xiangyin queue status --store calls.db`
struct QueueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "Look at the live queues: status, explain, watch.",
        subcommands: [QueueStatus.self, QueueExplain.self, QueueWatch.self])
}

struct QueueStatus: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "status", abstract: "Who waits where, who is with whom.")

    @OptionGroup var place: ExistingStore

    func run() throws {
        let store = try OpenStore.existing(place.store)
        let board = try OpenStore.open { () throws(StoreError) in try QueueBoard(try Journal(store), at: Clock.microseconds()) }
        print(board.lines.map(ChatScreen.safe).joined(separator: "\n"))
    }
}

struct QueueExplain: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "explain", abstract: "Why a caller stands where they stand.")

    @Argument(help: "The call's number.")
    var call: Int64

    @OptionGroup var place: ExistingStore

    func run() throws {
        let store = try OpenStore.existing(place.store)
        let board = try OpenStore.open { () throws(StoreError) in try QueueBoard(try Journal(store), at: Clock.microseconds()) }
        guard let lines = board.explanation(of: call) else {
            StandardError.write("xiangyin: call \(call) is on the way to nobody; xiangyin queue status names those who are")
            throw ExitCode(1)
        }
        print(lines.joined(separator: "\n"))
    }
}

struct QueueWatch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "The status again whenever something has happened, until it is interrupted.")

    @OptionGroup var place: ExistingStore

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        let store = try OpenStore.existing(place.store)
        try OpenStore.open { () throws(StoreError) in
            let journal = try Journal(store)
            var isFirst = true
            while true {
                let now = Clock.microseconds()
                if try journal.attend(at: now) || isFirst {
                    isFirst = false
                    _ = journal.takeNews()
                    let board = try QueueBoard(journal, at: now)
                    let clear = isatty(STDOUT_FILENO) == 1 ? "\u{1B}[H\u{1B}[2J" : ""
                    guard StandardOutput.write(Array((clear + board.lines.map(ChatScreen.safe).joined(separator: "\n") + "\n").utf8)) else {
                        return
                    }
                }
                usleep(UInt32(Limits.personPause) * 1000)
            }
        }
    }
}
