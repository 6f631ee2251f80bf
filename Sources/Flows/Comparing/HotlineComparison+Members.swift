import JSON

/// Two objects, key by key, each key in the way that `Aspect` knows.
extension HotlineComparison {
    /// - Parameter part: what within the place is compared: `option 3`; empty for all of it.
    mutating func members(_ old: JSONValue, _ new: JSONValue, at place: String, part: String) {
        for (key, a, b) in Self.pairs(old, new) { member(key, a, b, at: place, part: part) }
    }

    mutating func member(_ key: String, _ old: JSONValue?, _ new: JSONValue?, at place: String, part: String) {
        if let old, let new, old.means(new) { return }
        switch Aspect.of(key) {
        case .text(let name) where Self.isText(old) && Self.isText(new): text(name, old, new, at: place, part: part)
        case .target(let when) where Self.isString(old) && Self.isString(new): target(when, old, new, at: place, part: part)
        case .words(let name): words(name, old, new, at: place, part: part)
        case .items(let name, let many, let keys): items(name, many, keys, old, new, at: place, part: part)
        case .replies(let name): replies(name, old, new, at: place, part: part)
        case .map(let name) where Self.isObject(old) && Self.isObject(new): map(name, old, new, at: place, part: part)
        case .value(let name): value(Self.name(name, of: part), old, new, at: place)
        case .text(let name) where !Self.isObject(old) && !Self.isObject(new): value(Self.name(name, of: part), old, new, at: place)
        default:
            if let old, let new, old.asObject != nil, new.asObject != nil {
                members(old, new, at: place, part: Self.name(key, of: part))
            } else {
                value(Self.name(key, of: part), old, new, at: place)
            }
        }
    }

    private static func isText(_ value: JSONValue?) -> Bool {
        guard let value else { return true }
        return value.asString != nil || !value.meant.isEmpty && value.meant.allSatisfy { $0.value.value.asString != nil }
    }

    private static func isString(_ value: JSONValue?) -> Bool { value.map { $0.asString != nil } ?? true }
    private static func isObject(_ value: JSONValue?) -> Bool { value.map { $0.asObject != nil } ?? true }

    /// `label of option 3`.
    private static func name(_ name: String, of part: String) -> String { part.isEmpty ? name : "\(name) of \(part)" }

    private mutating func text(_ name: String, _ old: JSONValue?, _ new: JSONValue?, at place: String, part: String) {
        func variants(_ value: JSONValue?) -> JSONValue {
            guard let value else { return .object([]) }
            return value.asString == nil ? value : .object([JSONMember(key: "", keyOffset: 0, value: JSONNode(value, offset: 0))])
        }
        for (tag, a, b) in Self.pairs(variants(old), variants(new)) {
            if let a, let b, a.means(b) { continue }
            let what = tag.isEmpty ? name : "\(Aspect.language(tag)) \(name)"
            changes.append(Change(place, Self.name(what, of: part), .text, old: a?.asString, new: b?.asString))
        }
    }

    private mutating func target(_ when: String, _ old: JSONValue?, _ new: JSONValue?, at place: String, part: String) {
        let flow = place.split(separator: ".").first.map { "\($0)." } ?? ""
        func short(_ value: JSONValue?) -> String? {
            value?.asString.map { $0.hasPrefix(flow) && !flow.isEmpty ? String($0.dropFirst(flow.count)) : $0 }
        }
        let what = part.isEmpty ? when : when.isEmpty ? part : "\(part) (\(when))"
        changes.append(Change(place, what.isEmpty ? "it" : what, .target, old: short(old), new: short(new)))
    }

