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
        if isatty(STDIN_FILENO) != 0, isatty(STDOUT_FILENO) != 0 { talk() } else { readLines() }
        _ = show(machine.finish(at: clock.now))
    }

    private mutating func talk() {
        let editor = LineEditor()
        while !machine.isOver {
            guard let line = editor.read(prompt: "> ") else {
                _ = write("\n")
                return
            }
            guard show(machine.take(line, at: clock.now)) else { return }
        }
    }

    private mutating func readLines() {
        var splitter = LineSplitter(limit: Limits.lineBytes)
        var lines: [LineSplitter.Line.Copy] = []
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: Limits.readBytes, alignment: 16)
        defer { chunk.deallocate() }
        var isOpen = true
        while isOpen, !machine.isOver {
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
                case .text(let text): guard show(machine.take(text, at: clock.now)) else { return }
                case .tooLong: guard show([.mistake("a line of over \(Limits.lineBytes / 1024) KiB was passed over")]) else { return }
                }
            }
            lines.removeAll(keepingCapacity: true)
        }
    }

    private func show(_ lines: [ChatLine]) -> Bool { write(screen.text(lines)) }

    private func write(_ text: String) -> Bool {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count > 0 { bytes = bytes.dropFirst(count) } else if errno != EINTR { return false }
        }
        return true
    }

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
