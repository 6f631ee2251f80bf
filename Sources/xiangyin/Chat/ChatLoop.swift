import Glibc
import Language

/// The I/O around a `ChatMachine`: a line editor and colours at a terminal, plain lines otherwise.
struct ChatLoop {
    private var machine: ChatMachine
    private let clock: ChatClock
    private let screen: ChatScreen

    init(machine: ChatMachine, clock: ChatClock) {
        self.machine = machine
        self.clock = clock
        screen = .ofStandardOutput
    }

    /// Until the caller leaves, the input ends, or nobody reads any more.
    mutating func run() {
        signal(SIGPIPE, SIG_IGN)
        guard show(machine.begin(at: clock.now)) else { return }
        if isatty(STDIN_FILENO) != 0, isatty(STDOUT_FILENO) != 0 { talk() } else { _ = readLines(while: { _ in true }) }
        _ = show(machine.finish(at: clock.now))
    }

    private mutating func talk() {
        let editor = LineEditor()
        while !machine.isOver {
            // A person may speak at any time, and an editor would wait for a whole line first.
            if machine.awaitsPerson {
                guard readLines(while: { $0.awaitsPerson }) else { return }
                continue
            }
            guard let line = editor.read(prompt: "> ") else {
                _ = StandardOutput.write([0x0A])
                return
            }
            guard show(machine.take(line, at: clock.now)) else { return }
        }
    }

    /// Plain lines, and whatever comes up meanwhile; false at the end of the input, and when nobody reads.
    private mutating func readLines(while goesOn: (ChatMachine) -> Bool) -> Bool {
        var typed = TypedLines()
        while typed.isOpen, !machine.isOver, goesOn(machine) {
            if machine.awaitsPerson {
                guard show(machine.poll(at: clock.now)) else { return false }
                if !machine.awaitsPerson { continue }
            }
            for line in typed.next(within: machine.awaitsPerson ? Limits.personPause : nil) where !machine.isOver {
                guard show(take(line)) else { return false }
            }
        }
        return typed.isOpen
    }

    private mutating func take(_ line: TypedLines.Line) -> [ChatLine] {
        switch line {
        case .text(let text): machine.take(text, at: clock.now)
        case .tooLong: [.tooLong]
        }
    }

    private func show(_ lines: [ChatLine]) -> Bool { StandardOutput.write(Array(screen.text(lines).utf8)) }
}
