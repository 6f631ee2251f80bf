extension Text {
    /// The texts that hold no expression: words by which a label may be named.
    var constants: [String] { variants.compactMap(\.template.constant).filter { !$0.isEmpty } }
}
