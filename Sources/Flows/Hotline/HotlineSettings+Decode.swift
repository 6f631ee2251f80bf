import JSON
import Language

extension HotlineSettings {
    static func decode(_ root: JSONNode, _ d: inout Decoding) -> HotlineSettings? {
        guard var fields = d.decoder.fields(root, of: "a hotline", path: JSONPath()) else { return nil }
        var settings = HotlineSettings()
        _ = fields.take("$schema")
        settings.name = d.required("hotline", in: &fields) { $0.string($1, $2) } ?? ""
        settings.title = d.value("title", in: &fields) { $0.text($1, $2) } ?? Text(settings.name)
        settings.languages = d.required("languages", in: &fields) { $0.languages($1, $2) } ?? []
        _ = fields.take("dialects")
        settings.currency = d.value("currency", in: &fields) { $0.string($1, $2) } ?? "CNY"
        _ = d.value("start", in: &fields) { $0.flowName($1, $2) }
        settings.agent = d.value("agent", in: &fields) { $0.target($1, $2) }
        _ = d.value("caller", in: &fields) { d, node, path in
            d.members(node, "facts of the caller and their types", path) { d, member, path -> String? in
                guard let type = d.string(member.value, path), Names.factTypes.firstValue(type) == nil else { return nil }
                d.unknown("type", type, among: Names.factTypes.map(\.name), at: member.value, path)
                return nil
            }
        }
        settings.input = d.value("input", in: &fields) { InputSettings.decode($1, $2, &$0) } ?? InputSettings()
        settings.noinput = d.value("noinput", in: &fields) { Step.decodeTaper($1, $2, &$0) }
        settings.nomatch = d.value("nomatch", in: &fields) { Step.decodeTaper($1, $2, &$0) }
        settings.navigation = d.value("navigation", in: &fields) { Navigation.decode($1, $2, &$0) } ?? settings.navigation
        settings.globals = d.value("globals", in: &fields) { Globals.decode($1, $2, &$0) } ?? Globals([])
        settings.audiences =
            d.value("audiences", in: &fields) { d, node, path in
                let known = Variables.environment(d.names, slots: false)
                return d.members(node, "audiences", path) { d, member, path in Audience.decode(member.key, member.value, path, &d, known) }
            } ?? []
        settings.hours = d.value("hours", in: &fields) { $0.hours($1, $2) } ?? [:]
        settings.queues =
            d.value("queues", in: &fields) { d, node, path in
                d.members(node, "queues", path) { d, member, path in Queue.decode(member.key, member.value, path, &d) }
            } ?? []
        settings.allowedHosts =
            d.value("lookups", in: &fields) { d, node, path in
                d.inner(node, "lookup settings", path, "allow") { $0.strings($1, $2) }
            } ?? []
        settings.keptDays = d.value("journal", in: &fields) { d, node, path in
            d.inner(node, "settings of the journal", path, "keep") { $0.days($1, $2) }
        }
        settings.texts =
            d.value("texts", in: &fields) { d, node, path in
                Dictionary(
                    d.members(node, "the engine's texts", path) { Phrase.decode($1, $2, &$0) }, uniquingKeysWith: { first, _ in first })
            } ?? [:]
        settings.script = d.value("script", in: &fields) { Script.decode($1, $2, &$0) } ?? Script()
        settings.allowed =
            d.value("check", in: &fields) { d, node, path in
                d.inner(node, "settings of check", path, "allow") { d, node, path in
                    d.members(node, "codes and reasons", path) { d, member, path in
                        d.reason(member, path).map { (member.key, $0) }
                    }
                }
            }.map { Dictionary($0, uniquingKeysWith: { first, _ in first }) } ?? [:]
        fields.finish(&d.decoder)
        return settings
    }
}

extension Phrase {
    fileprivate static func decode(_ member: JSONMember, _ path: JSONPath, _ d: inout Decoding) -> (Phrase, Text)? {
        guard let phrase = Phrase(rawValue: member.key) else {
            d.unknown("phrase", member.key, among: allCases.map(\.rawValue), at: member.value, path)
            return nil
        }
        return d.text(member.value, path, values: phrase.values).map { (phrase, $0) }
    }
}

