import Conversations
import Dialogue
import Flows
import JSON
import Language
import Testing

@testable import xiangyin

/// Calls that nobody would think of: seeded random callers against the real hotlines, with everything that must always hold checked after every turn.
@Suite struct RandomCallTests {
    private static let said: [String] =
        NaughtyStringsTests.own.filter { $0.utf8.count < 2_000 } + [
            "停电了", "屋企冇電呀", "查电费", "3201234567", "13800138000", "越秀區人民路15號3樓", "对", "不对", "唔係", "yes", "no", "整栋楼", "只有我家",
            "我要投诉", "转人工", "再说一遍", "go back", "主菜单", "speak English please", "讲普通话", "不是13号,是15号", "地址错了,是幸福路10号", "一度电多少钱",
            "营业厅在哪", "电线掉下来了冒火花", "what?", "明天下午三点", "the second one", "I want an appointment", "quiero una cita", "me llamo Rosa Díaz",
            "再见", "没有了", "你们的人态度太差了", "5",
        ]

    @Test(arguments: ["Flows/power", "Flows/clinic", "Flows/hello.json"], [1, 2, 3, 4] as [UInt64])
    func everyCallStaysWhole(path: String, seed: UInt64) throws {
        let hotline = try #require(Hotline.load(path: Repository.path(path)).hotline)
        let interpreter = Interpreter(hotline: hotline)
        let desk = LookupDesk(hotline, live: false)
        var generator = SeededGenerator(seed: seed)
        for number in 0..<100 {
            let caller = Caller(
                number: Bool.random(using: &generator) ? "13800138000" : nil, age: [nil, 30, 72].randomElement(using: &generator) ?? nil,
                language: [nil, "yue", "zh-CN", "en", "es", "xx"].randomElement(using: &generator) ?? nil)
            var time = Instant(seconds: 1_772_330_400 + Int64.random(in: 0..<600_000, using: &generator), offset: 28_800)
            var call = PhoneCall(interpreter, id: "\(seed)-\(number)") { desk.offline($0) ?? .failure("offline") }
            check(call.take(.start(caller), at: time), "start")
            for _ in 0..<60 where !call.hasEnded {
                time = time.adding(seconds: 5)
                let event = Self.event(&generator)
                check(call.take(event, at: time), "\(event)")
                check(reachesAPerson: call, at: time, interpreter, after: "\(event)")
            }
        }
    }

    static func event(_ generator: inout SeededGenerator) -> Event.Kind {
        switch Int.random(in: 0..<100, using: &generator) {
        case 0..<60: .text(said.randomElement(using: &generator) ?? "")
        case 60..<85:
            .keys(
                ["0", "1", "2", "3", "5", "9", "*", "#", "12", "3201234567#", "99999999999999", ""].randomElement(using: &generator) ?? "1")
        case 85..<96: .silence
        case 96..<98: .returned
        case 98: .closed
        default: .hangup
        }
    }

    private func check(_ exchange: Exchange, _ event: String) {
        let session = exchange.session
        let place = "\(event.prefix(80)) at \(session.frames.last.map { "\($0.flow).\($0.node)[\($0.step)]" } ?? "nowhere")"
        switch session.state {
        case .listening: #expect(exchange.expect != nil && session.question != nil, "listens for nothing: \(place)")
        case .waiting: #expect(session.waiting != nil && exchange.expect == nil, "waits for nothing: \(place)")
        case .ended: #expect(exchange.expect == nil, "listens after the end: \(place)")
        }
        #expect(exchange.prompts.count <= 2 * Dialogue.Limits.prompts)
        for prompt in exchange.prompts {
            #expect(XMLWellFormedness.problem(in: prompt.ssml()) == nil, "\(place): \(prompt.text.prefix(80))")
            #expect(!prompt.text.isEmpty && !prompt.text.contains("{{money"), "\(place)")
        }
        let json = session.json()
        #expect(json.count <= 4_096, "\(json.count) bytes: \(place)")
        #expect((try? Session(json: json)) == session, "stored otherwise: \(place)")
        #expect(
            !exchange.trace.contains { if case .guarded = $0 { true } else { false } } || session.state != .listening,
            "goes on after a guard: \(place)")
    }

    /// The promise to every caller: wherever they are, 0 brings a person, or the hotline says why not and ends.
    private func check(reachesAPerson call: PhoneCall, at time: Instant, _ interpreter: Interpreter, after event: String) {
        guard call.session.state == .listening, interpreter.hotline.agent != nil else { return }
        var turn = interpreter.turn(call.session, Event(.keys("0"), at: time))
        var tries = 1
        while turn.state == .listening, tries < 3 {
            tries += 1
            turn = interpreter.turn(turn.session, Event(.keys("0"), at: time))
        }
        let frame = call.session.frames.last
        // Out of hours a hotline may take a message instead.
        let isMessage = turn.session.frames.last.map { ["message", "closed"].contains($0.node) } ?? false
        #expect(
            turn.state != .listening || isMessage,
            "0 brings nobody in \(frame.map { "\($0.flow).\($0.node)" } ?? "-") after \(event.prefix(60))")
    }
}
