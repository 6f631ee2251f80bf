internal import JSON
internal import Language

extension LearnedCues {
    /// Reads the member `learned` of an intent, when it is there.
    static func take(_ fields: inout Fields, _ decoder: inout FileDecoder, key: String = "learned") -> LearnedCues? {
        let path = fields.path.appending(key)
        guard let node = fields.take(key), var fields = decoder.fields(node, of: "learned cues", path: path) else { return nil }
        let bias = fields.double("bias", &decoder) ?? 0
        check(bias, "'bias'", node, path, &decoder)
        let cues = fields.take("cues").map { self.cues($0, path.appending("cues"), &decoder) } ?? []
        fields.finish(&decoder)
        return LearnedCues(bias: bias, cues: cues)
    }

    private static func cues(_ node: JSONNode, _ path: JSONPath, _ decoder: inout FileDecoder) -> [Cue] {
        guard let members = decoder.expectObject(node, "cues with their weights", path) else { return [] }
        return members.compactMap { member in
            // A note is text; the word "note" as a cue has a weight.
            if member.key == "note", member.value.value.asString != nil { return nil }
            guard let weight = decoder.expectDouble(member.value, "a weight", path.appending(member.key)) else { return nil }
            check(weight, "the weight", member.value, path.appending(member.key), &decoder)
            guard CueText(member.key) != nil else {
                decoder.report("empty-word", "a cue of which nothing is left when it is folded", at: member.keyOffset, path: path)
                return nil
            }
            return Cue(member.key, weight)
        }
    }

    private static func check(_ weight: Double, _ what: String, _ node: JSONNode, _ path: JSONPath, _ decoder: inout FileDecoder) {
        guard !(-Limits.learnedWeight...Limits.learnedWeight).contains(weight) else { return }
        decoder.report(
            "wrong-number", "\(what) is \(weight)", at: node.offset, path: path,
            mend: "give a number from -\(Int(Limits.learnedWeight)) to \(Int(Limits.learnedWeight))")
    }
}

extension LearnedSettings {
    /// Reads the member `learned` of the settings, when it is there.
    static func take(_ fields: inout Fields, _ decoder: inout FileDecoder) -> LearnedSettings? {
        let path = fields.path.appending("learned")
        guard let node = fields.take("learned"), var fields = decoder.fields(node, of: "learned settings", path: path) else { return nil }
        var settings = LearnedSettings()
        settings.temperature = number("temperature", 0.01...100, &fields, &decoder) ?? 1
        settings.threshold = number("threshold", 0...1, &fields, &decoder)
        settings.from = fields.string("from", &decoder)
        settings.examples = fields.int("examples", &decoder).map { Int($0) }
        settings.seed = fields.int("seed", &decoder).map { UInt64(bitPattern: $0) }
        settings.outOfScope = LearnedCues.take(&fields, &decoder, key: "out_of_scope")
        fields.finish(&decoder)
        return settings
    }

    private static func number(_ key: String, _ range: ClosedRange<Double>, _ fields: inout Fields, _ decoder: inout FileDecoder) -> Double?
    {
        guard let number = fields.double(key, &decoder) else { return nil }
        if range.contains(number) { return number }
        decoder.report(
            "wrong-number", "'\(key)' is \(number)", at: fields.node.offset, path: fields.path,
            mend: "give a number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }
}
