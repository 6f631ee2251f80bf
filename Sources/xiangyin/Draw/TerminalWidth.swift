import Glibc

/// The columns of the terminal on standard output; what `COLUMNS` says, or 100, when that is none.
enum TerminalWidth {
    static var columns: Int {
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return getenv("COLUMNS").flatMap { Int(String(cString: $0)) } ?? 100
    }
}
