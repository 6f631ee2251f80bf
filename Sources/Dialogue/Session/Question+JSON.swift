import JSON

/// `{"phase":"confirm","nomatch":1,"tries":1,"asked":2,"slot":0}`; what is 0 or usual is left out.
extension Question {
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        switch phase {
        case .open: break
        case .confirm: writer.field("phase", "confirm")
        case .which: writer.field("phase", "which")
        }
        if noinput > 0 { writer.field("noinput", Int64(noinput)) }
        if nomatch > 0 { writer.field("nomatch", Int64(nomatch)) }
        if tries > 0 { writer.field("tries", Int64(tries)) }
        if asked > 0 { writer.field("asked", Int64(asked)) }
        if let slot { writer.field("slot", Int64(slot)) }
        if !clarifying.isEmpty {
            writer.key("clarifying")
            writer.beginArray()
            for intent in clarifying { writer.string(intent) }
            writer.endArray()
        }
        writer.endObject()
    }

    init(stored node: JSONNode) throws(SessionError) {
        self.init()
        for member in node.value.asObject ?? [] {
            switch member.key {
            case "phase": phase = member.value.value.asString == "which" ? .which : .confirm
            case "noinput": noinput = try member.value.int("noinput")
            case "nomatch": nomatch = try member.value.int("nomatch")
            case "tries": tries = try member.value.int("tries")
            case "asked": asked = try member.value.int("asked")
            case "slot": slot = try member.value.int("slot")
            case "clarifying": clarifying = try member.value.array("clarifying").compactMap(\.value.asString)
            default: break
            }
        }
    }
}
