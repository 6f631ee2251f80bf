#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reading designers' files: all the input and output the core does.
enum Disk {
    struct Reason: Error { let text: String }

    static func list(_ folder: String) -> [String]? {
        guard let directory = opendir(folder) else { return nil }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    static func read(_ path: String, limit: Int) -> Result<[UInt8], Reason> {
        guard let file = fopen(path, "rb") else { return .failure(Reason(text: String(cString: strerror(errno)))) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            bytes.append(contentsOf: chunk[..<count])
            if bytes.count > limit { return .failure(Reason(text: "larger than \(limit >> 20) MiB")) }
        }
        return ferror(file) != 0 ? .failure(Reason(text: "it is a folder or cannot be read")) : .success(bytes)
    }

    /// `Flows/power` gives `Flows`; `power` gives `.`; `.` gives `..`.
    static func parent(of path: String) -> String {
        if path == "." { return ".." }
        if path.hasSuffix("..") { return path + "/.." }
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
