import Glibc

/// The files of a folder, by name.
///
///     guard let folder = Folder("test_parsing") else { ... }
///     for name in folder.names where name.hasSuffix(".json") { folder.bytes(of: name) }
struct Folder {
    let path: String
    /// Sorted, so that two runs report alike.
    let names: [String]

    /// Nil when there is no such folder, or it may not be read.
    init?(_ path: String) {
        guard let handle = opendir(path) else { return nil }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        self.path = path
        self.names = names.sorted()
    }

    /// The bytes of a file; nil when it cannot be read.
    func bytes(of name: String) -> [UInt8]? {
        guard let file = fopen("\(path)/\(name)", "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            bytes.append(contentsOf: chunk[..<count])
        }
        return ferror(file) == 0 ? bytes : nil
    }

    /// The bytes of a file anywhere; nil when it cannot be read.
    static func bytes(ofFile path: String) -> [UInt8]? {
        let slash = path.lastIndex(of: "/")
        return Folder(slash.map { String(path[..<$0]) } ?? ".")?.bytes(of: slash.map { String(path[path.index(after: $0)...]) } ?? path)
    }
}
