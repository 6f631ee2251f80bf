extension LiteralAutomaton {
    /// Gathers the literals that are to be found; the same literal with the same edges is one.
    package struct Builder {
        struct Literal: Hashable {
            let utf8: [UInt8]
            let edges: LiteralEdges
        }

        private(set) var literals: [Literal] = []
        private var known: [Literal: Int] = [:]
        /// Code points of a text that are read as code points of the literals.
        package var spellings: [Spelling] = []

        package init() {}

        package var count: Int { literals.count }

        /// The literal's number; nil for an empty or endless one. It must be canonical, as the text will be.
        /// - Parameter edges: nil: as a word (see `LiteralEdges.words`).
        package mutating func add(_ utf8: [UInt8], edges: LiteralEdges? = nil) -> Int? {
            if utf8.isEmpty || utf8.count > Int(UInt16.max) { return nil }
            let literal = Literal(utf8: utf8, edges: edges ?? .words(of: utf8))
            if let number = known[literal] { return number }
            known[literal] = literals.count
            literals.append(literal)
            return literals.count - 1
        }

        /// The classes of the code points in the literals.
        var classes: ScalarClasses { ScalarClasses(of: literals.lazy.map(\.utf8), spellings: spellings) }
    }

    /// A code point that counts as another: all characters that sound alike, say, as one sign for the sound.
    package struct Spelling: Sendable {
        let scalar: UInt32
        let readAs: UInt32

        package init(_ scalar: Unicode.Scalar, readAs: Unicode.Scalar) {
            self.scalar = scalar.value
            self.readAs = readAs.value
        }
    }
}
