import Flows
import JSON

/// Breaks a hotline in as many ways as are wanted, the same ones for the same seed; every kind as often as any other.
struct Mutator {
    private let files: HotlineFiles
    private var found: [Mutation.Kind: [Mutation]] = [:]
    private let nodes: [String: [String]]
    private let queues: [String]

    init(_ files: HotlineFiles) {
        self.files = files
        var nodes: [String: [String]] = [:]
        var queues: [String] = []
        for file in files.files {
            guard let root = JSONReader.read(file).root else { continue }
            if let members = root["nodes"]?.value.asObject { nodes[file.name] = members.map(\.key) }
            queues += root["queues"]?.value.asObject?.map(\.key) ?? []
        }
        self.nodes = nodes
        self.queues = queues
        for file in files.files where !file.name.hasSuffix("fixtures.json") {
            guard let root = JSONReader.read(file).root?.value else { continue }
            root.walk { path, value in consider(path, value, root, file.name) }
        }
    }

    func mutations(_ count: Int, seed: UInt64) -> [Mutation] {
        var dice = SeededGenerator(seed: seed)
        var pools = Mutation.Kind.allCases.map { (found[$0] ?? []).shuffled(using: &dice) }
        var chosen: [Mutation] = []
        while chosen.count < count, pools.contains(where: { !$0.isEmpty }) {
            for index in pools.indices where chosen.count < count {
                if let mutation = pools[index].popLast() { chosen.append(mutation) }
            }
        }
        return chosen
    }

    // MARK: What can be broken

    private static let targets: Set<String> = ["go", "else", "failed", "closed", "next"]
    private static let languages: Set<String> = ["zh-CN", "yue", "en"]

