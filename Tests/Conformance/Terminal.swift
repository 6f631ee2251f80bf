import Glibc

/// A line for people, to standard error.
func complain(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
}

/// What the environment says; nil when it says nothing.
func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}
