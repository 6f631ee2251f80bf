import Expressions
import Flows

extension WorkOrder {
    func run(_ run: inout Run) -> Outcome {
        run.session.serial += 1
        let number = Self.number(session: run.session.id, serial: run.session.serial, day: run.now.localDate.description)
        var values: [(name: String, value: Value)] = []
        for field in fields { if let value = run.evaluate(field.value) { values.append((field.name, value)) } }
        run.actions.append(
            .workOrder(
                id: "\(run.session.id)-\(run.session.serial)", kind: kind, number: number, priority: priority, fields: values))
        if let into { run.put(.string(number), in: into) }
        return .next
    }

    /// Eight digits to read to the caller. They depend on nothing but the session, the order and the day, so that a replayed call names the same
    /// order; within a day two orders of 3,000 share a number once in 22 days: the order's `id` tells them apart.
    private static func number(session: String, serial: Int, day: String) -> String {
        // FNV-1a, 64 bits.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in "\(day)/\(session)/\(serial)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash ^= hash >> 32
        return String(10_000_000 + hash % 90_000_000)
    }
}
