import Conversations
import Dialogue
import JSON
import Testing

@testable import xiangyin

/// Whatever a caller says: an answer, SSML that a synthesiser can read, and a session that goes on.
@Suite struct NaughtyStringsTests {
    static let own = [
        "", " ", "\n", "\r\n", "\t", "\0", "a\0b", "\u{1B}[31mred\u{1B}[0m", "\u{7F}", "\u{9B}31m", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}",
        "\u{10FFFF}",
        "<speak>", "</speak>", "]]>", "<!--", "-->", "<![CDATA[", "&", "&amp;", "&#0;", "\"", "'", "\\", "{{colour}}", "{{", "}}",
        "{{1/0}}", "${x}", "%s%n", "../..",
        "undefined", "null", "true", "-1", "1e999", "NaN", "0x10", "' OR 1=1 --", "$(rm -rf /)", "`id`", "\u{202E}abc", "\u{2066}x",
        "\u{200B}", "\u{200D}",
        "👩‍👩‍👧‍👦", "🇨🇳🇪🇸", "ÅÅ", "ﷺ", "𠜎𠮷", "Ｗｉｄｅ", "的" + String(repeating: "\u{301}", count: 1000), "停电" + String(repeating: "啊", count: 10_000),
        "e" + String(repeating: "\u{301}", count: 30_000), String(repeating: "{{", count: 5_000), String(repeating: "(", count: 5_000),
        "1" + String(repeating: "0", count: 400), "一" + String(repeating: "亿", count: 5_000),
        String(repeating: "\u{1F468}\u{200D}", count: 2_000),
    ]

    /// The big list of naughty strings, where it is at hand.
    static let borrowed: [String] = {
        guard let bytes = Repository.read("../shared/corpora/blns/blns.json"), let root = try? JSONReader.read(bytes: bytes) else {
            return []
        }
        return (root.value.asArray ?? []).compactMap(\.value.asString)
    }()

    private static let hasBorrowed: ConditionTrait = .enabled(if: !borrowed.isEmpty, "../shared/corpora/blns/blns.json is not here")

    @Test func survivesOursInPipe() throws { try pipe(Self.own) }
    @Test(hasBorrowed) func survivesTheBigListInPipe() throws { try pipe(Self.borrowed) }
    @Test func survivesOursInChat() throws { try chat(Self.own) }
    @Test(hasBorrowed) func survivesTheBigListInChat() throws { try chat(Self.borrowed) }

    private func pipe(_ texts: [String]) throws {
        var pipe = try PipeHarness()
        _ = pipe.send(PipeHarness.start())
        for (n, text) in texts.enumerated() {
            let lines = pipe.send(PipeHarness.text(text, id: "\(n)"))
            try #require(lines.count == 1, "\(text.debugDescription)")
            let answer = try JSONReader.read(bytes: Array(lines[0].utf8))
            for prompt in answer.at("say")?.asArray ?? [] {
                let ssml = prompt.text("ssml") ?? ""
                #expect(XMLWellFormedness.problem(in: ssml) == nil, "\(text.debugDescription.prefix(80)): \(ssml.prefix(200))")
            }
            // Nobody can be led to the end of a call by such words; a person may be called.
            let next = try pipe.answer(PipeHarness.text("blue", id: "next \(n)"))
            #expect(next.at("seq")?.asInt != nil, "\(text.debugDescription.prefix(80))")
            if next.text("state") != "listening" { _ = restart(&pipe, n) }
        }
    }

    private func restart(_ pipe: inout PipeHarness, _ n: Int) -> [String] {
        _ = pipe.send(PipeHarness.line([("id", "h\(n)"), ("session", "s"), ("type", "hangup")]))
        return pipe.send(PipeHarness.start("s", id: "r\(n)"))
    }

    @Test func survivesThemAsNamesAndFacts() throws {
        var pipe = try PipeHarness()
        for (n, text) in (Self.own + Self.borrowed).enumerated() {
            for line in [
                PipeHarness.start(text, id: "\(n)"), PipeHarness.start("n\(n)", id: text),
                PipeHarness.line([("id", "\(n)"), ("session", "s"), ("type", text)]),
                PipeHarness.line([("id", "\(n)"), ("session", "s"), ("type", "start"), ("at", text)]),
                PipeHarness.line([("id", "\(n)"), ("session", "s"), (text, "x")]),
            ] {
                let lines = pipe.send(line)
                #expect(lines.count == 1, "\(text.debugDescription.prefix(80))")
            }
        }
    }

    private func chat(_ texts: [String]) throws {
        let hotline = try SampleHotlines.load(SampleHotlines.colour)
        var chat = try ChatMachine(alone: hotline, explains: true)
        _ = chat.begin(at: SampleHotlines.time)
        for text in texts where ChatCommand(text) != .quit {
            for line in [text, "/as " + text, "/key " + text, "/" + text] where ChatCommand(line) != .quit {
                let screen = ChatScreen(usesColour: false).text(chat.take(line, at: SampleHotlines.time))
                let unsafe = screen.unicodeScalars.first { ($0.value < 0x20 && $0.value != 0x0A) || (0x7F..<0xA0).contains($0.value) }
                #expect(unsafe == nil, "\(text.debugDescription.prefix(80))")
            }
        }
        _ = chat.take("/restart", at: SampleHotlines.time)
        #expect(chat.take("blue", at: SampleHotlines.time).contains(.prompt("You said blue.")))
    }
}
