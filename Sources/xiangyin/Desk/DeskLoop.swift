import Glibc
import Journal

/// The I/O around a `DeskMachine`: lines as they are typed, and whatever comes up meanwhile.
struct DeskLoop {
    private var machine: DeskMachine
    private let screen = ChatScreen(usesColour: isatty(STDOUT_FILENO) != 0 && getenv("NO_COLOR") == nil)

    init(_ machine: DeskMachine) { self.machine = machine }

    /// Until the agent leaves, the input ends, or nobody reads any more.
    mutating func run() throws(StoreError) {
        signal(SIGPIPE, SIG_IGN)
        guard show(try machine.begin(at: Clock.microseconds())) else { return }
        var splitter = LineSplitter(limit: Limits.lineBytes)
        var lines: [LineSplitter.Line.Copy] = []
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: Limits.readBytes, alignment: 16)
        defer { chunk.deallocate() }
        var isOpen = true
        while isOpen, !machine.isOver {
            guard show(try machine.poll(at: Clock.microseconds())) else { break }
            var wanted = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            guard Glibc.poll(&wanted, 1, Limits.personPause) > 0 else { continue }
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
                case .text(let text): guard show(try machine.take(text, at: Clock.microseconds())) else { return try leave() }
                case .tooLong:
                    guard show([.mistake("a line of over \(Limits.lineBytes / 1024) KiB was passed over")]) else { return try leave() }
                }
            }
            lines.removeAll(keepingCapacity: true)
        }
        try leave()
    }

    private mutating func leave() throws(StoreError) { _ = show(try machine.finish(at: Clock.microseconds())) }

    private func show(_ lines: [ChatLine]) -> Bool { StandardOutput.write(Array(screen.text(lines).utf8)) }
}
