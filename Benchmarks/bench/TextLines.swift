import Glibc

/// The lines of a file.
enum TextLines {
    static func read(_ path: String) -> [[UInt8]]? {
        guard let file = fopen(path, "rb") else {
            Report.complain("cannot read \(path)")
            return nil
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            bytes.append(contentsOf: chunk[..<count])
        }
        return bytes.split(separator: 0x0A).map(Array.init)
    }
}
