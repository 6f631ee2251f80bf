import Dialogue
import Flows
import Language
import Testing

@testable import xiangyin

/// Naughty strings as the answer to every kind of question: SSML stays well-formed, and the session answers the next normal line.
@Suite struct EveryPromptTests {
    static let questions: [(name: String, step: String, normal: String)] =
        EntityType.allCases.map { type in
            (
                type.rawValue, #"{ "ask": "x", "type": "\#(type.rawValue)", "prompt": "?", "fresh": true, "confirm": "{{x}}?" }"#,
                normal[type] ?? ""
            )
        } + [
            (
                "choice",
                #"{ "ask": "x", "type": "choice", "prompt": "?", "fresh": true, "options": [ { "value": "blue" }, { "value": "red" } ] }"#,
                "blue"
            ),
            ("menu", #"{ "menu": "?", "options": [ { "key": "1", "label": "blue", "go": "start" } ] }"#, "blue"),
            (
                "form",
                #"{ "form": "f", "prompt": "All?", "slots": [ { "ask": "x", "type": "address", "prompt": "Where?", "fresh": true }, { "ask": "y", "type": "phone", "prompt": "Number?", "fresh": true } ], "confirm": "{{x}} {{y}}?" }"#,
                "13800138000"
            ),
            (
                "survey",
                #"{ "survey": "s", "questions": [ { "ask": "x", "type": "text", "prompt": "Why?" }, { "ask": "y", "type": "integer", "prompt": "How many?" } ] }"#,
                "because"
            ),
        ]

    private static let normal: [EntityType: String] = [
        .text: "anything", .digits: "1234", .integer: "12", .number: "1.5", .money: "12.50元", .date: "tomorrow", .time: "3 pm",
        .duration: "two hours",
        .yesno: "yes",
        .phone: "13800138000", .name: "my name is Li Na", .address: "人民路15号", .idcard: "11010519491231002X",
    ]

    @Test(arguments: questions) func survivesWhateverIsSaid(name: String, step: String, normal: String) throws {
        let talk = try Talk(
            nodes:
                #""start": [ \#(step), { "say": "Thank you." }, { "go": "start" } ], "person": [ { "handoff": "service", "say": "Coming." } ]"#,
            hotline: #""agent": "person", "queues": { "service": {} }"#)
        let now = Instant(seconds: 1_772_330_400, offset: 28_800)
        let fresh = talk.interpreter.turn(Session(id: "1"), Event(.start(Caller()), at: now)).session
        var session = fresh
        for text in NaughtyStringsTests.own + NaughtyStringsTests.borrowed {
            let turn = talk.interpreter.turn(session, Event(.text(text), at: now))
            for prompt in turn.prompts {
                #expect(XMLWellFormedness.problem(in: prompt.ssml()) == nil, "\(name): \(text.debugDescription.prefix(80))")
            }
            #expect(turn.session.json().count <= 4_096)
            // Three misses bring a person: then somebody else calls.
            guard turn.state == .listening else {
                session = fresh
                continue
            }
            let next = talk.interpreter.turn(turn.session, Event(.text(normal), at: now))
            #expect(!next.prompts.isEmpty, "\(name): nothing is said to '\(normal)' after \(text.debugDescription.prefix(80))")
            session = next.state == .listening ? next.session : fresh
        }
    }
}
