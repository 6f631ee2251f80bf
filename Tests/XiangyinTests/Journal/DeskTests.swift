import Conversations
import Flows
import Handoff
import Histories
import JSON
import Journal
import Testing

@testable import xiangyin

/// A caller in one terminal and an agent in another, on one store.
@Suite struct DeskTests {
    static func bench() throws -> StoreBench {
        try StoreBench(
            files: HotlineFiles(
                name: "shop", files: ShopHotline.files.map { SourceFile(name: "shop/" + $0.name, bytes: Array($0.text.utf8)) }))
    }

    private static func chat(_ bench: StoreBench, _ caller: String = "") throws -> ChatMachine {
        try ChatMachine(bench.hotlines(at: Clock.microseconds()), caller: CallerFacts(caller), explains: false, isShared: true)
    }

    private static func desk(_ bench: StoreBench, _ name: String, skills: [String]? = nil) throws -> DeskMachine {
        let hotlines = try bench.hotlines(at: Clock.microseconds())
        let id = try hotlines.journal.signOn(name, queues: nil, skills: skills, capacity: 1, at: Clock.microseconds())
        return DeskMachine(hotlines, name: name, agent: id)
    }

    /// A caller whom Anna has taken.
    private static func talking(_ bench: StoreBench, _ caller: String = "") throws -> (chat: ChatMachine, anna: DeskMachine) {
        var chat = try chat(bench, caller)
        _ = chat.begin(at: SampleHotlines.time)
        _ = chat.take("a lamp", at: SampleHotlines.time)
        var anna = try desk(bench, "Anna")
        _ = try anna.begin(at: Clock.microseconds())
        _ = try anna.take("/take", at: Clock.microseconds())
        return (chat, anna)
    }

    private static func text(_ lines: [ChatLine]) -> String { ChatScreen(usesColour: false).text(lines) }

    @Test func theyTalkAndTheFlowGoesOn() throws {
        let bench = try Self.bench()
        let time = SampleHotlines.time
        var chat = try Self.chat(bench, "age=72,number=13800138000")
        _ = chat.begin(at: time)
        #expect(Self.text(chat.take("number 12, my money back", at: time)).contains("handoff: seniors"))
        #expect(Self.text(chat.poll(at: time)).contains("You are next."))

        var desk = try Self.desk(bench, "Anna")
        let first = Self.text(try desk.begin(at: Clock.microseconds()))
        #expect(first.contains("/take or /refuse") && first.contains("elderly"))
        let card = Self.text(try desk.take("/take", at: Clock.microseconds()))
        for known in [
            "call 1", "72, elderly", "order=number 12, my money back", "seniors", "13800138000", "> number 12, my money back",
            "Which order?",
        ] {
            #expect(card.contains(known), "the card lacks '\(known)': \(card)")
        }
        #expect(Self.text(chat.poll(at: time)).contains("You are through"))
        #expect(try desk.take("Good morning!", at: Clock.microseconds()).isEmpty)
        #expect(Self.text(chat.poll(at: time)) == "Good morning!\n")
        #expect(chat.take("It came broken. Call 13900139000.", at: time).isEmpty)
        #expect(Self.text(try desk.poll(at: Clock.microseconds())) == "> It came broken. Call 13900139000.\n")
        #expect(Self.text(try desk.take("/note be kind", at: Clock.microseconds())).contains("noted"))
        #expect(Self.text(try desk.take("/order repair what=lamp", at: Clock.microseconds())).contains("repair 1-1 what=lamp"))
        #expect(Self.text(chat.poll(at: time)).isEmpty, "the caller hears no notes")
        #expect(Self.text(try desk.take("/finish", at: Clock.microseconds())).contains("over"))
        #expect(Self.text(chat.poll(at: time)).contains("How was it?"))
        #expect(Self.text(chat.take("5", at: time)).contains("Thank you."))
        #expect(try bench.problems() == [])
        let talk = try bench.store().read { try $0.talk(of: 1, after: 0) }
        #expect(talk.map(\.speaker) == [.agent, .caller, .note] && talk.allSatisfy { $0.plain == nil })
        #expect(talk[1].text == "It came broken. Call *******9000.")
    }

