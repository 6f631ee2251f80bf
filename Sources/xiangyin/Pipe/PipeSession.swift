import Conversations
import Dialogue
import Journal

/// A session of the pipe: where its conversation stands, and what was lately answered to which id.
///
/// A class, because a lookup under way and the table of sessions both hold it.
final class PipeSession {
    /// An answer that a repeated id gets again.
    struct Kept {
        let id: Int
        let seq: Int32
        let body: [UInt8]
    }

    /// An exchange that waits for a lookup.
    struct Pending {
        var exchange: Exchange
        /// The session before it.
        let before: Session?
        let id: String?
        let event: Event
        /// Answers of lookups so far.
        var answers: [LookupAnswer] = []
        /// What the caller hears beside the flow, and whether it is heard instead of it.
        var aside: (prompts: [Prompt], instead: Bool)?
    }

    let name: String
    /// The version of the hotline that the call began with.
    var served: ServedHotline
    /// The call in the store; nil without one.
    var call: CallHandle?
    /// While the caller is on the way to a person.
    var hold: Hold?
    /// nil when the call has ended: only the answers are left.
    var session: Session?
    var seq = 0
    /// Seconds of the monotonic clock at its last event.
    var touched = 0.0
    var pending: Pending?
    /// Lines that came while a lookup was under way.
    var waiting: [[UInt8]] = []
    private(set) var kept: [Kept] = []
    /// Hashes of the ids seen, a ring once it is full.
    private var ids: [Int] = []
    private var oldest = 0

    init(name: String, served: ServedHotline) {
        self.name = name
        self.served = served
    }

    var hasEnded: Bool { session == nil && pending == nil }

    func knows(_ id: Int) -> Bool { ids.contains(id) }
    func answer(to id: Int) -> Kept? { kept.last { $0.id == id } }

    /// Keeps the answer; returns how many bytes of older answers came and went.
    func keep(_ answer: Kept, atMost limit: Int) -> Int {
        if ids.count < Limits.idsPerSession {
            ids.append(answer.id)
        } else {
            ids[oldest] = answer.id
            oldest = (oldest + 1) % ids.count
        }
        let before = olderBytes
        if kept.count >= limit { kept.removeFirst(kept.count - limit + 1) }
        kept.append(answer)
        return olderBytes - before
    }

    /// Bytes of all answers but the latest.
    var olderBytes: Int { kept.dropLast().reduce(0) { $0 + $1.body.count } }
}
