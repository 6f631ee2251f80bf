import Flows
import Glibc

/// The conversations of a folder, as a hotline's `tests/*.chat`.
struct ConversationFolder {
    let path: String
    /// Paths, in the order of their names.
    let files: [String]

    /// The conversations of a hotline.
    init(_ hotline: String) { self.init(path: hotline + (hotline.hasSuffix("/") ? "" : "/") + "tests") }

    init(path: String) {
        self.path = path
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
        files = names.sorted().map { path + (path.hasSuffix("/") ? "" : "/") + $0 }
    }
}
