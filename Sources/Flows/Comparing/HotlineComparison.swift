public import JSON

/// What is different between two versions of a hotline, by what it means: spaces, order of keys, notes and file names do not count.
///
///     let comparison = HotlineComparison(old: HotlineFiles.read(path: "before"), new: HotlineFiles.read(path: "after"))
///     comparison.changes.map(\.description)
///     // main.menu: option 3 now goes to 'refund' (before: 'bill')
public struct HotlineComparison: Sendable {
    public internal(set) var changes: [Change] = []
    /// Why a version could not be read; then there are no changes to tell.
    public let problems: [Diagnostic]

    public init(old: HotlineFiles, new: HotlineFiles) {
        let (old, new) = (HotlineDocument(old), HotlineDocument(new))
        problems = old.problems + new.problems
        if !problems.isEmpty { return }
        let names = flows(old.flows, new.flows)
        let inFlows = changes
        changes = []
        settings(old.settings.mappingTargets { names[$0] ?? $0 }, new.settings)
        changes += inFlows
        intents(old.intents, new.intents)
        members(old.fixtures, new.fixtures, at: "", part: "")
    }

    // MARK: The hotline

    private mutating func settings(_ old: JSONValue, _ new: JSONValue) {
        for (key, a, b) in Self.pairs(old, new) {
            switch key {
            case "queues", "audiences":
                let noun = key == "queues" ? "queue" : "audience"
                things(a, b, noun: noun)
                // The first audience that fits is the caller's.
                if key == "audiences" { order(a?.meant.map(\.key) ?? [], b?.meant.map(\.key) ?? [], of: "audiences", at: "") }
            case "hotline": value("name of the hotline", a, b, at: "")
            case "languages": value("list of languages", a.map(Self.list), b.map(Self.list), at: "")
            default: member(key, a, b, at: "", part: "")
            }
        }
    }

    private static func list(_ value: JSONValue) -> JSONValue { .string((value.asArray ?? []).map(\.value.told).joined(separator: ", ")) }

    private mutating func intents(_ old: JSONValue, _ new: JSONValue) {
        for (key, a, b) in Self.pairs(old, new) {
            if key == "intents" { things(a, b, noun: "intent") } else { member(key, a, b, at: "intents", part: "") }
        }
    }

    /// Named things, each with members of its own.
    private mutating func things(_ old: JSONValue?, _ new: JSONValue?, noun: String) {
        let (old, new) = (old ?? .object([]), new ?? .object([]))
        let renamed = Renames.find(Self.named(old), Self.named(new)) { $0.means($1) }
        for (name, a, b) in Self.pairs(old, new) {
            switch (a, b) {
            case (let a?, let b?): members(a, b, at: "\(noun) \(name)", part: "")
            case (_?, nil):
                let other = renamed.first { $0.old == name }?.new
                changes.append(
                    other.map { Change("\(noun) \(name)", noun, .item, old: name, new: $0, kind: .renamed) }
                        ?? Change("", "\(noun) '\(name)'", .item, old: "", new: nil))
            default:
                if !renamed.contains(where: { $0.new == name }) {
                    changes.append(Change("", "\(noun) '\(name)'", .item, old: nil, new: ""))
                }
            }
        }
    }

    // MARK: Flows