    private mutating func words(_ name: String, _ old: JSONValue?, _ new: JSONValue?, at place: String, part: String) {
        func list(_ value: JSONValue?) -> [(word: String, value: JSONValue)] {
            guard let value else { return [] }
            return (value.asArray?.map(\.value) ?? [value]).map { ($0["text"]?.asString ?? $0["pattern"]?.asString ?? $0.told, $0) }
        }
        let (before, after) = (list(old), list(new))
        let known = Dictionary(before, uniquingKeysWith: { first, _ in first })
        let left = Set(after.map(\.word))
        for (word, value) in after {
            let what = Self.name("\(name) '\(word)'", of: part)
            if let other = known[word] {
                if !other.means(value) {
                    self.value("weight of " + what, other["weight"] ?? .integer(1), value["weight"] ?? .integer(1), at: place)
                }
            } else {
                changes.append(Change(place, what, .item, old: nil, new: ""))
            }
        }
        for (word, _) in before where !left.contains(word) {
            changes.append(Change(place, Self.name("\(name) '\(word)'", of: part), .item, old: "", new: nil))
        }
    }

    private mutating func replies(_ name: String, _ old: JSONValue?, _ new: JSONValue?, at place: String, part: String) {
        let (before, after) = (old?.asArray ?? [], new?.asArray ?? [])
        for index in 0..<max(before.count, after.count) {
            let a = index < before.count ? before[index].value : nil
            let b = index < after.count ? after[index].value : nil
            let what = Self.name("\(name) \(index + 1)", of: part)
            if let a, let b {
                if !a.means(b) { members(a, b, at: place, part: what) }
            } else {
                changes.append(Change(place, what, .item, old: a.map(Self.gist), new: b.map(Self.gist)))
            }
        }
    }

    private mutating func map(_ name: String, _ old: JSONValue?, _ new: JSONValue?, at place: String, part: String) {
        for (key, a, b) in Self.pairs(old ?? .object([]), new ?? .object([])) {
            if let a, let b, a.means(b) { continue }
            let what = Self.name("\(name) '\(key)'", of: part)
            if name == "case" {
                target("", a, b, at: place, part: what)
            } else if name == "phrase", Self.isText(a), Self.isText(b) {
                text(what, a, b, at: place, part: "")
            } else if let a, let b, a.asObject != nil, b.asObject != nil {
                members(a, b, at: place, part: what)
            } else {
                value(what, a, b, at: place)
            }
        }
    }

    private mutating func items(
        _ name: String, _ many: String, _ keys: [String], _ old: JSONValue?, _ new: JSONValue?, at place: String, part: String
    ) {
        let (before, after) = (Self.identified(old, keys), Self.identified(new, keys))
        let known = Dictionary(before.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
        let left = Set(after.map(\.id))
        for (id, value) in after {
            let what = Self.name("\(name) \(id)", of: part)
            if let other = known[id] {
                if !other.means(value) { members(other, value, at: place, part: what) }
            } else {
                changes.append(Change(place, what, .item, old: nil, new: Self.gist(value)))
            }
        }
        for (id, value) in before where !left.contains(id) {
            changes.append(Change(place, Self.name("\(name) \(id)", of: part), .item, old: Self.gist(value), new: nil))
        }
        order(before.map(\.id), after.map(\.id), of: Self.name(many, of: part), at: place)
    }

    /// Items with what they are known by; what stands twice is numbered.
    private static func identified(_ list: JSONValue?, _ keys: [String]) -> [(id: String, value: JSONValue)] {
        var seen: [String: Int] = [:]
        return (list?.asArray ?? []).map { item in
            let found = keys.lazy.compactMap { key -> String? in
                guard let value = item.value[key] else { return nil }
                let words = value.asString ?? value.asArray?.first?.value.asString ?? value.meant.first?.value.value.asString
                return words.map { key == "key" ? $0 : "'\($0)'" }
            }.first
            let id = found ?? "'\(item.value.told)'"
            seen[id, default: 0] += 1
            let count = seen[id] ?? 1
            return (count == 1 ? id : "\(id) (\(count))", item.value)
        }
    }

    /// An item in few words: what it says and where it leads.
    static func gist(_ value: JSONValue) -> String {
        func words(_ key: String) -> String? { value[key].flatMap { $0.asString ?? $0.meant.first?.value.value.asString } }
        let said = ["label", "say", "menu", "prompt", "end"].lazy.compactMap(words).first.map { "“\($0)”" }
        let led = ["go", "call"].lazy.compactMap(words).first.map { "→ \($0)" }
        let gist = [said, led].compactMap(\.self).joined(separator: " ")
        return gist.isEmpty ? value.told : gist
    }
}
