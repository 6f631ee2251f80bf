package import Dialogue
package import Flows

/// Something of a hotline that a conversation can go through.
package enum CoverageKey: Hashable, Sendable {
    case node(Target)
    case step(Echo)
    /// An option of a menu, a choice of a question, a global, a case of a switch, a time-out's entry.
    case passage(Passage)
    case intent(String)
    /// A node, spoken in a language.
    case language(Target, String)
}
