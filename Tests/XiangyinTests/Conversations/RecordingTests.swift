import Conversations
import Dialogue
import Testing

@testable import xiangyin

/// Calls become conversations that come true.
@Suite struct RecordingTests {
    @Test func aChatBecomesATest() throws {
        let recorder = Recorder()
        var chat = try ChatMachine(alone: try Bench.hotline(), caller: "age=70", recorder: recorder)
        _ = chat.begin(at: SampleHotlines.time)
        for line in ["/silence", "stock", "/key 123#"] { _ = chat.take(line, at: SampleHotlines.time) }
        _ = chat.take("/as language=zh-CN", at: SampleHotlines.time)
        _ = chat.finish(at: SampleHotlines.time)
        #expect(recorder.conversations.count == 2)
        let written = try #require(recorder.conversations.first).written
        #expect(
            written == """
                # Recorded on 2026-03-01
                caller: age=70
                at: 2026-03-01T10:00:00+08:00
                < Welcome.
                < Stock or a person?
                > [silence]
                < Hello?
                < Stock or a person?
                > stock
                < Which number?
                > [123#]
                < slot: item=123
                < We have 2.
                < Goodbye.
                < work-order: parcel
                < end

                """)
        for conversation in recorder.conversations { #expect(try Bench.mismatches(conversation.written) == []) }
    }

    /// What is said may look like a check.
    @Test(arguments: [
        ("end", "<= end"), ("node: 3", "<= node: 3"), ("intnt: 3", "<= intnt: 3"), ("Note: 3", "< Note: 3"), ("/a/", "< /a/"),
    ])
    func writesWhatIsReadTheSame(_ text: String, _ line: String) throws {
        var conversation = Conversation(file: "x")
        let read = try Conversation.parse(line, file: "x").get()
        conversation.record(.start, heard: read.steps[0].expectations.map(\.check))
        #expect(conversation.written.hasSuffix(line + "\n"))
        let log = PipeLog(
            #"{"id":"1","session":"a","type":"start"}"# + "\n" + #"{"re":"1","session":"a","seq":1,"say":[{"text":"\#(text)"}]}"#, file: "x"
        )
        #expect(log.conversations.first?.written.hasSuffix(line + "\n") == true)
    }

    static let log = """
        {"id":"1","session":"a","type":"start","caller":{"age":70},"at":"2026-03-02T09:00:00+08:00"}
        {"re":"1","session":"a","seq":1,"say":[{"text":"Welcome."},{"text":"Stock or a person?"}],"actions":[],"state":"listening"}
        {"id":"1","session":"b","type":"start","at":"2026-03-02T09:00:01+08:00"}
        not json
        {"id":"2","session":"a","type":"keys","keys":"2","at":"2026-03-02T09:02:01+08:00"}
        {"id":"2","session":"a","type":"keys","keys":"2","at":"2026-03-02T09:02:02+08:00"}
        {"re":"2","session":"a","seq":2,"say":[{"text":"One second."}],"actions":[{"type":"handoff","queue":"desk","priority":"normal"}],"state":"waiting"}
        {"id":"2","session":"b","type":"hangup"}
        {"id":"9","session":"c","type":"text","text":"hi"}
        """

    @Test func aPipeLogBecomesTests() throws {
        let log = PipeLog(Self.log, file: "pipe.log")
        #expect(log.hasAnswers && log.unread == [4, 9])
        #expect(
            log.conversations.map(\.written) == [
                """
                # a
                caller: age=70
                at: 2026-03-02T09:00:00+08:00
                session: a
                < Welcome.
                < Stock or a person?
                > [wait 121s]
                > [2]
                < One second.
                < handoff: desk normal

                """,
                "# b\nat: 2026-03-02T09:00:01+08:00\nsession: b\n> [hangup]\n",
            ])
    }

    @Test func replaySaysWhatCallersWouldNowHear() throws {
        let old = try #require(PipeLog(Self.log, file: "pipe.log").conversations.first)
        let report = ConversationRunner(try Bench.hotline(), answering: Bench.answer).run(old)
        #expect(
            Replay(report).lines == [
                "after “[2]”: callers heard “One second.”; now they hear “One moment.”",
                "after “[2]”: the call went to desk normal; now to elderly high",
            ])
        let same = try Bench.hold("< Welcome.")
        #expect(Replay(same).lines == [])
    }
}
