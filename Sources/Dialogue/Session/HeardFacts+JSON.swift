import JSON

/// `"heard":["屋企冇電呀","outage_report",0.93,"yue","yue"]`; absent when nothing was heard.
extension HeardFacts {
    func write(to writer: inout JSONWriter) {
        guard self != HeardFacts() else { return }
        writer.key("heard")
        writer.beginArray()
        writer.string(text)
        writer.string(intent)
        writer.double(score)
        writer.string(language)
        writer.string(dialect)
        writer.endArray()
    }

    init(stored node: JSONNode) {
        self.init()
        guard let items = node.value.asArray, items.count == 5 else { return }
        text = items[0].value.asString ?? ""
        intent = items[1].value.asString ?? ""
        score = items[2].value.asDouble ?? 0
        language = items[3].value.asString ?? ""
        dialect = items[4].value.asString ?? ""
    }
}
