/// Something that goes wrong in a call whoever wrote the flow: found by exploring, not by a test.
package struct Fault: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// A guard of the engine stopped the flow.
        case guarded(limit: String)
        /// The hotline listens, and has said nothing.
        case mute
        /// The call ends without a word.
        case dropped
        /// The engine gave the caller up: there was nobody to hand over to.
        case helpless
        /// A caller who says nothing any more reaches neither an end nor a person.
        case endless
    }

    package let kind: Kind
    /// `main.menu`
    package let place: String
}

extension Fault: CustomStringConvertible {
    package var description: String {
        switch kind {
        case .guarded(let limit): "loop, stopped by the limit on \(limit), at \(place)"
        case .mute: "dead end: nothing is said and something expected at \(place)"
        case .dropped: "dead end: the call ends without a word at \(place)"
        case .helpless: "dead end: nobody to hand over to at \(place)"
        case .endless: "loop: a caller who says nothing is never let go at \(place)"
        }
    }
}
