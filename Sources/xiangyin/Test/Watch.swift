import Glibc

/// Watches the files of hotlines, by when they were last changed.
struct Watch {
    private let folders: [String]

    init(_ hotlines: [String]) { folders = hotlines.flatMap { [$0, $0 + "/tests"] } }

    /// Runs at once, and after every change, until the command is stopped.
    func forEver(_ body: () -> Void) {
        while true {
            let before = stamp
            print("\u{1B}[2J\u{1B}[H", terminator: "")
            body()
            fflush(nil)
            while stamp == before { usleep(Limits.watchPause) }
        }
    }

    /// Names and times of all files.
    private var stamp: [String] {
        folders.flatMap { folder -> [String] in
            var found: [String] = []
            guard let entries = opendir(folder) else { return [Self.changed(folder)] }
            while let entry = readdir(entries) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
                    start.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name.hasSuffix(".json") || name.hasSuffix(".chat") { found.append(name + Self.changed(folder + "/" + name)) }
            }
            closedir(entries)
            return found.sorted()
        }
    }

    private static func changed(_ path: String) -> String {
        var info = stat()
        return stat(path, &info) == 0 ? "\(info.st_mtim.tv_sec).\(info.st_mtim.tv_nsec)" : "-"
    }
}
