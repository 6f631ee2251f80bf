import JSON

/// `"noticed":[misses,silences,repeats,turns,"yue","en"]`
extension Noticed {
    func write(to writer: inout JSONWriter) {
        writer.key("noticed")
        writer.beginArray()
        for number in [misses, silences, repeats, turns] { writer.integer(Int64(number)) }
        for language in languages { writer.string(language) }
        writer.endArray()
    }

    init(stored node: JSONNode) {
        self.init()
        let items = node.value.asArray ?? []
        let numbers = items.prefix(4).map { Int($0.value.asInt ?? 0) }
        guard numbers.count == 4 else { return }
        (misses, silences, repeats, turns) = (numbers[0], numbers[1], numbers[2], numbers[3])
        languages = items.dropFirst(4).compactMap(\.value.asString)
    }
}
