import Conversations
import Glibc

/// Conversations as files: where they go, and never over another.
struct Recordings {
    let folder: String

    /// Writes a conversation as `NAME.chat`, or `NAME-2.chat` when there is one; the path it went to.
    func write(_ conversation: Conversation, as name: String) throws(WholeFile.Reason) -> String {
        mkdir(folder, 0o755)
        let plain = Self.plain(name)
        var path = "\(folder)/\(plain).chat"
        var number = 1
        while Self.exists(path) {
            number += 1
            path = "\(folder)/\(plain)-\(number).chat"
        }
        try WholeFile.replace(path, with: Array(conversation.written.utf8))
        return path
    }

    /// Letters, digits, `-` and `_`: a session may be called anything.
    private static func plain(_ name: String) -> String {
        let kept = name.unicodeScalars.map { scalar -> Character in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_" ? Character(scalar) : "-"
        }
        return kept.isEmpty ? "call" : String(kept.prefix(64))
    }

    private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
