import Conversations
import Dialogue
import Expressions
import Flows
import JSON
import Language
import Testing

@testable import xiangyin

/// A hotline in a few lines and a conversation with it, as a designer would write both.
///
/// Each is held twice: once in memory, once with the session stored and read back before every event. Both must go the same way.
struct Talk: Sendable {
    let interpreter: Interpreter
    let fixtures: [Fixture]

    /// A hotline of one flow named `main`, unless `files` say otherwise. `hotline` gives the rest of `hotline.json`.
    init(
        nodes: String, flow: String = "", hotline: String = "", intents: String = "{}", more: [String] = [], fixtures: String = "[]",
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        let settings = """
            { "hotline": "test", "languages": ["en", "zh-CN", "yue"]\(hotline.isEmpty ? "" : ", " + hotline) }
            """
        let main = """
            { "flow": "main", "start": "start"\(flow.isEmpty ? "" : ", " + flow), "nodes": { \(nodes) } }
            """
        let files = [settings, main, "{ \"intents\": \(intents) }", "{ \"fixtures\": \(fixtures) }"] + more
        let loaded = Hotline.load(
            HotlineFiles(name: "test", files: files.enumerated().map { SourceFile(name: "file\($0).json", bytes: Array($1.utf8)) }))
        for problem in loaded.diagnostics { Issue.record("\(problem)", sourceLocation: location) }
        interpreter = Interpreter(hotline: try #require(loaded.hotline, sourceLocation: location))
        self.fixtures = loaded.hotline?.fixtures ?? []
    }

    /// Holds the conversation and records what did not come true.
    func expect(_ conversation: String, _ location: SourceLocation = #_sourceLocation) {
        let parsed: Conversation
        switch Conversation.parse(conversation, file: "talk") {
        case .success(let conversation): parsed = conversation
        case .failure(let problems):
            for problem in problems.list { Issue.record("\(problem)", sourceLocation: location) }
            return
        }
        let runner = ConversationRunner(interpreter.hotline) { answer($0) }
        for mismatch in runner.run(parsed).mismatches {
            Issue.record("line \(mismatch.line): expected \(mismatch.expected); heard \(mismatch.heard)", sourceLocation: location)
        }
        compareStored(parsed, location)
    }

    private func answer(_ request: LookupRequest) -> LookupAnswer.Result {
        guard let fixture = fixtures.first(where: { $0.fits(lookup: request.name, url: request.url) }) else {
            return .failure("no fixture")
        }
        switch fixture.answer {
        case .body(let body): return .success(Value(body))
        case .status(let status): return .failure("status \(status)")
        case .fails(let reason): return .failure(reason)
        }
    }

    /// The same conversation with the session stored between any two events.
    private func compareStored(_ conversation: Conversation, _ location: SourceLocation) {
        var kept = Session(id: "s")
        var stored = Session(id: "s")
        var time = conversation.setup.at
        for step in conversation.steps {
            var kind = step.input.event
            for _ in 0..<20 {
                let one = interpreter.turn(kept, Event(kind, at: time))
                let two = interpreter.turn(stored, Event(kind, at: time))
                #expect(one.prompts == two.prompts, sourceLocation: location)
                #expect(one.session == two.session, sourceLocation: location)
                kept = one.session
                do {
                    stored = try Session(json: two.session.json())
                    #expect(stored == two.session, "a session changes when it is stored", sourceLocation: location)
                } catch {
                    Issue.record("\(error)", sourceLocation: location)
                    return
                }
                guard let request = one.lookup else { break }
                kind = .answer(LookupAnswer(id: request.id, result: answer(request)))
            }
            time = time.adding(seconds: 3)
        }
    }
}
