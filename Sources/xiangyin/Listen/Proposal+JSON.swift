import JSON
import Tuning

extension Proposal {
    /// `{"word":"充电桩","intent":"ev_charger","fixes":["想装个充电桩"],"breaks":[]}`, with `"dialect"` when it belongs in a dialect's table.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        for (key, value) in [("word", word), ("intent", intent), ("dialect", dialect)] {
            guard let value else { continue }
            writer.key(key)
            writer.string(value)
        }
        for (key, examples) in [("fixes", fixes), ("breaks", breaks)] {
            writer.key(key)
            writer.beginArray()
            for example in examples { writer.string(example.text) }
            writer.endArray()
        }
        writer.endObject()
        return writer.bytes
    }
}
