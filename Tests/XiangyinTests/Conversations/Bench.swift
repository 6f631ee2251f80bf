import Conversations
import Dialogue
import Expressions
import Flows
import JSON
import Testing

/// A small hotline for the tests of conversations: a menu, a question with hours and a lookup, people to hand over to.
enum Bench {
    static let settings = """
        { "hotline": "shop", "languages": ["en", "zh-CN"], "start": "main", "agent": "agent",
          "hours": { "desk": "daily 09:00-17:00" }, "queues": { "desk": { "hours": "desk" }, "elderly": { "priority": "high" } },
          "noinput": [ { "say": { "en": "Hello?", "zh-CN": "喂？" } }, { "go": "agent" } ],
          "audiences": { "elderly": { "when": "caller.age >= 60", "speech": { "rate": "80%", "volume": "+15%" },
            "handoff": { "queue": "elderly" } } } }
        """
    static let main = """
        { "flow": "main", "start": "top", "nodes": {
            "top": [ { "say": { "en": "Welcome.", "zh-CN": "欢迎。" } },
              { "menu": { "en": "Stock or a person?", "zh-CN": "查货还是人工？" }, "announce": false, "options": [
                { "key": "1", "label": { "en": "stock", "zh-CN": "查货" }, "go": "stock" },
                { "key": "2", "label": { "en": "a person", "zh-CN": "人工" }, "go": "agent" } ] } ],
            "stock": [ { "ask": "item", "type": "digits", "length": [3, 5], "prompt": { "en": "Which number?", "zh-CN": "几号？" }, "fresh": true },
              { "lookup": "found", "url": "https://shop.example/{{item}}", "failed": "unknown" },
              { "if": "found.count > 0", "say": { "en": "We have {{string(found.count)}}.", "zh-CN": "有{{string(found.count)}}个。" } },
              { "work-order": "parcel", "fields": { "item": "item" } },
              { "end": { "en": "Goodbye.", "zh-CN": "再见。" } } ],
            "unknown": [ { "say": { "en": "I don't know.", "zh-CN": "不知道。" } }, { "go": "top" } ],
            "agent": [ { "handoff": "desk", "closed": "closed", "say": { "en": "One moment.", "zh-CN": "请稍等。" } } ],
            "closed": [ { "end": { "en": "We are closed.", "zh-CN": "下班了。" } } ] } }
        """
    static let fixtures =
        #"{ "fixtures": [ { "lookup": "found", "url": "*/123", "body": { "count": 2 } }, { "lookup": "found", "status": 404 } ] }"#

    static let files = HotlineFiles(
        name: "shop",
        files: [("hotline.json", settings), ("main.json", main), ("fixtures.json", fixtures)].map {
            SourceFile(name: $0.0, bytes: Array($0.1.utf8))
        })

    static func hotline(_ files: HotlineFiles = files) throws -> Hotline {
        let (hotline, diagnostics) = Hotline.load(files)
        return try #require(hotline, "\(diagnostics.map(\.description).joined(separator: "\n"))")
    }

    @Sendable static func answer(_ request: LookupRequest) -> LookupAnswer.Result {
        request.url.hasSuffix("/123") ? .success(.map(.init([(.string("count"), .int(2))]))) : .failure("HTTP 404")
    }

    static func hold(_ text: String) throws -> ConversationReport {
        ConversationRunner(try hotline(), answering: answer).run(try Conversation.parse(text, file: "x.chat").get())
    }

    /// `3: Welcome. / heard`, a line for each mismatch.
    static func mismatches(_ text: String) throws -> [String] {
        try hold(text).mismatches.map { "\($0.line): \($0.expected) / \($0.heard)" }
    }
}
