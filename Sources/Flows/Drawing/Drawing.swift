/// A hotline as a picture: a box for each node, a row for each thing that happens in it, and links from rows to other boxes.
///
///     let drawing = Drawing(hotline, language: "zh-CN")
///     drawing.mermaid      // or .graphviz, .svg(), .tree(width: 100)
///
/// What is drawn is decided here, once, for all formats; they only differ in how it looks.
public struct Drawing: Sendable {
    public let title: String
    let language: String
    let words: DrawingWords
    let start: Target
    /// The flows, that of the start first. An excerpt has one group, without a name.
    var groups: [Group]
    /// What callers may say in every node of the hotline.
    var everywhere: [Row]
    /// Whether visits were counted.
    let isCovered: Bool

    /// A flow with its nodes.
    struct Group: Sendable {
        let name: String
        /// The node it starts at.
        let start: String
        var boxes: [Box]
        /// What callers may say in every node of the flow.
        var everywhere: [Row]
    }

    /// A node.
    struct Box: Sendable {
        let target: Target
        var rows: [Row]
        /// How often tests came here; nil when nobody counted.
        let visits: Int?

        /// `menu` among the nodes of its own flow, `main.menu` elsewhere.
        func title(in group: Group) -> String { target.flow == group.name ? target.node : target.description }

        /// What callers hear first, or what is done.
        var summary: String { rows.first { !$0.text.isEmpty }?.text ?? "" }
    }

    /// One thing that happens in a node, or one way on from it.
    struct Row: Sendable, Hashable {
        enum Kind: Sendable {
            case say, question, option, slot, condition, act, person, end, go
            /// Ways that are taken when things do not go well: silence, too many tries, a failed lookup.
            case side
        }

        let kind: Kind
        /// A key to press, or the word that tells what sort of way this is.
        var mark = ""
        var text = ""
        var link: Link?
    }

    /// A way to another node.
    struct Link: Sendable, Hashable {
        let target: Target
        /// A flow that is called, and comes back.
        var returns = false
    }

    var boxes: [Box] { groups.flatMap(\.boxes) }
}

extension Target: CustomStringConvertible {
    public var description: String { "\(flow).\(node)" }
}
