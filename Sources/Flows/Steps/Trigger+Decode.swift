import JSON

extension Trigger {
    static func decode(_ fields: inout Fields, _ d: inout Decoding) -> Trigger {
        Trigger(
            key: d.value("key", in: &fields) { $0.key($1, $2) }, intent: d.value("intent", in: &fields) { $0.intentName($1, $2) },
            words: d.value("words", in: &fields) { $0.strings($1, $2) } ?? [])
    }
}
