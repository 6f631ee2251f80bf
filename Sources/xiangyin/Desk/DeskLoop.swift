import Glibc
import Journal

/// The I/O around a `DeskMachine`: lines as they are typed, and whatever comes up meanwhile.
struct DeskLoop {
    private var machine: DeskMachine
    private let screen = ChatScreen.ofStandardOutput

    init(_ machine: DeskMachine) { self.machine = machine }

    /// Until the agent leaves, the input ends, or nobody reads any more.
    mutating func run() throws(StoreError) {
        signal(SIGPIPE, SIG_IGN)
        guard show(try machine.begin(at: Clock.microseconds())) else { return }
        var typed = TypedLines()
        while typed.isOpen, !machine.isOver {
            guard show(try machine.poll(at: Clock.microseconds())) else { break }
            for line in typed.next(within: Limits.personPause) where !machine.isOver {
                guard show(try take(line)) else { return try leave() }
            }
        }
        try leave()
    }

    private mutating func take(_ line: TypedLines.Line) throws(StoreError) -> [ChatLine] {
        switch line {
        case .text(let text): try machine.take(text, at: Clock.microseconds())
        case .tooLong: [.tooLong]
        }
    }

    private mutating func leave() throws(StoreError) { _ = show(try machine.finish(at: Clock.microseconds())) }

    private func show(_ lines: [ChatLine]) -> Bool { StandardOutput.write(Array(screen.text(lines).utf8)) }
}
