import JSON
import Testing

@testable import xiangyin

/// The protocol of `pipe`: each line in, what comes out.
@Suite struct PipeProtocolTests {
    struct Row: CustomTestStringConvertible {
        let name: String
        /// Sent first; what comes of them is not looked at.
        var before: [String] = []
        let line: String
        /// Path and value, as text.
        let expect: [(String, String)]
        var testDescription: String { name }
    }

    static let start = #"{"id":"0","session":"s","type":"start"}"#

    static let rows = [
        Row(
            name: "start", line: start,
            expect: [("re", "0"), ("session", "s"), ("seq", "1"), ("say.0.text", "Which colour?"), ("state", "listening")]),
        Row(
            name: "text", before: [start], line: #"{"id":"1","session":"s","type":"text","text":"red"}"#,
            expect: [("re", "1"), ("seq", "2"), ("say.0.text", "You said red."), ("expect.text", "true")]),
        Row(
            name: "silence", before: [start], line: #"{"id":"1","session":"s","type":"silence"}"#,
            expect: [("seq", "2"), ("state", "listening")]),
        Row(
            name: "hangup", before: [start], line: #"{"id":"1","session":"s","type":"hangup"}"#, expect: [("seq", "2"), ("state", "ended")]),
        Row(
            name: "time", before: [start], line: #"{"id":"1","session":"s","type":"text","text":"red","at":"2026-03-01T09:00:00+08:00"}"#,
            expect: [("seq", "2")]),
        Row(name: "no id", before: [start], line: #"{"session":"s","type":"text","text":"red"}"#, expect: [("re", "null"), ("seq", "2")]),
        Row(
            name: "fields of other types", before: [start],
            line: #"{"id":"1","session":"s","type":"text","text":"red","keys":"","caller":{}}"#,
            expect: [("seq", "2")]),
        Row(
            name: "null fields", before: [start], line: #"{"id":"1","session":"s","type":"silence","text":null,"at":null}"#,
            expect: [("seq", "2")]),
        Row(name: "spaces and CR", line: "  " + start + " \r", expect: [("re", "0"), ("seq", "1")]),
        Row(
            name: "a caller", line: #"{"id":"0","session":"s","type":"start","caller":{"number":"1","age":72,"language":"yue"}}"#,
            expect: [("seq", "1")]),
        // Refused.
        Row(name: "bad JSON", line: #"{"id":"1","#, expect: [("re", "null"), ("error.code", "bad-json")]),
        Row(name: "two keys", line: #"{"id":"1","id":"2"}"#, expect: [("error.code", "bad-json")]),
        Row(name: "a list", line: "[1]", expect: [("re", "null"), ("error.code", "not-an-object")]),
        Row(name: "deep", line: String(repeating: "[", count: 10_000), expect: [("error.code", "bad-json")]),
        Row(
            name: "unknown field", line: #"{"id":"1","session":"s","type":"start","txet":"x"}"#,
            expect: [
                ("re", "1"), ("session", "s"), ("error.code", "unknown-field"),
                ("error.message", "unknown field 'txet'; did you mean 'text'?"),
            ]),
        Row(name: "no session", line: #"{"id":"1","type":"start"}"#, expect: [("re", "1"), ("error.code", "missing-field")]),
        Row(name: "no type", line: #"{"id":"1","session":"s"}"#, expect: [("error.code", "missing-field")]),
        Row(name: "no text", before: [start], line: #"{"id":"1","session":"s","type":"text"}"#, expect: [("error.code", "missing-field")]),
        Row(name: "no keys", before: [start], line: #"{"id":"1","session":"s","type":"keys"}"#, expect: [("error.code", "missing-field")]),
        Row(
            name: "unknown type", line: #"{"id":"1","session":"s","type":"strat"}"#,
            expect: [("error.code", "unknown-type"), ("error.message", "unknown type 'strat'; did you mean 'start'?")]),
        Row(
            name: "id is a number", line: #"{"id":1,"session":"s","type":"start"}"#,
            expect: [("re", "null"), ("session", "s"), ("error.code", "bad-field")]),
        Row(
            name: "session is a list", line: #"{"id":"1","session":[],"type":"start"}"#, expect: [("re", "1"), ("error.code", "bad-field")]),
        Row(
            name: "text is a number", before: [start], line: #"{"id":"1","session":"s","type":"text","text":5}"#,
            expect: [("error.code", "bad-field")]),
        Row(
            name: "long id", line: #"{"id":"\#(String(repeating: "x", count: 257))","session":"s","type":"start"}"#,
            expect: [("error.code", "bad-field")]),
        Row(
            name: "bad time", before: [start], line: #"{"id":"1","session":"s","type":"silence","at":"now"}"#,
            expect: [("error.code", "bad-time")]),
        Row(
            name: "no keys pressed", before: [start], line: #"{"id":"1","session":"s","type":"keys","keys":""}"#,
            expect: [("error.code", "bad-keys")]),
        Row(
            name: "letters as keys", before: [start], line: #"{"id":"1","session":"s","type":"keys","keys":"1x"}"#,
            expect: [("error.code", "bad-keys")]),
        Row(name: "caller is text", line: #"{"id":"1","session":"s","type":"start","caller":"me"}"#, expect: [("error.code", "bad-field")]),
        Row(
            name: "unknown fact", line: #"{"id":"1","session":"s","type":"start","caller":{"agee":7}}"#,
            expect: [("error.code", "bad-caller")]),
        Row(
            name: "age in words", line: #"{"id":"1","session":"s","type":"start","caller":{"age":"old"}}"#,
            expect: [("error.code", "bad-caller")]),
        Row(
            name: "birth year", line: #"{"id":"1","session":"s","type":"start","caller":{"age":1954}}"#,
            expect: [("error.code", "bad-caller")]),
        Row(
            name: "unknown session", line: #"{"id":"1","session":"s","type":"silence"}"#,
            expect: [("re", "1"), ("session", "s"), ("error.code", "unknown-session")]),
        Row(
            name: "started twice", before: [start], line: #"{"id":"1","session":"s","type":"start"}"#,
            expect: [("error.code", "session-exists")]),
        Row(
            name: "after the end", before: [start, #"{"id":"1","session":"s","type":"hangup"}"#],
            line: #"{"id":"2","session":"s","type":"text","text":"x"}"#,
            expect: [("error.code", "session-ended")]),
        Row(
            name: "started again after the end", before: [start, #"{"id":"1","session":"s","type":"hangup"}"#],
            line: #"{"id":"2","session":"s","type":"start"}"#,
            expect: [("seq", "1"), ("state", "listening")]),
    ]

    @Test(arguments: rows) func answers(_ row: Row) throws {
        var pipe = try PipeHarness()
        for line in row.before { _ = pipe.send(line) }
        let answer = try pipe.answer(row.line)
        for (path, value) in row.expect {
            let found: String? =
                switch answer.at(path) {
                case .string(let text)?: text
                case .integer(let number)?: "\(number)"
                case .bool(let flag)?: "\(flag)"
                case .null?: "null"
                default: nil
                }
            #expect(found == value, "\(path)")
        }
        // Whatever happened, the session answers the next normal line.
        if answer.text("error.code") != nil, !row.before.isEmpty, answer.text("error.code") != "session-ended" {
            #expect(try pipe.answer(PipeHarness.text("blue", id: "next")).at("seq")?.asInt == 2)
        }
    }

    @Test func refusesBytesThatAreNoText() throws {
        var pipe = try PipeHarness()
        _ = pipe.send(PipeHarness.start())
        let bad = Array(#"{"id":"1","session":"s","type":"text","text":""#.utf8) + [0xC3, 0x28] + Array("\"}".utf8)
        let lines = pipe.send(bytes: bad)
        #expect(lines.count == 1 && lines[0].contains(#""code":"bad-utf8""#), "\(lines)")
        #expect(try pipe.answer(PipeHarness.text("blue", id: "2")).at("seq")?.asInt == 2)
    }

    @Test func refusesALineThatIsTooLong() throws {
        var pipe = try PipeHarness()
        _ = pipe.send(PipeHarness.start())
        let head = #"{"id":"1","session":"s","type":"text","text":""#
        let fits = head + String(repeating: "x", count: 64 * 1024 - head.utf8.count - 2) + "\"}"
        #expect(try pipe.answer(fits).at("seq")?.asInt == 2)
        #expect(try pipe.answer(fits + " ").text("error.code") == "line-too-long")
        #expect(try pipe.answer(PipeHarness.text("blue", id: "2")).at("seq")?.asInt == 3)
    }

    @Test func givesTheSameAnswerToTheSameId() throws {
        var pipe = try PipeHarness()
        let greeting = pipe.send(PipeHarness.start())
        #expect(pipe.send(PipeHarness.start()) == greeting)
        let first = pipe.send(PipeHarness.text("red", id: "1"))
        // Whatever else the line says: the id has been answered.
        #expect(pipe.send(PipeHarness.text("blue", id: "1")) == first)
        #expect(pipe.send(PipeHarness.start()) == greeting)
        #expect(try pipe.answer(PipeHarness.text("blue", id: "2")).at("seq")?.asInt == 3)
        // Another session has ids of its own.
        _ = pipe.send(PipeHarness.start("t"))
        #expect(try pipe.answer(PipeHarness.text("green", id: "1", session: "t")).text("say.0.text") == "You said green.")
        // A refused line has not been answered: it may be mended and sent again.
        #expect(try pipe.answer(#"{"id":"3","session":"s","type":"keys","keys":"x"}"#).text("error.code") == "bad-keys")
        #expect(try pipe.answer(PipeHarness.text("green", id: "3")).at("seq")?.asInt == 4)
        // The last answer outlives the call.
        let last = pipe.send(PipeHarness.line([("id", "4"), ("session", "s"), ("type", "hangup")]))
        #expect(pipe.send(PipeHarness.line([("id", "4"), ("session", "s"), ("type", "hangup")])) == last)
    }

    @Test func forgetsOldAnswersButNotThatTheyWereGiven() throws {
        var pipe = try PipeHarness()
        _ = pipe.send(PipeHarness.start())
        for n in 1...40 { _ = pipe.send(PipeHarness.text("red", id: "\(n)")) }
        #expect(try pipe.answer(PipeHarness.text("red", id: "5")).text("error.code") == "expired-id")
        #expect(try pipe.answer(PipeHarness.text("red", id: "40")).at("seq")?.asInt == 41)
        #expect(try pipe.answer(PipeHarness.text("red", id: "41")).at("seq")?.asInt == 42)
    }

    @Test func forgetsEndedSessionsInTime() throws {
        var pipe = try PipeHarness()
        for n in 0..<(xiangyin.Limits.endedSessions + 10) {
            _ = pipe.send(PipeHarness.start("s\(n)"))
            _ = pipe.send(PipeHarness.line([("id", "1"), ("session", "s\(n)"), ("type", "hangup")]))
        }
        #expect(pipe.machine.sessions.count == xiangyin.Limits.endedSessions)
        #expect(try pipe.answer(PipeHarness.text("x", id: "9", session: "s0")).text("error.code") == "unknown-session")
    }

    @Test func givesEachOfAThousandSessionsItsOwnTranscript() throws {
        let hotline = try SampleHotlines.load(SampleHotlines.colour)
        func lines(_ n: Int) -> [String] {
            let session = "s\(n)"
            return [PipeHarness.start(session)]
                + (1...(1 + n % 7)).map { PipeHarness.text("colour \(n * $0)", id: "\($0)", session: session) }
                + (n % 3 == 0 ? [PipeHarness.line([("id", "end"), ("session", session), ("type", "hangup")])] : [])
        }
        var together = PipeHarness(hotline)
        var transcripts = [[String]](repeating: [], count: 1000)
        for round in 0..<10 {
            // A different order in each round.
            for k in 0..<1000 {
                let n = (k * 617 + round * 311) % 1000
                let all = lines(n)
                if round < all.count { transcripts[n] += together.send(all[round]) }
            }
        }
        for n in 0..<1000 {
            var alone = PipeHarness(hotline)
            #expect(transcripts[n] == lines(n).flatMap { alone.send($0) }, "session \(n)")
        }
    }

    @Test func tellsTheOperatorWhereAFlowLoops() throws {
        var pipe = try PipeHarness(#"{ "flow": "f", "start": "a", "nodes": { "a": [ { "say": "Hi." }, { "go": "a" } ] } }"#)
        _ = try pipe.answer(PipeHarness.start("c1"))
        let log = pipe.machine.takeLog()
        #expect(log.count == 1)
        #expect(log.first?.hasPrefix("session c1: stopped by the limit on the same prompt in a turn: f.a[0] -> f.a[1] -> f.a[0]") == true)
    }
}
