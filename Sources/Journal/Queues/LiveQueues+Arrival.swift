import Dialogue
import Flows
import Handoff

extension LiveQueues {
    /// A dialogue's request for a person, as an arrival.
    ///
    /// Skills that the queue always wants are the queue's and are left behind when the caller overflows; the others are the caller's own
    /// needs, their language above all, and go with them.
    func arrival(_ caller: CallerID, _ request: HandoffRequest, _ hotline: Hotline, party: UInt64?, _ rows: any StoreRows) throws -> Arrival
    {
        let constant = Set((hotline.queues[request.queue]?.skills ?? []).compactMap(\.constant))
        return Arrival(
            caller, queue: QueueID(try number(of: request.queue, .queue, rows)),
            needs: try skills(request.skills.filter { !constant.contains($0) }, rows),
            tier: request.priority.tier, credit: .seconds(request.credit),
            audience: try request.audience.map { try number(of: $0, .audience, rows) }, party: party)
    }
}
