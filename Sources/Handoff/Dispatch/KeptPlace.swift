/// The place of somebody who hung up while they waited, kept for a while.
struct KeptPlace: Sendable {
    let queue: QueueID
    let came: Int64
    let tier: UInt8
    let credit: Microseconds
    let audience: Int?
    let until: Int64
}
