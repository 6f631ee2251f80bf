import Glibc
import Handoff
import Journal

/// The I/O around a `DeskMachine` that fills the screen.
struct FullScreenDesk {
    private var machine: DeskMachine
    private var talk: [String] = []
    private let plain = ChatScreen(usesColour: false)

    init(_ machine: DeskMachine) { self.machine = machine }

    /// Until the agent leaves, the input ends, or nobody sees the screen any more.
    mutating func run() throws(StoreError) {
        signal(SIGPIPE, SIG_IGN)
        add(try machine.begin(at: Clock.microseconds()))
        try fillScreen()
        _ = StandardOutput.write(Array(plain.text(try machine.finish(at: Clock.microseconds())).utf8))
    }

    private mutating func fillScreen() throws(StoreError) {
        var screen = FullScreen()
        var input = InputLine()
        var view = try machine.view(talk: talk, at: Clock.microseconds())
        var viewed = Clock.microseconds()
        while !machine.isOver {
            let now = Clock.microseconds()
            let news = add(try machine.poll(at: now))
            // How long somebody waits changes with every second.
            if news || now - viewed >= .seconds(1) {
                view = try machine.view(talk: talk, at: now)
                viewed = now
            }
            guard screen.draw({ DeskFrame(view, input: input.shown, cursor: input.columns, width: $0, height: $1) }),
                let bytes = screen.typed(within: Limits.personPause)
            else { return }
            for key in input.take(bytes) {
                guard case .line(let line) = key, try take(line) else { return }
                viewed = .zero
            }
        }
    }

    /// False when the agent leaves.
    private mutating func take(_ line: String) throws(StoreError) -> Bool {
        switch DeskCommand(line) {
        case .quit: return false
        case .say: talk.append("\(machine.name): \(ChatScreen.safe(line))")
        default: break
        }
        add(try machine.take(line, at: Clock.microseconds()))
        return true
    }

    /// The lines of the desk as line mode has them; another caller begins a page of their own. False when there are none.
    @discardableResult
    private mutating func add(_ lines: [ChatLine]) -> Bool {
        if lines.contains(where: { if case .title = $0 { true } else { false } }) { talk.removeAll() }
        talk += plain.text(lines).split(separator: "\n").map(String.init)
        if talk.count > Limits.shownTalk { talk.removeFirst(talk.count - Limits.shownTalk) }
        return !lines.isEmpty
    }
}
