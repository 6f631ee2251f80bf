import Glibc
import Testing

/// A program run to its end, with files for its three streams.
struct Command {
    let output: String
    let errors: String
    let status: Int32

    /// `input` is a file; `environment` is added to this process's own.
    static func run(_ path: String, _ arguments: [String] = [], input: String = "/dev/null", environment: [String: String] = [:]) throws
        -> Command
    {
        let folder = try TemporaryFolder()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, folder.path + "/out", O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, folder.path + "/err", O_WRONLY | O_CREAT, 0o600)
        // The threads of a test block signals that a shell waits for.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var list: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = []
        var next = environ
        while let variable = next.pointee {
            let name = String(cString: variable).split(separator: "=", maxSplits: 1).first.map(String.init) ?? ""
            if environment[name] == nil { variables.append(strdup(variable)) }
            next += 1
        }
        variables += environment.map { strdup($0.key + "=" + $0.value) } + [nil]
        defer { for pointer in list + variables { free(pointer) } }
        var process = pid_t()
        let failure = posix_spawn(&process, path, &actions, &attributes, &list, &variables)
        try #require(failure == 0, "cannot run \(path)")
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return Command(
            output: folder.read("out"), errors: folder.read("err"),
            status: status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F))
    }
}

/// A folder that goes with its owner.
final class TemporaryFolder {
    let path: String

    init() throws {
        var name = Array("/tmp/xiangyin-test-XXXXXX".utf8CString)
        try #require(mkdtemp(&name) != nil)
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.remove(path) }

    @discardableResult
    func write(_ name: String, _ bytes: some Sequence<UInt8>, mode: mode_t = 0o600) -> String {
        let target = path + "/" + name
        if let slash = target.lastIndex(of: "/") { Self.makeFolder(String(target[..<slash])) }
        // "e": a process that another test starts at this moment must not hold the file open for writing, or it could not be run.
        if let file = fopen(target, "we") {
            _ = Array(bytes).withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
            fclose(file)
        }
        chmod(target, mode)
        return target
    }

    @discardableResult
    func write(_ name: String, _ text: String, mode: mode_t = 0o600) -> String { write(name, text.utf8, mode: mode) }

    func read(_ name: String) -> String { String(decoding: Repository.readFile(path + "/" + name) ?? [], as: UTF8.self) }

    private static func makeFolder(_ path: String) {
        var made = ""
        for part in path.split(separator: "/") {
            made += "/" + part
            mkdir(made, 0o700)
        }
    }

    private static func remove(_ path: String) {
        // A link goes; what it leads to is not ours.
        if unlink(path) == 0 { return }
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
                    start.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { remove(path + "/" + name) }
            }
            closedir(folder)
            rmdir(path)
        }
    }
}
