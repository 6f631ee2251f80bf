/// What stands on a desk that fills the screen.
struct DeskView: Equatable {
    /// `Anna · ready`
    var title: String
    /// Who waits, the first in line first, under a line of headings.
    var waiting: [String]
    /// The caller this agent has, or hears, in a line.
    var call: String
    /// What was said and done, the latest last.
    var talk: [String]
}
