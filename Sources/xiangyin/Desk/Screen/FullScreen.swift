import Glibc

/// The terminal as a screen of its own: keys come at once, frames are drawn in place, and all is as it was when the program leaves, also
/// when it is told to.
struct FullScreen: ~Copyable {
    private var shown: [String] = []
    private var size = (width: 0, height: 0)

    /// Whether both ends are a terminal that knows how.
    static var isPossible: Bool {
        let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
        return isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0 && !isDumb
    }

    init() {
        var settings = termios()
        tcgetattr(STDIN_FILENO, &settings)
        Self.before = settings
        cfmakeraw(&settings)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
        for signal in [SIGTERM, SIGHUP, SIGINT] {
            Glibc.signal(signal) { signal in
                FullScreen.restore()
                Glibc.signal(signal, SIG_DFL)
                raise(signal)
            }
        }
        Self.put("\u{1B}[?1049h\u{1B}[2J")
    }

    deinit { Self.restore() }

    /// Draws a frame for the size that the terminal has now: only what has changed. False when nobody sees it any more.
    mutating func draw(_ makeFrame: (_ width: Int, _ height: Int) -> DeskFrame) -> Bool {
        var window = winsize()
        _ = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window)
        let size = (width: max(Int(window.ws_col), 1), height: max(Int(window.ws_row), 1))
        var text = "\u{1B}[?25l"
        if size != self.size {
            text += "\u{1B}[2J"
            (self.size, shown) = (size, [])
        }
        let frame = makeFrame(size.width, size.height)
        let lines = Array(frame.lines.suffix(size.height))
        for (row, line) in lines.enumerated() where !shown.indices.contains(row) || shown[row] != line {
            text += "\u{1B}[\(row + 1);1H\u{1B}[K" + (row == 0 ? "\u{1B}[7m" + line + "\u{1B}[0m" : line)
        }
        shown = lines
        return StandardOutput.write(Array((text + "\u{1B}[\(lines.count);\(frame.column + 1)H\u{1B}[?25h").utf8))
    }

    /// Bytes that were typed; none when nothing was within so many milliseconds. Nil at the end of the input.
    func typed(within milliseconds: Int32) -> [UInt8]? {
        var wanted = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        guard Glibc.poll(&wanted, 1, milliseconds) > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = read(STDIN_FILENO, &bytes, bytes.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return [] }
        return count > 0 ? Array(bytes[..<count]) : nil
    }

    /// The settings from before; a handler of signals may read nothing else.
    nonisolated(unsafe) private static var before: termios?

    private static func restore() {
        guard var settings = before else { return }
        before = nil
        put("\u{1B}[?25h\u{1B}[?1049l")
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
    }

    private static func put(_ text: StaticString) { _ = Glibc.write(STDOUT_FILENO, text.utf8Start, text.utf8CodeUnitCount) }
}
