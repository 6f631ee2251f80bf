import Testing

@Suite struct FormTests {
    static let nodes = """
        "start": [ { "form": "visit", "prompt": "When shall we come, and where?", "slots": [
            { "ask": "day", "type": "date", "label": "日期", "prompt": "Which day?" },
            { "ask": "phone", "type": "phone", "label": "电话", "prompt": "Which number?" },
            { "ask": "place", "type": "address", "label": "地址", "prompt": "Which address?" } ],
            "confirm": "{{day}}, {{phone}}, {{place}}?", "else": "person" },
            { "end": "Thank you." } ],
        "person": [ { "end": "Person." } ]
        """

    private func talk() throws -> Talk { try Talk(nodes: Self.nodes) }

    @Test func oneSentenceFillsSeveralSlotsAndOnlyTheRestIsAsked() throws {
        try talk().expect(
            """
            at: 2026-03-01T09:00:00+08:00
            < When shall we come, and where?
            > 明天来,我电话13800138000
            < slot: day=2026-03-02
            < slot: phone=13800138000
            < Which address?
            > 幸福路8号
            < 2026-03-02, 13800138000, 幸福路8号?
            > yes
            < Thank you.
            """)
    }

    @Test func anOpeningQuestionThatIsNotUnderstoodIsBrokenUp() throws {
        try talk().expect(
            """
            at: 2026-03-01T09:00:00+08:00
            > mumble mumble mumble mumble mumble mumble mumble mumble
            < Which day?
            > tomorrow
            < Which number?
            """)
    }

    @Test func aSlotIsCorrectedInTheMiddleAndAtTheEnd() throws {
        try talk().expect(
            """
            at: 2026-03-01T09:00:00+08:00
            > 13号,13800138000
            < Which address?
            > 不是13号,是15号
            < slot: day=2026-03-15
            < Which address?
            > 幸福路8号
            < 2026-03-15, 13800138000, 幸福路8号?
            > 地址错了,是幸福路10号
            < 2026-03-15, 13800138000, 幸福路10号?
            > 不对
            < 日期
            > 电话
            < Which number?
            > 13900139000
            < 2026-03-15, 13900139000, 幸福路10号?
            > [1]
            < Thank you.
            """)
    }

    @Test func triesRunOutForEachSlot() throws {
        try talk().expect(
            """
            > mumble mumble mumble mumble mumble mumble mumble mumble
            > mumble
            > mumble
            > mumble
            < Person.
            """)
    }

    @Test func backUndoesOneSlotAtATime() throws {
        try talk().expect(
            """
            at: 2026-03-01T09:00:00+08:00
            > tomorrow
            < Which number?
            > 13800138000
            < Which address?
            > [*]
            < Which number?
            > 13900139000
            < Which address?
            > 幸福路8号
            < 2026-03-02, 13900139000, 幸福路8号?
            """)
    }

    @Test(arguments: [
        ("tomorrow at 7 pm", "", "How many?"), ("a table for four tomorrow at 7 pm", "4", ""), ("明天晚上七点", "", "How many?"),
        ("明天晚上七点,四个人", "4", ""), ("7:30", "", "Which day?"),
    ])
    func theHourIsNoNumberOfGuests(_ said: String, _ guests: String, _ next: String) throws {
        try Talk(
            nodes: """
                "start": [ { "form": "table", "prompt": "When, and how many?", "slots": [
                    { "ask": "day", "type": "date", "prompt": "Which day?" }, { "ask": "hour", "type": "time", "prompt": "What time?" },
                    { "ask": "guests", "type": "integer", "prompt": "How many?" } ] }, { "end": "{{guests}} at {{hour}}." } ]
                """
        ).expect("at: 2026-03-01T09:00:00+08:00\n> \(said)\n" + (guests.isEmpty ? "< \(next)\n" : "< slot: guests=\(guests)\n"))
    }
}
