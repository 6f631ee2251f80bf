import Glibc
import JSON
public import Journal

/// Power that fails, played on one file: whatever the program has not made the disk keep is gone.
///
///     PowerLoss(program: path, folder: folder).lostTurns(durability: "process")    // more than 0, or the test has no teeth
///
/// A shim before the C library notes how long the log was whenever the program waited for the disk; after the kill the log is cut there.
public struct PowerLoss {
    private let program: String
    private let folder: String

    public init(program: String, folder: String) {
        self.program = program
        self.folder = folder
    }

    /// How many answered turns are not in the store afterwards; nil when there is no C compiler to make the shim with.
    public func lostTurns(durability: String, turns: Int = 40) throws(StoreError) -> Int? {
        mkdir(folder + "/shop", 0o700)
        for (name, text) in ShopHotline.files { write("shop/" + name, text) }
        write("shim.c", Self.shim)
        let shim = folder + "/shim.so"
        guard
            system(
                "cc -shared -fPIC -O1 -o '\(shim)' '\(folder)/shim.c' -ldl 2>/dev/null || clang -shared -fPIC -O1 -o '\(shim)' '\(folder)/shim.c' -ldl 2>/dev/null"
            ) == 0
        else { return nil }
        let store = folder + "/\(durability).db"
        guard
            let pipe = Child(
                program, ["pipe", folder + "/shop", "--store", store, "--durability", durability], errors: folder + "/err",
                environment: ["LD_PRELOAD=\(shim)"])
        else { return nil }
        var answered: [(name: String, seq: Int)] = []
        for turn in 0..<turns {
            pipe.send(#"{"id":"\#(turn)","session":"c\#(turn)","type":"start"}"#)
            var lines: [String] = []
            for _ in 0..<1_000 where lines.isEmpty && pipe.isOpen {
                var wanted = pollfd(fd: pipe.output, events: Int16(POLLIN), revents: 0)
                poll(&wanted, 1, 10)
                lines = pipe.lines()
            }
            if lines.first?.contains("\"say\"") == true { answered.append(("c\(turn)", 1)) }
        }
        pipe.kill()
        cut(store + "-wal")
        let after = try SQLiteStore(path: store)
        let kept = try Set(after.read { try $0.calls(CallFilter()).map(\.name) })
        guard !answered.isEmpty else { return nil }
        return answered.count { !kept.contains($0.name) }
    }

    /// To what the disk had.
    private func cut(_ log: String) {
        var length = 0
        if let file = fopen(log + ".synced", "re") {
            var word = [CChar](repeating: 0, count: 32)
            if fgets(&word, 32, file) != nil { length = atol(word) }
            fclose(file)
        }
        truncate(log, length)
        // What other programs shared of it is memory, and gone.
        unlink(String(log.dropLast(3)) + "shm")
    }

    private func write(_ name: String, _ text: String) {
        guard let file = fopen(folder + "/" + name, "we") else { return }
        fputs(text, file)
        fclose(file)
    }

    private static let shim = #"""
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <stdio.h>
        #include <string.h>
        #include <sys/stat.h>
        #include <unistd.h>
        static void note(int fd) {
            char link[64], path[4096], side[4200];
            struct stat status;
            snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
            ssize_t length = readlink(link, path, sizeof path - 1);
            if (length < 4) return;
            path[length] = 0;
            if (strcmp(path + length - 4, "-wal") || fstat(fd, &status)) return;
            snprintf(side, sizeof side, "%s.synced", path);
            FILE *file = fopen(side, "w");
            if (!file) return;
            fprintf(file, "%ld\n", (long)status.st_size);
            fclose(file);
        }
        int fdatasync(int fd) {
            int result = ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd);
            if (!result) note(fd);
            return result;
        }
        int fsync(int fd) {
            int result = ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd);
            if (!result) note(fd);
            return result;
        }
        """#
}
