import Glibc

/// The file that SQLite is given.
enum SQLiteFile {
    static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// A new file is its owner's alone: there are people's calls in it. What SQLite puts beside it follows.
    static func makePrivate(_ path: String) {
        let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        if file >= 0 { close(file) }
    }

    static func pause() { usleep(20_000) }
}
