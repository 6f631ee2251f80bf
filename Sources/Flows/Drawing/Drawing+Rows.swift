extension Drawing.Row {
    /// Key and words: `1 停电报修`.
    var label: String { [mark, text].filter { !$0.isEmpty }.joined(separator: " ") }
}

extension Drawing.Box {
    var asks: Bool { rows.contains { $0.kind == .question } }
    var handsOff: Bool { rows.contains { $0.kind == .person } }
    var ends: Bool { rows.contains { $0.kind == .end } }
}
