internal import Intents
internal import JSON

/// What was learned, as it stands in a file: cues in lines that fit a screen, the weightiest first.
///
///     { "bias": -0.31,
///       "cues": { "电费": 1.83, "多少钱": 0.9, "refund*": 0.71,
///                 "停电": -0.64 } }
enum LearnedText {
    /// Columns of a line.
    private static let width = 120

    static func cues(_ learned: LearnedCues, indent: String) -> String {
        var text = "{ \"bias\": \(learned.bias),\n\(indent)  \"cues\": {"
        var column = width
        for (number, cue) in learned.cues.enumerated() {
            let item = "\(JSONWriter.quoted(cue.text)): \(cue.weight)" + (number + 1 < learned.cues.count ? "," : "")
            let length = item.unicodeScalars.reduce(1) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
            if column + length > width {
                text += "\n\(indent)    "
                column = indent.utf8.count + 4
            } else {
                text += " "
            }
            text += item
            column += length
        }
        return text + (learned.cues.isEmpty ? "" : " ") + "} }"
    }

    static func settings(_ settings: LearnedSettings, indent: String) -> String {
        var parts = ["\"temperature\": \(settings.temperature)"]
        if let threshold = settings.threshold { parts.append("\"threshold\": \(threshold)") }
        if let from = settings.from { parts.append("\"from\": \(JSONWriter.quoted(from))") }
        if let examples = settings.examples { parts.append("\"examples\": \(examples)") }
        if let seed = settings.seed { parts.append("\"seed\": \(Int64(bitPattern: seed))") }
        var text = "{ " + parts.joined(separator: ", ")
        if let outOfScope = settings.outOfScope {
            text += ",\n\(indent)  \"out_of_scope\": " + cues(outOfScope, indent: indent + "  ")
        }
        return text + " }"
    }
}