    /// Gives the targets that were renamed: what only follows a new name is no change.
    private mutating func flows(_ old: [(name: String, body: JSONValue)], _ new: [(name: String, body: JSONValue)]) -> [String: String] {
        let renamed = Renames.find(old.map { ($0.name, $0.body) }, new.map { ($0.name, $0.body) }) { a, b in
            let (from, to) = (a["flow"]?.asString ?? "", b["flow"]?.asString ?? "")
            return Self.nodes(a).mappingTargets { $0.hasPrefix(from + ".") ? to + $0.dropFirst(from.count) : $0 }.means(Self.nodes(b))
        }
        for pair in renamed { changes.append(Change("flow \(pair.old)", "flow", .item, old: pair.old, new: pair.new, kind: .renamed)) }
        for flow in old where !new.contains(where: { $0.name == flow.name }) && !renamed.contains(where: { $0.old == flow.name }) {
            changes.append(Change("", "flow '\(flow.name)'", .item, old: Self.size(flow.body), new: nil))
        }
        var names: [String: String] = [:]
        var pairs: [(name: String, old: JSONValue, new: JSONValue, nodes: [(old: String, new: String)])] = []
        for flow in new {
            let before = renamed.first { $0.new == flow.name }?.old ?? flow.name
            guard let other = old.first(where: { $0.name == before }) else {
                changes.append(Change("", "flow '\(flow.name)'", .item, old: nil, new: Self.size(flow.body)))
                continue
            }
            let nodes = Renames.find(Self.named(Self.nodes(other.body)), Self.named(Self.nodes(flow.body))) { $0.means($1) }
            for node in nodes { names["\(before).\(node.old)"] = "\(flow.name).\(node.new)" }
            if before != flow.name {
                names[before] = flow.name
                for node in Self.nodes(other.body).meant where names["\(before).\(node.key)"] == nil {
                    names["\(before).\(node.key)"] = "\(flow.name).\(node.key)"
                }
            }
            pairs.append((flow.name, other.body, flow.body, nodes))
        }
        for pair in pairs { flow(pair.name, pair.old.mappingTargets { names[$0] ?? $0 }, pair.new, renamed: pair.nodes) }
        return names
    }

    private static func nodes(_ flow: JSONValue) -> JSONValue { flow["nodes"] ?? .object([]) }

    private static func size(_ flow: JSONValue) -> String {
        let count = nodes(flow).meant.count
        return "\(count) node\(count == 1 ? "" : "s")"
    }

    private static func named(_ object: JSONValue) -> [(name: String, value: JSONValue)] { object.meant.map { ($0.key, $0.value.value) } }

    private mutating func flow(_ name: String, _ old: JSONValue, _ new: JSONValue, renamed: [(old: String, new: String)]) {
        for (key, a, b) in Self.pairs(old, new) where !["flow", "nodes", "intents"].contains(key) { member(key, a, b, at: name, part: "") }
        for (node, a, b) in Self.pairs(Self.nodes(old), Self.nodes(new)) {
            switch (a, b) {
            case (let a?, let b?): steps(a, b, at: "\(name).\(node)")
            case (_?, nil):
                if let pair = renamed.first(where: { $0.old == node }) {
                    changes.append(Change("\(name).\(node)", "node", .item, old: pair.old, new: pair.new, kind: .renamed))
                } else {
                    changes.append(Change(name, "node '\(node)'", .item, old: "", new: nil))
                }
            default:
                if !renamed.contains(where: { $0.new == node }) { changes.append(Change(name, "node '\(node)'", .item, old: nil, new: "")) }
            }
        }
    }

    // MARK: Pieces

    /// The members of both, in the order of the new version; those that went come last.
    static func pairs(_ old: JSONValue, _ new: JSONValue) -> [(key: String, old: JSONValue?, new: JSONValue?)] {
        let (a, b) = (old.meant, new.meant)
        let before = Dictionary(a.map { ($0.key, $0.value.value) }, uniquingKeysWith: { first, _ in first })
        let keys = Set(b.map(\.key))
        return b.map { ($0.key, before[$0.key], $0.value.value) }
            + a.filter { !keys.contains($0.key) }.map { ($0.key, $0.value.value, nil) }
    }

    mutating func value(_ what: String, _ old: JSONValue?, _ new: JSONValue?, at place: String) {
        if let old, let new, old.means(new) { return }
        if old == nil, new == nil { return }
        changes.append(Change(place, what, .value, old: old?.told, new: new?.told))
    }

    /// Reports an order that changed among those that stayed.
    mutating func order(_ old: [String], _ new: [String], of many: String, at place: String) {
        let (before, after) = (old.filter(new.contains), new.filter(old.contains))
        guard before != after else { return }
        changes.append(Change(place, "order of \(many)", .value, old: before.joined(separator: ", "), new: after.joined(separator: ", ")))
    }
}
