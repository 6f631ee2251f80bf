import Flows
import JSON

/// Where everything stands in a hotline's files.
///
///     lines.place(flow: "main", ["nodes", "menu", 0, "options", 2])   // Flows/power/main.json:41:11
struct SourceLines {
    /// A key of an object, or an index of a list.
    enum Part: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
        case key(String), index(Int)

        init(stringLiteral key: String) { self = .key(key) }
        init(integerLiteral index: Int) { self = .index(index) }
    }

    private var flows: [String: (file: SourceFile, root: JSONNode)] = [:]
    private var hotline: (file: SourceFile, root: JSONNode)?
    private var intents: (file: SourceFile, root: JSONNode)?

    init(_ files: HotlineFiles) {
        for file in files.files {
            guard let root = JSONReader.read(file).root else { continue }
            if root["hotline"] != nil { hotline = (file, root) }
            if let name = root["flow"]?.value.asString { flows[name] = (file, root) }
            if root["intents"] != nil { intents = (file, root) }
        }
    }

    func place(flow: String?, _ parts: [Part]) -> Place? {
        guard let (file, root) = flow.map({ flows[$0] }) ?? hotline else { return nil }
        return Self.find(parts, root).map { file.place(at: $0.offset) }
    }

    func place(intent: String) -> Place? {
        guard let (file, root) = intents else { return nil }
        return Self.find(["intents", .key(intent)], root).map { file.place(at: $0.offset) }
    }

    /// Every intent, in the order of the file, with what callers say who want it.
    var intentSamples: [(name: String, samples: [String])] {
        (intents?.root["intents"]?.value.asObject ?? []).filter { $0.key != "note" }.map { member in
            (member.key, (member.value["samples"]?.value.asArray ?? []).compactMap { $0.value.asString ?? $0["text"]?.value.asString })
        }
    }

    private static func find(_ parts: [Part], _ root: JSONNode) -> JSONNode? {
        var node = root
        for part in parts {
            let next: JSONNode? =
                switch part {
                case .key(let key): node[key]
                case .index(let index): node.value.asArray.flatMap { $0.indices.contains(index) ? $0[index] : nil }
                }
            guard let next else { return nil }
            node = next
        }
        return node
    }
}
