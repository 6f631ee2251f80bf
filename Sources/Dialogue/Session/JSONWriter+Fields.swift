import Expressions
import JSON

/// How a session is written: keys with values, places, slots.
extension JSONWriter {
    mutating func field(_ key: String, _ value: String) {
        self.key(key)
        string(value)
    }

    mutating func field(_ key: String, _ value: Int64) {
        self.key(key)
        integer(value)
    }

    mutating func field(_ key: String, _ value: Bool) {
        self.key(key)
        bool(value)
    }

    mutating func field(_ key: String, _ value: Double) {
        self.key(key)
        double(value)
    }

    mutating func place(_ flow: String, _ node: String, _ step: Int) {
        beginArray()
        string(flow)
        string(node)
        integer(Int64(step))
        endArray()
    }

    mutating func slots(_ slots: [String: Value]) {
        beginObject()
        for name in slots.keys.sorted() {
            guard let value = slots[name] else { continue }
            key(name)
            value.write(to: &self)
        }
        endObject()
    }
}