    @Test func whoIsRefusedOrTransferredKeepsTheirPlace() throws {
        let bench = try Self.bench()
        let time = SampleHotlines.time
        var (anna, bob) = (try Self.desk(bench, "Anna"), try Self.desk(bench, "Bob"))
        _ = try (anna.begin(at: Clock.microseconds()), bob.begin(at: Clock.microseconds()))
        var chat = try Self.chat(bench)
        _ = chat.begin(at: time)
        _ = chat.take("a lamp", at: time)
        #expect(Self.text(try anna.poll(at: Clock.microseconds())).contains("/take or /refuse"))
        #expect(Self.text(try anna.take("/refuse", at: Clock.microseconds())).contains("keep their place"))
        #expect(Self.text(try bob.poll(at: Clock.microseconds())).contains("/take or /refuse"))
        _ = try bob.take("/take", at: Clock.microseconds())
        #expect(Self.text(try bob.take("/transfer seniorz", at: Clock.microseconds())).contains("did you mean 'seniors'?"))
        #expect(Self.text(try bob.take("/transfer seniors", at: Clock.microseconds())).contains("transferred to seniors"))
        #expect(try bench.problems() == [])
    }

    @Test func anAgentWhoIsLostLosesNobody() throws {
        let bench = try Self.bench()
        let time = SampleHotlines.time
        var anna = try Self.desk(bench, "Anna")
        _ = try anna.begin(at: Clock.microseconds())
        var chat = try Self.chat(bench)
        _ = chat.begin(at: time)
        _ = chat.take("a lamp", at: time)
        _ = try anna.poll(at: Clock.microseconds())
        _ = try anna.take("/take", at: Clock.microseconds())
        // Her desk is silent from here on.
        let journal = try bench.journal()
        let later = Clock.microseconds() + Journal.agentSilence + .seconds(1)
        try journal.releaseLostAgents(at: later)
        #expect(journal.takeNews().contains(.requeued(CallerID(1))))
        var bob = try Self.desk(bench, "Bob")
        #expect(Self.text(try bob.begin(at: later)).contains("/take or /refuse"))
        #expect(Self.text(try anna.poll(at: later)).contains("back in line"))
        #expect(Self.text(try anna.take("hello?", at: later)).contains("you are with nobody"))
        #expect(try bench.problems() == [])
    }

