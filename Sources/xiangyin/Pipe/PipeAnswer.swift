import Conversations
import Dialogue
import Expressions
import JSON

/// An answer, as JSON:
///
///     {"re":"7","session":"c1","seq":1,"say":[...],"expect":{...},"heard":{...},"actions":[...],"state":"listening"}
///
/// What follows `seq` is the body. It is kept apart, because it is the same for every caller who hears the same greeting.
enum PipeAnswer {
    static func write(re id: String?, session: String, seq: Int, body: [UInt8], to output: inout [UInt8]) {
        var head = JSONWriter(capacity: 96)
        head.beginObject()
        head.key("re")
        if let id { head.string(id) } else { head.null() }
        head.key("session")
        head.string(session)
        head.key("seq")
        head.integer(Int64(seq))
        output.append(contentsOf: head.bytes)
        output.append(UInt8(ascii: ","))
        output.append(contentsOf: body.dropFirst())
        output.append(0x0A)
    }

    static func write(_ error: PipeError, re id: String?, session: String?, to output: inout [UInt8]) {
        var writer = JSONWriter(capacity: 192)
        writer.beginObject()
        writer.key("re")
        if let id { writer.string(id) } else { writer.null() }
        if let session {
            writer.key("session")
            writer.string(session)
        }
        writer.key("error")
        writer.beginObject()
        writer.key("code")
        writer.string(error.code.rawValue)
        writer.key("message")
        writer.string(error.message)
        writer.endObject()
        writer.endObject()
        output.append(contentsOf: writer.bytes)
        output.append(0x0A)
    }

    static func body(_ exchange: Exchange) -> [UInt8] {
        var writer = JSONWriter(capacity: 1024)
        writer.beginObject()
        writer.key("say")
        writer.beginArray()
        for prompt in exchange.prompts { write(prompt, to: &writer) }
        writer.endArray()
        if let expect = exchange.expect { write(expect, to: &writer) }
        if let heard = exchange.heard { write(heard, to: &writer) }
        writer.key("actions")
        writer.beginArray()
        for action in exchange.actions { action.write(to: &writer) }
        writer.endArray()
        writer.key("state")
        writer.string(exchange.session.state.rawValue)
        writer.endObject()
        return writer.bytes
    }

    private static func write(_ prompt: Prompt, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("text")
        writer.string(prompt.text)
        writer.key("language")
        writer.string(prompt.language)
        writer.key("ssml")
        writer.string(prompt.ssml())
        writer.endObject()
    }

    private static func write(_ expect: Expectation, to writer: inout JSONWriter) {
        writer.key("expect")
        writer.beginObject()
        writer.key("text")
        writer.bool(expect.text)
        if let keys = expect.keys {
            writer.key("keys")
            writer.beginObject()
            writer.key("min")
            writer.integer(Int64(keys.min))
            writer.key("max")
            writer.integer(Int64(keys.max))
            writer.key("terminator")
            writer.string(keys.terminator)
            writer.key("interdigit")
            writer.number(keys.interdigit)
            writer.endObject()
        }
        writer.key("timeout")
        writer.number(expect.timeout)
        writer.key("bargein")
        writer.bool(expect.bargein)
        writer.key("hints")
        writer.beginArray()
        for hint in expect.hints { writer.string(hint) }
        writer.endArray()
        writer.endObject()
    }

    private static func write(_ heard: Heard, to writer: inout JSONWriter) {
        writer.key("heard")
        writer.beginObject()
        writer.key("intent")
        if let intent = heard.intent { writer.string(intent) } else { writer.null() }
        writer.key("score")
        writer.number((heard.score * 100).rounded() / 100)
        writer.key("language")
        writer.string(heard.language)
        if let dialect = heard.dialect {
            writer.key("dialect")
            writer.string(dialect)
        }
        writer.key("slots")
        writer.beginObject()
        for (name, value) in heard.slots.sorted(by: { $0.key < $1.key }) {
            writer.key(name)
            value.write(to: &writer)
        }
        writer.endObject()
        writer.endObject()
    }
}

extension JSONWriter {
    /// `5`, not `5.0`.
    mutating func number(_ number: Double) {
        if let whole = Int64(exactly: number) { integer(whole) } else { double(number) }
    }
}
