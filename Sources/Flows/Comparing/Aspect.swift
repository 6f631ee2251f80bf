/// What a key of a hotline's files means to its designer: what it is called, and how two versions of it are compared.
///
/// A key that is not here is compared by its shape and called by its own name.
enum Aspect {
    /// Said to callers; compared language by language.
    case text(String)
    /// Where the flow goes on, and when.
    case target(String)
    /// A list in which the order says nothing.
    case words(String)
    /// A list of things that are known by a name, in an order that counts: options, slots.
    case items(String, many: String, by: [String])
    /// For the first, second, ... time.
    case replies(String)
    /// A value that is shown as it is.
    case value(String)
    /// Things under their names: queues, cases.
    case map(String)

    static func of(_ key: String) -> Aspect? { table[key] }

    private static let table: [String: Aspect] = [
        "say": .text("words"), "menu": .text("prompt"), "prompt": .text("prompt"), "label": .text("label"), "title": .text("title"),
        "confirm": .text("question that reads back"), "invalid": .text("answer to a wrong value"), "end": .text("last words"),

        "go": .target(""), "call": .target(""), "else": .target("otherwise"), "failed": .target("when the lookup fails"),
        "closed": .target("when closed"), "next": .target("afterwards"), "agent": .target("the way to a person"),
        "start": .target("the start"),

        "keywords": .words("keyword"), "patterns": .words("pattern"), "unless": .words("exception"), "samples": .words("sample"),
        "words": .words("word"), "dialects": .words("dialect"), "skills": .words("skill"), "holidays": .words("holiday"),
        "allow": .words("allowed host"), "from": .words("queue it takes from"),

        "options": .items("option", many: "options", by: ["key", "value", "intent", "words", "label"]),
        "slots": .items("slot", many: "slots", by: ["ask"]), "questions": .items("question", many: "questions", by: ["ask"]),
        "globals": .items("global", many: "globals", by: ["intent", "key", "words"]),
        "fixtures": .items("fixture", many: "fixtures", by: ["lookup"]), "overflow": .replies("overflow"),

        "noinput": .replies("silence"), "nomatch": .replies("misunderstanding"),

        "if": .value("condition"), "when": .value("condition"), "valid": .value("condition of a valid value"), "switch": .value("value"),
        "into": .value("slot for the number"), "intent": .value("intent"), "key": .value("key"), "type": .value("type"),
        "handoff": .value("queue"), "within": .value("steps to a person"), "max": .value("most options"),
        "tries": .value("number of tries"), "keep": .value("term for which calls are kept"),

        "cases": .map("case"), "set": .map("slot"), "fields": .map("field"), "with": .map("input"), "results": .map("result"),
        "body": .map("field of the request"), "headers": .map("header"), "texts": .map("phrase"), "hours": .map("hours"),
        "queues": .map("queue"), "audiences": .map("audience"), "caller": .map("fact"), "inputs": .map("input"),
        "navigation": .map("command"),
    ]

    /// How a language is called in a change.
    static func language(_ tag: String) -> String {
        switch tag {
        case "zh-CN", "zh": "Mandarin"
        case "yue", "yue-HK", "zh-HK": "Cantonese"
        case "en", "en-GB", "en-US": "English"
        case "es": "Spanish"
        default: tag
        }
    }
}
