import JSON

/// One line of a file of cases: a text, and what must be heard in it.
struct EntityCase {
    enum Verdict {
        case passed
        /// What was heard instead.
        case failed(String)
        /// Why there is nothing to compare.
        case skipped(String)
    }

    let node: JSONNode
    let number: Int

    init?(line: [UInt8], number: Int) {
        guard let node = try? JSONReader.read(bytes: line) else { return nil }
        self.node = node
        self.number = number
    }

    var text: String { node["text"]?.value.asString ?? "" }
    /// What the case is about: `Number/NumberModel`, `itn/money`, `mobile`.
    var kind: String { node["label"]?.value.asString ?? "" }
    /// What the case is counted with; some suites name the kinds of two languages alike.
    var group: String { kind.hasPrefix("tn/") && language == "en" ? "en " + kind : kind }
    var language: String { node["lang"]?.value.asString ?? "" }
    var source: String { node["source"]?.value.asString ?? "" }

    func verdict() -> Verdict {
        if source.hasPrefix("microsoft/Recognizers-Text") { return recognised() }
        if source.hasPrefix("google/libphonenumber") { return telephone() }
        return normalised()
    }
}
