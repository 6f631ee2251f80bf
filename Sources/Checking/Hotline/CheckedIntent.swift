import Flows
import JSON

/// An intent with the place of its name and its JSON.
struct CheckedIntent: Sendable {
    let name: String
    let json: JSONNode
    let spot: Spot

    static func all(_ loaded: LoadedHotline) -> [CheckedIntent] {
        // A file that is a hotline alone carries its intents.
        guard let file = loaded.intentsFile ?? (loaded.hotlineFile == nil ? loaded.flowFiles.first : nil),
            let members = file.root["intents"]?.value.asObject
        else { return [] }
        let path = JSONPath().appending("intents")
        return members.filter { $0.key != "note" }.map {
            CheckedIntent(name: $0.key, json: $0.value, spot: Spot(file: file.file, offset: $0.keyOffset, path: path.appending($0.key)))
        }
    }

    /// The items of one of its lists, each with its text: a string, or an object with the text under a key.
    func list(_ key: String) -> [(text: String, weight: Double?, spot: Spot)] {
        let list = spot.inner(key, json[key])
        return (json[key]?.value.asArray ?? []).enumerated().compactMap { index, item in
            guard let text = item.value.asString ?? item["text"]?.value.asString ?? item["pattern"]?.value.asString else { return nil }
            return (text, item["weight"]?.value.asDouble, list.inner(index, item))
        }
    }
}