    private mutating func consider(_ path: [JSONStep], _ value: JSONValue, _ root: JSONValue, _ file: String) {
        guard !path.contains(.key("note")), !path.contains(.key("texts")), path.last != .key("$schema") else { return }
        func add(_ kind: Mutation.Kind, _ what: String, _ change: @escaping @Sendable (JSONValue) -> JSONValue?) {
            found[kind, default: []].append(
                Mutation(kind: kind, file: file, path: path.text, what: what) { root.replacing(path[...], change)?.bytes ?? [] })
        }
        switch (path.last, value) {
        case (.key(let key), .string(let text)) where Self.targets.contains(key) || path.dropLast().last == .key("cases"):
            add(.misspeltTarget, "\(text) becomes \(text)x") { _ in .string(text + "x") }
            if let other = (nodes[file] ?? []).filter({ $0 != text && text != "agent" }).last {
                add(.retarget, "\(text) becomes \(other)") { _ in .string(other) }
            }
        case (.key("intent"), .string(let text)): add(.misspeltIntent, "\(text) becomes \(text)s") { _ in .string(text + "s") }
        case (.key("handoff"), .string(let text)):
            add(.misspeltQueue, "\(text) becomes \(text)s") { _ in .string(text + "s") }
            if let other = queues.first(where: { $0 != text }) { add(.otherQueue, "\(text) becomes \(other)") { _ in .string(other) } }
        case (.key("key"), .string(let text)):
            add(.otherKey, "\(text) becomes 9") { _ in .string("9") }
        case (.key("if"), .string(let text)), (.key("when"), .string(let text)):
            add(.brokenExpression, "\(text) loses its end") { _ in .string(String(text.dropLast(2)) + "(") }
            if path.last == .key("if") {
                add(.negated, "\(text) becomes its opposite") { _ in .string("!(\(text))") }
                add(.lostCondition, text) { _ in nil }
            }
        case (.key(let language), .string(let text)) where Self.languages.contains(language):
            if path.dropLast().last != .key("title") {
                add(.lostTranslation, "\(language): \(text.prefix(20))") { _ in nil }
            }
            if let open = text.firstRange(of: "{{") {
                add(.brokenTemplate, String(text.prefix(20))) { _ in .string(text.replacingFirst("}}", with: "")) }
                add(.misspeltSlot, String(text.prefix(20))) { _ in
                    .string(text[..<open.upperBound] + "x" + text[open.upperBound...])
                }
            }
        case (.key("noinput"), .array): add(.lostNoinput, "the list") { _ in nil }
        case (.key("nomatch"), .array): add(.lostNomatch, "the list") { _ in nil }
        case (.key("options"), .array(let items)) where items.count > 1 && path.contains(.key("nodes")):
            add(.swappedOptions, "the first two lead where the other did") { _ in Self.swapped(items) }
        case (.index(let index), .object(let members)):
            consider(item: index, members, path, add)
        case (.key("patterns"), .array(let items)) where !items.isEmpty:
            add(.brokenPattern, "a bracket too many") { _ in .array(items + [JSONNode(.string("(停电"), offset: 0)]) }
        case (.key("keywords"), .array(let items)) where !items.isEmpty: add(.lostKeywords, "all \(items.count)") { _ in .array([]) }
        case (.key("when"), _): break
        case (.key(let name), .object) where path.dropLast().last == .key("audiences"): add(.lostAudience, name) { _ in nil }
        case (.key("length"), .array): add(.otherNumber, "[2, 3]") { _ in .array([2, 3].map { JSONNode(.integer($0), offset: 0) }) }
        case (.key("tries"), .integer(let number)): add(.otherNumber, "\(number) becomes 1") { _ in .integer(1) }
        default: break
        }
        if path.count <= 4, case .object(let members) = value,
            let key = members.first(where: { $0.key != "note" && $0.key != "$schema" })?.key,
            !path.contains(.key("nodes")) || path.last.map({ if case .index = $0 { true } else { false } }) == true,
            ![.key("nodes"), .key("intents"), .key("audiences"), .key("queues"), .key("hours"), .key("cases"), .key("set"), .key("fields")]
                .contains(path.last), !Self.languages.contains(key)
        {
            add(.misspeltKey, "\(key) becomes \(key)x") { $0.renaming(key, to: key + "x") }
        }
        if case .object(let members) = value, let language = members.first(where: { Self.languages.contains($0.key) })?.key {
            add(.misspeltLanguage, "\(language) becomes \(language)x") { $0.renaming(language, to: language + "x") }
        }
        if path.isEmpty {
            found[.brokenJSON, default: []].append(
                Mutation(kind: .brokenJSON, file: file, path: "", what: "the last bracket is gone", bytes: { Array(root.bytes.dropLast()) })
            )
        }
    }

    private func consider(
        item index: Int, _ members: [JSONMember], _ path: [JSONStep],
        _ add: (Mutation.Kind, String, @escaping @Sendable (JSONValue) -> JSONValue?) -> Void
    ) {
        let what = members.first { $0.key != "note" && $0.key != "if" }?.key ?? ""
        switch path.dropLast().last {
        case .key("options")?: add(.lostOption, "number \(index + 1)") { _ in nil }
        case .key("globals")?: add(.lostGlobal, members.first?.value.value.asString ?? "number \(index + 1)") { _ in nil }
        case .key? where path.count == 3 && path.first == .key("nodes"): add(.lostStep, "\(what) is gone") { _ in nil }
        default: break
        }
    }

    private static func swapped(_ items: [JSONNode]) -> JSONValue {
        func lead(_ item: JSONNode) -> JSONMember? { item.value.asObject?.first { ["go", "value", "call", "say"].contains($0.key) } }
        guard let first = lead(items[0]), let second = lead(items[1]) else { return .array(items.reversed()) }
        func put(_ lead: JSONMember, for old: JSONMember, _ item: JSONNode) -> JSONNode {
            JSONNode(.object((item.value.asObject ?? []).map { $0.key == old.key ? lead : $0 }), offset: 0)
        }
        return .array([put(second, for: first, items[0]), put(first, for: second, items[1])] + items.dropFirst(2))
    }
}

extension String {
    fileprivate func replacingFirst(_ part: String, with other: String) -> String {
        guard let range = firstRange(of: part) else { return self }
        return self[..<range.lowerBound] + other + self[range.upperBound...]
    }
}
