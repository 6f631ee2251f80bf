import Conversations
import Dialogue
import Testing

@testable import xiangyin

/// A conversation in the terminal, without the terminal.
@Suite struct ChatMachineTests {
    private func chat(explains: Bool = false) throws -> ChatMachine {
        let hotline = try SampleHotlines.load(SampleHotlines.menu, extra: [("hotline.json", SampleHotlines.queues)])
        return try ChatMachine(alone: hotline, explains: explains)
    }

    private func screen(_ lines: [ChatLine]) -> String { ChatScreen(usesColour: false).text(lines) }

    @Test func greets() throws {
        var chat = try chat()
        #expect(
            screen(chat.begin(at: SampleHotlines.time))
                == "Menu · /help\nGood morning.\nWhat can I do for you?\n  1  a power cut\n  2  opening hours\n")
    }

    @Test func takesWordsAndKeys() throws {
        for line in ["2", "/key 2", "are you open", "opening hours"] {
            var chat = try chat()
            _ = chat.begin(at: SampleHotlines.time)
            #expect(screen(chat.take(line, at: SampleHotlines.time)) == "Nine to five.\nGoodbye.\n(the call is over)\n", "\(line)")
            #expect(screen(chat.take("hello", at: SampleHotlines.time)) == "(the call is over; /restart begins another, /quit leaves)\n")
            #expect(screen(chat.take("/restart", at: SampleHotlines.time)).hasPrefix("(a new call)\nGood morning.\n"))
        }
    }

    @Test func showsWhatLeavesTheCall() throws {
        var chat = try chat()
        _ = chat.begin(at: SampleHotlines.time)
        let lines = chat.take("no power", at: SampleHotlines.time)
        #expect(lines.contains(.action("handoff: faults (normal) a power cut")))
        #expect(lines.last == .note("waiting for a person; /done when they have finished with you"))
        #expect(screen(chat.take("/state", at: SampleHotlines.time)).contains("waiting for a person"))
        _ = chat.take("/done", at: SampleHotlines.time)
    }

    /// Without `--store` the queues are as live as with one: nobody else comes, but the caller hears where they stand.
    @Test func tellsWhereTheyStand() throws {
        var chat = try chat()
        _ = chat.begin(at: SampleHotlines.time)
        #expect(!chat.awaitsPerson && chat.poll(at: SampleHotlines.time).isEmpty)
        _ = chat.take("no power", at: SampleHotlines.time)
        #expect(chat.awaitsPerson)
        #expect(screen(chat.poll(at: SampleHotlines.time)) == "You are next.\n")
        #expect(chat.poll(at: SampleHotlines.time).isEmpty, "said once")
        #expect(chat.take("/done", at: SampleHotlines.time) == [.note("the call is over")])
        #expect(!chat.awaitsPerson)
        // Who calls again stands anew.
        _ = chat.take("/restart", at: SampleHotlines.time)
        _ = chat.take("1", at: SampleHotlines.time)
        #expect(screen(chat.poll(at: SampleHotlines.time)) == "You are next.\n")
    }

    @Test func explainsItself() throws {
        var chat = try chat(explains: true)
        _ = chat.begin(at: SampleHotlines.time)
        let explained = chat.take("2", at: SampleHotlines.time)
        #expect(explained.contains { if case .reason = $0 { true } else { false } })
        #expect(chat.take("/why", at: SampleHotlines.time).allSatisfy { if case .reason = $0 { true } else { false } })
    }

    @Test func callsAgainAsSomebodyElse() throws {
        var chat = try chat()
        _ = chat.begin(at: SampleHotlines.time)
        #expect(chat.take("/as age=72,language=en", at: SampleHotlines.time).first == .note("a new call, as age=72, language=en"))
        #expect(screen(chat.take("/state", at: SampleHotlines.time)).contains("caller.age"))
        #expect(chat.take("/as agee=72", at: SampleHotlines.time) == [.mistake("unknown fact of the caller 'agee'; did you mean 'age'?")])
        #expect(chat.take("/as age=old", at: SampleHotlines.time) == [.mistake("caller.age must be a whole number from 0 to 130")])
    }

    @Test func endsInGoodOrder() throws {
        var chat = try chat()
        _ = chat.begin(at: SampleHotlines.time)
        #expect(chat.finish(at: SampleHotlines.time) == [.note("the call is over")])
        #expect(chat.isOver)
        #expect(chat.finish(at: SampleHotlines.time).isEmpty)
    }

    @Test func listsItsCommands() throws {
        var chat = try chat()
        _ = chat.begin(at: SampleHotlines.time)
        #expect(chat.take("/help", at: SampleHotlines.time).count == ChatCommand.usage.count)
    }
}
