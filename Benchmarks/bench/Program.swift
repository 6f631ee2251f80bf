import Glibc

/// The built `xiangyin`, run as a process of its own.
enum Program {
    /// Scripts/bench says where it is.
    static var path: String? {
        guard let path = getenv("XIANGYIN") else {
            Report.complain("XIANGYIN does not say where the program is; run this through ./Scripts/bench")
            return nil
        }
        return String(cString: path)
    }

    /// The hotlines that come with the engine.
    static var flows: String? {
        guard let path = getenv("FLOWS") else {
            Report.complain("FLOWS does not say where the hotlines are; run this through ./Scripts/bench")
            return nil
        }
        return String(cString: path)
    }

    struct Run {
        let seconds: Double
        /// Peak resident memory, in KiB.
        let peak: Int
        let succeeded: Bool
    }

    /// Runs it to its end, with stdin from a file and stdout thrown away.
    static func run(_ path: String, _ arguments: [String], input: String = "/dev/null") -> Run? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        var list: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
        defer { for pointer in list { free(pointer) } }
        list.append(nil)
        var process = pid_t()
        let start = Stopwatch.now()
        guard posix_spawn(&process, path, &actions, nil, list, environ) == 0 else {
            Report.complain("cannot run \(path)")
            return nil
        }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(process, &status, 0, &usage) == process else { return nil }
        return Run(seconds: Stopwatch.now() - start, peak: usage.ru_maxrss, succeeded: status == 0)
    }
}
