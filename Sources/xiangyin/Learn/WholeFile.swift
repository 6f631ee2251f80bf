import ArgumentParser
import Glibc

/// A file that is read or replaced as a whole.
enum WholeFile {
    struct Reason: Error {
        let text: String

        static var last: Reason { Reason(text: String(cString: strerror(errno))) }
    }

    static func read(_ path: String, limit: Int) throws(Reason) -> [UInt8] {
        guard let file = fopen(path, "re") else { throw .last }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            bytes += chunk[..<count]
            if bytes.count > limit { throw Reason(text: "larger than \(limit >> 20) MiB") }
        }
        if ferror(file) != 0 { throw Reason(text: "it is a folder or cannot be read") }
        return bytes
    }

    /// The file's bytes; ends the command with 1 when there are none to be had.
    static func readOrEnd(_ path: String, limit: Int) throws -> [UInt8] {
        do {
            return try read(path, limit: limit)
        } catch {
            StandardError.write("xiangyin: \(path): \(error.text)")
            throw ExitCode(1)
        }
    }

    /// All or nothing: a designer's file is never left half written.
    static func replace(_ path: String, with bytes: [UInt8]) throws(Reason) {
        // The file itself, not the link to it, is what a designer keeps.
        let target =
            realpath(path, nil).map { pointer in
                defer { free(pointer) }
                return String(cString: pointer)
            } ?? path
        let draft = "\(target).\(getpid()).new"
        guard let file = fopen(draft, "wxe") else { throw .last }
        let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
        let isWritten = fflush(file) == 0 && written == bytes.count && fsync(fileno(file)) == 0
        let reason = Reason.last
        fclose(file)
        var status = stat()
        if stat(target, &status) == 0 { chmod(draft, status.st_mode & 0o7777) }
        guard isWritten else {
            unlink(draft)
            throw reason
        }
        guard rename(draft, target) == 0 else {
            let reason = Reason.last
            unlink(draft)
            throw reason
        }
    }
}
