import Flows
import Glibc

/// The conversations of a hotline: `tests/*.chat` in its folder.
struct ConversationFolder {
    let path: String
    /// Paths, in the order of their names.
    let files: [String]

    init(_ hotline: String) {
        path = hotline + (hotline.hasSuffix("/") ? "" : "/") + "tests"
        var names: [String] = []
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
                    start.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name.hasSuffix(".chat"), !name.hasPrefix(".") { names.append(name) }
            }
            closedir(folder)
        }
        let folder = path
        files = names.sorted().map { folder + "/" + $0 }
    }
}
