import Glibc

/// How far a long work has come, on stderr: one line that is written over on a terminal; elsewhere nothing, so that logs stay short.
struct Progress {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var last = ""

    mutating func show(_ what: String, _ fraction: Double) {
        guard isTerminal else { return }
        let percent = Int(min(max(fraction, 0), 1) * 100)
        let line = "\(what) \(String(repeating: " ", count: max(0, 3 - "\(percent)".count)))\(percent)%"
        guard line != last else { return }
        last = line
        write("\r\(line)\u{1B}[K")
    }

    mutating func end() {
        guard isTerminal, !last.isEmpty else { return }
        last = ""
        write("\r\u{1B}[K")
    }

    private func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
