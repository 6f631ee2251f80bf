import Conversations
import Testing

@testable import xiangyin

/// What a line typed into chat means.
@Suite struct ChatCommandTests {
    @Test(arguments: [
        ("", ChatCommand.nothing), ("  \t", .nothing), ("屋企冇電呀", .say("屋企冇電呀")), ("  hello ", .say("hello")),
        ("1", .keys("1")), ("3201234567#", .keys("3201234567#")), ("*", .keys("*")), ("1 2", .say("1 2")), ("A", .say("A")),
        ("１", .say("１")),
        ("/key 1#", .keys("1#")), ("/keys 1", .keys("1")), ("/key A", .keys("A")),
        ("/key", .mistake("expected keys after /key: up to 64 of 0-9 * #")),
        ("/key x", .mistake("expected keys after /key: up to 64 of 0-9 * #")),
        ("/silence", .silence), ("/hangup", .hangup), ("/done", .done), ("/closed", .closed), ("/why", .why), ("/state", .state),
        ("/restart", .restart),
        ("/help", .help),
        ("/quit", .quit), ("/exit", .quit),
        ("/hlep", .mistake("unknown command /hlep; did you mean /help?")), ("/", .mistake("unknown command /; /help lists them")),
        ("/xyzzyx", .mistake("unknown command /xyzzyx; /help lists them")),
        ("/as age", .mistake("expected name=value (age=72,language=yue), found 'age'")),
    ])
    func reads(_ line: String, _ command: ChatCommand) { #expect(ChatCommand(line) == command) }

    @Test func readsWhoCalls() throws {
        for text in ["age=72,language=yue", "age=72 language=yue", " age=72 , language=\"yue\" "] {
            let facts = try CallerFacts(text)
            #expect(facts.facts == [.init(name: "age", value: "72"), .init(name: "language", value: "yue")])
        }
        #expect(try CallerFacts("name=\"Li Na, Ms\"").facts.first?.value == "Li Na, Ms")
        #expect(try CallerFacts("").facts.isEmpty)
        for text in ["age=1,age=2", "=1", "name=\"Li", "age 72"] { #expect(throws: CallerFacts.Malformed.self) { try CallerFacts(text) } }
    }

    @Test func showsNothingThatATerminalWouldObey() {
        let screen = ChatScreen(usesColour: true)
        let text = screen.text([.prompt("a\u{1B}[31mb\u{7}"), .option(key: "1", label: "x\u{9B}2J"), .mistake("y\u{202E}z")])
        #expect(text == "a\u{FFFD}[31mb\u{FFFD}\n  \u{1B}[36m1\u{1B}[0m  x\u{FFFD}2J\n\u{1B}[31my\u{FFFD}z\u{1B}[0m\n")
    }

    @Test func alignsWhatStandsInColumns() {
        let text = ChatScreen(usesColour: false).text([
            .prompt("请选择"), .option(key: "1", label: "停电"), .option(key: "10", label: "电费"), .option(key: nil, label: "别的"),
            .entry(name: "地址", value: "人民路"), .entry(name: "a", value: "b"),
        ])
        #expect(
            text == "请选择\n  1   停电\n  10  电费\n  ·   别的\n  地址  人民路\n  a     b\n"
                || text == "请选择\n  1     停电\n  10    电费\n  ·     别的\n  地址  人民路\n  a     b\n")
    }
}
