import Intents
import Language

extension Understanding {
    /// The intents between which it is unsure.
    var unsure: [String] {
        if case .unsure(let matches) = outcome { return matches.map(\.intent) }
        return []
    }

    /// Nothing but spaces and marks that are not seen.
    var isBlank: Bool { canonical.isEmpty }

    /// As short as a command: "转人工" is, what happened to somebody is not.
    var isShort: Bool {
        let isHan = canonical.utf8.contains { $0 >= 0xE3 && $0 < 0xF0 }
        return canonical.text.unicodeScalars.count <= (isHan ? 12 : 40)
    }
}
