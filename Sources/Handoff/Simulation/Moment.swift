/// Something that will happen in a simulation.
struct Moment: Comparable, Sendable {
    enum Kind: UInt8, Sendable {
        /// A conversation is over; the number is the call's.
        case completion
        /// Patience is; the number is the call's.
        case hangUp
        /// A shift begins or ends; the number is the agent's.
        case signOn, signOff
        /// A queue does; the number is its index.
        case open, close
    }

    let time: Int64
    let number: UInt64
    let kind: Kind

    static func < (a: Moment, b: Moment) -> Bool { a.time < b.time }
}
