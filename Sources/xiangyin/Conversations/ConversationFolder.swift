import Dialogue
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

    /// What went wrong in one conversation, as lines for people; none when all came true.
    func run(_ file: String, _ hotline: Hotline) -> [String] {
        guard let text = Self.read(file) else { return ["\(file): cannot be read"] }
        switch Conversation.parse(text, file: file) {
        case .failure(let problems): return problems.list.map(\.description)
        case .success(let conversation):
            let desk = LookupDesk(hotline, live: false)
            let runner = ConversationRunner(
                interpreter: Interpreter(hotline: hotline), callers: CallerReader(hotline), answer: desk.answer)
            return runner.run(conversation).mismatches.flatMap {
                [
                    "\(file):\($0.line): expected  \($0.expected)",
                    "\(String(repeating: " ", count: "\(file):\($0.line): ".count))heard     \($0.heard)",
                ]
            }
        }
    }

    private static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            bytes += chunk[..<count]
            if bytes.count > Limits.conversationBytes { return nil }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
