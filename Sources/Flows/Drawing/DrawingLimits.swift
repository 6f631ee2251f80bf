/// How much a drawing shows, each with its reason.
enum DrawingLimits {
    /// Columns of what a node says, in Mermaid and DOT: a box stays narrower than a thumb.
    static let summaryColumns = 36
    /// Columns on an arrow there.
    static let arrowColumns = 24
    /// Columns between which a tree is drawn, whatever the terminal says.
    static let treeColumns = 40...240
    /// Levels of a tree that go in; deeper ones would have no room for words.
    static let treeDepth = 24
    /// Ranks over which an arrow is drawn; one that leads further is shown as a name at its row.
    static let arrowRanks = 2
    /// Sweeps that order boxes and move them to their neighbours; more change nothing that is seen.
    static let sweeps = 12
}