extension InputSettings {
    fileprivate static func decode(_ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> InputSettings? {
        guard var fields = d.decoder.fields(node, of: "input settings", path: path) else { return nil }
        var settings = InputSettings()
        if let timeout = d.value("timeout", in: &fields, { $0.seconds($1, $2) }) { settings.timeout = timeout }
        if let interdigit = d.value("interdigit", in: &fields, { $0.seconds($1, $2) }) { settings.interdigit = interdigit }
        if let terminator = d.value("terminator", in: &fields, { $0.terminator($1, $2) }) { settings.terminator = terminator }
        if let bargein = fields.bool("bargein", &d.decoder) { settings.bargein = bargein }
        fields.finish(&d.decoder)
        return settings
    }
}

extension Navigation {
    /// `{ "agent": { "key": "0", "intent": "agent" }, "back": false }`; a command that is not named keeps what it has.
    fileprivate static func decode(_ node: JSONNode, _ path: JSONPath, _ d: inout Decoding) -> Navigation? {
        guard let members = d.decoder.expectObject(node, "navigation", path) else { return nil }
        var triggers = standard
        for member in members where member.key != "note" {
            let place = path.appending(member.key)
            guard let command = Command(rawValue: member.key) else {
                d.unknown("command", member.key, among: Command.allCases.map(\.rawValue), at: member.value, place)
                continue
            }
            if case .bool(let on) = member.value.value {
                if !on { triggers[command] = nil }
                continue
            }
            guard var fields = d.decoder.fields(member.value, of: "a navigation command", path: place) else { continue }
            let trigger = Trigger.decode(&fields, &d)
            fields.finish(&d.decoder)
            triggers[command] = Trigger(
                key: trigger.key ?? standard[command]?.key, intent: trigger.intent ?? standard[command]?.intent, words: trigger.words)
        }
        return Navigation(triggers: triggers)
    }
}

extension Decoding {
    /// Why a check does not hold here: the next designer must know.
    fileprivate mutating func reason(_ member: JSONMember, _ path: JSONPath) -> String? {
        guard let reason = string(member.value, path) else { return nil }
        if reason.contains(where: { !$0.isWhitespace }) { return reason }
        report(
            "missing-reason", "'\(member.key)' is allowed without a reason", at: member.value.offset, path,
            mend: "say why, for the next designer")
        return nil
    }

    /// A term for which something is kept: `"180d"`.
    fileprivate mutating func days(_ node: JSONNode, _ path: JSONPath) -> Int? {
        if let text = node.value.asString, text.hasSuffix("d"), let days = Int(text.dropLast()), (1...36_500).contains(days) { return days }
        report(
            "wrong-term", "expected days (\"180d\"), from 1 to 36500, found \(node.value.excerpt)", at: node.offset, path,
            mend: "write it as \"180d\"")
        return nil
    }

    fileprivate mutating func languages(_ node: JSONNode, _ path: JSONPath) -> [String]? {
        let tags = strings(node, path)
        guard !tags.isEmpty else {
            report(
                "missing-language", "a hotline without a language", at: node.offset, path, mend: "name at least one, for instance \"zh-CN\""
            )
            return nil
        }
        return tags
    }

    /// Dates, here or in a file of their own: `["2026-10-01"]`, `"holidays.json"`.
    private mutating func holidays(_ node: JSONNode, _ path: JSONPath) -> Set<CivilDate> {
        guard let name = node.value.asString else {
            return Set(list(node, "a list of dates", path) { $0.date($1, at: $1.offset, $2) })
        }
        guard let listed = names.lists[name] else {
            unknown("file", name, among: Array(names.lists.keys), at: node, path)
            return []
        }
        // A wrong date in that file is reported where the file is named: the file at hand is this one.
        return Set((listed.value.asArray ?? []).compactMap { date($0, at: node.offset, path) })
    }

    private mutating func date(_ node: JSONNode, at offset: Int, _ path: JSONPath) -> CivilDate? {
        if let date = node.value.asString.flatMap({ CivilDate($0) }) { return date }
        report("wrong-date", "\(node.value.excerpt) is not a date", at: offset, path, mend: "write it as \"2026-10-01\"")
        return nil
    }

    /// `{ "service": "daily 00:00-24:00", "holidays": ["2026-10-01"] }`.
    fileprivate mutating func hours(_ node: JSONNode, _ path: JSONPath) -> [String: Schedule]? {
        guard let members = decoder.expectObject(node, "hours", path) else { return nil }
        let holidays = node["holidays"].map { self.holidays($0, path.appending("holidays")) } ?? []
        var schedules: [String: Schedule] = [:]
        for member in members where member.key != "note" && member.key != "holidays" {
            let place = path.appending(member.key)
            guard let text = string(member.value, place) else { continue }
            if let schedule = Schedule(text, holidays: holidays) {
                schedules[member.key] = schedule
            } else {
                report(
                    "wrong-hours", "'\(text)' is not a schedule", at: member.value.offset, place,
                    mend: "write it as \"weekdays 08:30-17:30; sat 09:00-12:00\"")
            }
        }
        return schedules
    }
}
