import JSON

extension Script {
    static func decode(_ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> Script? {
        guard var fields = d.decoder.fields(node, of: "a script", path: path) else { return nil }
        var script = Script()
        let moments =
            d.value("polite", in: &fields) { d, node, path in
                d.members(node, "moments and their words", path) { d, member, path in moment(member, path, &d) }
            } ?? []
        script.polite = Dictionary(moments, uniquingKeysWith: { first, _ in first })
        for fault in Fault.allCases {
            let words = d.value(fault.rawValue, in: &fields) { d, node, path in
                byLanguage(node, path, &d) { d, member, path in
                    d.members(member.value, "words and what is said instead", path) { d, word, path in
                        d.string(word.value, path).map {
                            Word(fault: fault, language: member.key, word: word.key, better: $0)
                        }
                    }
                }
            }
            script.avoided += (words ?? []).flatMap(\.1)
        }
        fields.finish(&d.decoder)
        return script
    }

    private static func moment(_ member: JSONMember, _ path: JSONPath, _ d: inout Decoding) -> (Moment, [String: [String]])? {
        guard let moment = Moment(rawValue: member.key) else {
            d.unknown("moment", member.key, among: Moment.allCases.map(\.rawValue), at: member.value, path)
            return nil
        }
        let words = byLanguage(member.value, path, &d) { d, member, path in d.strings(member.value, path) }
        return (moment, Dictionary(words, uniquingKeysWith: { first, _ in first }))
    }

    /// A map from language to something.
    private static func byLanguage<T>(
        _ node: JSONNode, _ path: JSONPath, _ d: inout Decoding, _ read: (inout Decoding, JSONMember, JSONPath) -> T
    ) -> [(String, T)] {
        d.members(node, "languages", path) { d, member, path -> (String, T)? in
            guard d.names.languages.contains(member.key) else {
                d.unknown("language", member.key, among: d.names.languages, at: member.value, path)
                return nil
            }
            return (member.key, read(&d, member, path))
        }
    }
}
