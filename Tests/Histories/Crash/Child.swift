public import Glibc

/// A program under test, with both of its streams at hand; made to be killed.
public final class Child {
    public let process: pid_t
    private let input: Int32
    public let output: Int32
    private var held: [UInt8] = []
    public private(set) var isOpen = true

    /// Nil when it cannot be run. What it says of errors goes to a file.
    public init?(_ path: String, _ arguments: [String], errors: String, environment: [String] = []) {
        var (down, up): ([Int32], [Int32]) = ([0, 0], [0, 0])
        guard pipe(&down) == 0, pipe(&up) == 0 else { return nil }
        // The next child must not hold the ends of this one.
        for end in down + up { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, down[0], STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, up[1], STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        var list: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) }
        var next = environ
        while let variable = next.pointee {
            variables.append(strdup(variable))
            next += 1
        }
        variables.append(nil)
        defer { for pointer in list + variables { free(pointer) } }
        var process = pid_t()
        let failure = posix_spawn(&process, path, &actions, nil, &list, &variables)
        close(down[0])
        close(up[1])
        (self.process, input, output) = (process, down[1], up[0])
        guard failure == 0 else {
            close(down[1])
            close(up[0])
            return nil
        }
        _ = fcntl(output, F_SETFL, O_NONBLOCK)
    }

    /// Small enough that a pipe takes it at once.
    public func send(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
    }

    /// Whole lines that have come.
    public func lines() -> [String] {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while isOpen {
            let count = read(output, &chunk, chunk.count)
            if count > 0 { held += chunk[..<count] } else { isOpen = count < 0 && (errno == EAGAIN || errno == EINTR) }
            if count <= 0 { break }
        }
        var lines: [String] = []
        while let end = held.firstIndex(of: 0x0A) {
            lines.append(String(decoding: held[..<end], as: UTF8.self))
            held.removeSubrange(...end)
        }
        return lines
    }

    /// In the middle of whatever it does.
    public func kill() {
        Glibc.kill(process, SIGKILL)
        end()
    }

    /// The end of its input, and then its own.
    public func finish() {
        close(input)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        close(output)
    }

    private func end() {
        close(input)
        close(output)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
}