    @Test func aCallbackKeepsItsPlaceAndItsNumber() throws {
        let bench = try Self.bench()
        let time = SampleHotlines.time
        var pipe = try bench.pipe()
        _ = pipe.send(#"{"session":"s","type":"start","caller":{"number":"13800138000"}}"#)
        _ = pipe.send(PipeHarness.text("a lamp", id: "1"))
        var other = try Self.chat(bench)
        _ = other.begin(at: time)
        _ = other.take("a sofa", at: time)
        // Called back at once, as far as the queues are concerned.
        let journal = try bench.journal()
        try journal.apply([.callBack(CallerID(1))], at: Clock.microseconds())
        _ = pipe.send(PipeHarness.line([("session", "s"), ("type", "hangup")]))
        var anna = try Self.desk(bench, "Anna")
        #expect(Self.text(try anna.begin(at: Clock.microseconds())).contains("call 1"), "the first to come is the first to be called")
        #expect(Self.text(try anna.take("/take", at: Clock.microseconds())).contains("13800138000"))
        _ = try anna.take("/finish", at: Clock.microseconds())
        try bench.store().scrub()
        #expect(!bench.holds("13800138000"))
        #expect(try bench.problems() == [])
    }

    /// A supervisor reads along: masked, unheard, and on record.
    @Test func aSupervisorListensAndIsOnRecord() throws {
        let bench = try Self.bench()
        var (chat, anna) = try Self.talking(bench, "number=13800138000")
        let time = SampleHotlines.time

        let hotlines = try bench.hotlines(at: Clock.microseconds())
        let id = try hotlines.journal.signOn("Sue", queues: [], skills: nil, capacity: 1, at: Clock.microseconds())
        var sue = DeskMachine(hotlines, name: "Sue", agent: id, listensTo: "Anna")
        let first = Self.text(try sue.begin(at: Clock.microseconds()))
        #expect(first.contains("you listen to Anna") && first.contains("call 1 · Anna") && first.contains("> a lamp"), "\(first)")
        _ = chat.take("Call 13900139000.", at: time)
        _ = try anna.take("Of course.", at: Clock.microseconds())
        #expect(Self.text(try sue.poll(at: Clock.microseconds())) == "> Call *******9000.\nAnna: Of course.\n")
        #expect(Self.text(try sue.take("hello?", at: Clock.microseconds())).contains("you are with nobody"), "she says nothing")
        #expect(!Self.text(chat.poll(at: time)).contains("Sue"))
        #expect(!Self.text(try anna.poll(at: Clock.microseconds())).contains("Sue"))

        let board = try QueueBoard(bench.journal(), at: Clock.microseconds())
        #expect(board.lines.contains { $0.hasPrefix("Anna") && $0.hasSuffix("call 1, Sue listens") }, "\(board.lines)")
        #expect(board.explanation(of: 1) == ["Talks with Anna. Sue listens."])

        _ = try anna.take("Goodbye.", at: Clock.microseconds())
        _ = try anna.take("/finish", at: Clock.microseconds())
        #expect(Self.text(try sue.poll(at: Clock.microseconds())) == "Anna: Goodbye.\n(call 1 is over)\n", "to the last word")
        let talk = try bench.store().read { try $0.talk(of: 1, after: 0) }.filter { $0.speaker == .listener }
        #expect(talk.map(\.agent) == ["Sue", "Sue"] && talk.map(\.text) == ["listens", "listens no longer"])
        #expect(try bench.problems() == [])
    }

    @Test(arguments: [
        ("/listen Ana", "did you mean 'Anna'?"), ("/listen 7", "there is no agent and no call '7'"), ("/listen Sue", "listen to yourself"),
        ("/leave", "you listen to nobody"), ("/listen", "expected an agent or a call"), ("/listen 1", "call 1 · Anna"),
    ])
    func listeningNamesWhatIsWrong(_ line: String, _ words: String) throws {
        let bench = try Self.bench()
        var (_, anna) = try Self.talking(bench)
        var sue = try Self.desk(bench, "Sue")
        #expect(Self.text(try sue.take(line, at: Clock.microseconds())).contains(words))
        #expect(Self.text(try anna.take("/listen Sue", at: Clock.microseconds())).contains("you have a caller yourself"))
    }

    /// A supervisor whose desk is lost listens no longer; nor does one whom another follows.
    @Test func anEarIsLostWithItsDesk() throws {
        let bench = try Self.bench()
        _ = try Self.talking(bench)
        var (sue, tom) = (try Self.desk(bench, "Sue"), try Self.desk(bench, "Tom"))
        _ = try sue.take("/listen 1", at: Clock.microseconds())
        _ = try tom.take("/listen Anna", at: Clock.microseconds())
        #expect(Self.text(try sue.poll(at: Clock.microseconds())).contains("Tom listens to call 1 instead"))
        _ = try tom.finish(at: Clock.microseconds())
        #expect(try QueueBoard(bench.journal(), at: Clock.microseconds()).explanation(of: 1) == ["Talks with Anna."])
        #expect(try bench.problems() == [])
    }

    @Test func theCallGoesOnWithoutTheStore() throws {
        let bench = try Self.bench()
        let failing = FailingStore(try bench.store())
        let hotlines = try ServedHotlines(Journal(failing), bench.files, bench.hotline, live: false, at: .seconds(1))
        var chat = try ChatMachine(hotlines, caller: CallerFacts(), explains: false)
        _ = chat.begin(at: SampleHotlines.time)
        failing.failure = StoreError(.full, "calls.db: the disk is full", mend: "free some space")
        let lines = Self.text(chat.take("a lamp", at: SampleHotlines.time))
        #expect(lines.contains("free some space") && lines.contains("I'm very sorry") && lines.contains("handoff: service"), "\(lines)")
    }
}
