import Dialogue
import Expressions
import JSON
import Language
import Testing

@Suite struct SessionTests {
    /// A call that never ends, with long answers, corrections, digressions and ways back.
    static let nodes = """
        "start": [ { "form": "f", "prompt": "Tell me all.", "slots": [ { "ask": "a", "type": "text", "prompt": "A?" },
            { "ask": "b", "type": "text", "prompt": "B?" }, { "ask": "c", "type": "text", "prompt": "C?", "fresh": true } ] },
            { "lookup": "x", "url": "https://a.example/{{a}}", "failed": "more" }, { "go": "more" } ],
        "more": [ { "ask": "d", "type": "text", "prompt": "D?", "fresh": true }, { "ask": "e", "type": "integer", "prompt": "E?", "fresh": true, "else": "more" },
            { "go": "more" } ]
        """

    @Test func aSessionStaysSmallHoweverLongTheCall() throws {
        let talk = try Talk(
            nodes: Self.nodes, hotline: #""globals": [ { "key": "9", "call": "help" } ]"#,
            more: [
                #"{ "flow": "help", "start": "a", "nodes": { "a": [ { "ask": "h", "type": "text", "prompt": "H?", "fresh": true } ] } }"#
            ])
        let caller = Caller(number: "13800138000", age: 72, language: "en", name: "Li Na")
        var session = talk.interpreter.turn(Session(id: "call-1"), Event(.start(caller), at: Instant(seconds: 0))).session
        let long = String(repeating: "我家里从昨天晚上开始就没有电了，", count: 30)
        let inputs: [Event.Kind] = [
            .text(long), .text("7"), .keys("*"), .text("x"), .keys("9"), .text(long), .text("go back"), .text("3"), .keys("#"), .text(long),
            .silence,
        ]
        var largest = 0
        for message in 0..<400 {
            var turn = talk.interpreter.turn(session, Event(inputs[message % inputs.count], at: Instant(seconds: Int64(message))))
            if let request = turn.lookup {
                let body = Value.map(ValueMap([(.string("big"), .string(long))]))
                turn = talk.interpreter.turn(
                    turn.session, Event(.answer(LookupAnswer(id: request.id, result: .success(body))), at: Instant(seconds: 0)))
            }
            session = turn.session
            #expect(turn.state != .ended)
            largest = max(largest, session.json().count)
        }
        #expect(largest <= 4_096, "the session took \(largest) bytes")
    }

    @Test func aDamagedOrForeignSessionIsAnErrorNotACrash() throws {
        let talk = try Talk(nodes: Self.nodes)
        var session = talk.interpreter.turn(Session(id: "1"), Event(.start(Caller(age: 72)), at: Instant(seconds: 0))).session
        session = talk.interpreter.turn(session, Event(.text("abc"), at: Instant(seconds: 0))).session
        let json = session.json()
        #expect(throws: SessionError.self) { try Session(json: Array("{}".utf8)) }
        #expect(throws: SessionError.self) { try Session(json: Array(#"{"v":2,"id":"1"}"#.utf8)) }
        #expect(throws: SessionError.self) { try Session(json: Array(json.dropLast())) }
        // Whatever a flipped bit makes of it, it is refused or it runs.
        for index in json.indices {
            for bit in 0..<8 {
                var damaged = json
                damaged[index] ^= 1 << bit
                guard let read = try? Session(json: damaged) else { continue }
                _ = talk.interpreter.turn(read, Event(.text("hello"), at: Instant(seconds: 0)))
            }
        }
    }
}
