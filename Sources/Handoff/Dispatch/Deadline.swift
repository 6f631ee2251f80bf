/// Something that happens by itself at a moment, unless what it was for has passed.
struct Deadline: Comparable, Sendable {
    enum Kind: UInt8, Sendable {
        /// An offer runs out; the mark is its fence.
        case lease
        /// Notes must be done; the mark is the conversation's fence.
        case wrapUp
        /// An agent has refused and is offered callers again; the mark is their breather.
        case breather
        /// The next overflow is due; the mark is the conversation's stay.
        case overflow
        /// A callback is offered; the mark is the conversation's stay.
        case offerCallback
        /// A callback is tried again; the mark is the conversation's stay.
        case retry
        /// A place is no longer kept; the mark is the party.
        case forget
    }

    let time: Int64
    /// Of two at the same moment, the one that was set first.
    let order: UInt64
    let mark: UInt64
    /// A slot or a desk.
    let index: Int32
    let kind: Kind

    static func < (a: Deadline, b: Deadline) -> Bool {
        a.time != b.time ? a.time < b.time : a.order < b.order
    }
}
