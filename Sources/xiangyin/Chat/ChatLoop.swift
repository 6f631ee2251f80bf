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
        screen = ChatScreen(usesColour: isatty(STDOUT_FILENO) != 0 && Self.wantsColour)
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
        var splitter = LineSplitter(limit: Limits.lineBytes)
        var lines: [LineSplitter.Line.Copy] = []
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: Limits.readBytes, alignment: 16)
        defer { chunk.deallocate() }
        var isOpen = true
        while isOpen, !machine.isOver, goesOn(machine) {
            if machine.awaitsPerson {
                guard show(machine.poll(at: clock.now)) else { return false }
                var wanted = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
                if machine.awaitsPerson, Glibc.poll(&wanted, 1, Limits.personPause) <= 0 { continue }
                if !machine.awaitsPerson { continue }
            }
            let count = read(STDIN_FILENO, chunk.baseAddress, chunk.count)
            if count < 0, errno == EINTR { continue }
            isOpen = count > 0
            if isOpen {
                splitter.feed(UnsafeRawBufferPointer(rebasing: chunk[..<count])) { lines.append($0.copy) }
            } else {
                splitter.finish { lines.append($0.copy) }
            }
            for line in lines where !machine.isOver {
                switch line {
                case .text(let text): guard show(machine.take(text, at: clock.now)) else { return false }
                case .tooLong: guard show([.mistake("a line of over \(Limits.lineBytes / 1024) KiB was passed over")]) else { return false }
                }
            }
            lines.removeAll(keepingCapacity: true)
        }
        return isOpen
    }

    private func show(_ lines: [ChatLine]) -> Bool { StandardOutput.write(Array(screen.text(lines).utf8)) }

    /// https://no-color.org
    private static var wantsColour: Bool {
        if let off = getenv("NO_COLOR"), off[0] != 0 { return false }
        guard let term = getenv("TERM") else { return false }
        return String(cString: term) != "dumb"
    }
}

extension LineSplitter.Line {
    /// A line that outlives the buffer it was read into.
    enum Copy {
        case text(String)
        case tooLong
    }

    var copy: Copy {
        switch self {
        case .text(let bytes): .text(String(decoding: bytes, as: UTF8.self))
        case .tooLong: .tooLong
        }
    }
}
