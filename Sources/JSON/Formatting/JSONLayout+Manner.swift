extension JSONLayout {
    /// How what does not fit on one line is broken.
    enum Manner {
        /// As many on a line as fit, under one another: `"words": ["没电", "停电",`.
        case filled
        /// One a line, under one another: a text in its languages.
        case listed
        /// One a line, each two columns in from where the whole began: nodes, steps, options.
        case block
    }

    /// - Parameter isMember: the value of a key, not an item of a list or the document itself.
    func manner(isMember: Bool) -> Manner {
        switch shape {
        case .scalar: .filled
        case .list(let items): Self.isRunOn(items) ? .filled : .block
        case .object(let members):
            if isMember, Self.isMap(members) { .block } else { Self.isTexts(members.map(\.value)) ? .listed : .filled }
        }
    }

    /// Words, or a long row of small weighted words: a line for each would be pages.
    private static func isRunOn(_ items: [JSONLayout]) -> Bool {
        if items.contains(where: { !$0.isContainer }) { return true }
        return items.count > Limits.rowItems && items.allSatisfy { ($0.width ?? .max) <= Limits.smallColumns }
    }

    /// Names with something under each: nodes, queues, intents.
    private static func isMap(_ members: [(key: [UInt8], value: JSONLayout)]) -> Bool {
        members.allSatisfy { $0.value.isContainer || $0.key.elementsEqual("\"note\"".utf8) }
    }

    /// The same words in several languages; a longer table of strings is a lexicon, and filled up.
    private static func isTexts(_ values: [JSONLayout]) -> Bool {
        values.count <= Limits.rowItems
            && values.allSatisfy { if case .scalar(let text) = $0.shape { text.first == UInt8(ascii: "\"") } else { false } }
    }
}
