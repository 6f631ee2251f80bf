import Dialogue
import Flows
import Glibc
import Intents
import JSON
import Language

/// The worst that an utterance can cost: rules that backtrack without end, and utterances made to be slow, up to a megabyte.
///
/// Of each utterance the quickest of several runs counts, in time of the thread, so that neighbours on the machine do not.
enum HostileBench {
    private static let runs = 5
    private static let time = Instant(seconds: 1_772_330_400, offset: 28_800)

    static func run() -> [Measurement]? {
        guard let matcher = hostileRules(), let hotline = power() else { return nil }
        let rules = worst { matcher.understand($0).ranked.count }
        let interpreter = Interpreter(hotline: hotline)
        let begun = interpreter.turn(Session(id: "1"), Event(.start(Caller(number: "13800138000")), at: time)).session
        let turn = worst { interpreter.turn(begun, Event(.text($0), at: time)).prompts.count }
        return [
            Measurement(
                bench: "hostile-rules", value: rules.seconds * 1000, unit: "ms",
                how:
                    "worst of \(texts.count) utterances understood by \(matcher.rules.intents.count) intents with patterns that never end: \(rules.name)"
            ),
            Measurement(
                bench: "hostile-turn", value: turn.seconds * 1000, unit: "ms",
                how: "worst turn of Flows/power with the same utterances as the caller's first: \(turn.name)"),
        ]
    }

    private static func worst(_ answer: (String) -> Int) -> (seconds: Double, name: String) {
        var worst: (seconds: Double, name: String) = (0, "")
        for (name, text) in texts {
            var best = Double.infinity
            for _ in 0..<runs {
                let start = Stopwatch.threadTime()
                _ = answer(text)
                best = min(best, Stopwatch.threadTime() - start)
            }
            if getenv("EACH") != nil { Report.complain("\(Int(best * 1e6)) µs  \(name)") }
            if best > worst.seconds { worst = (best, name) }
        }
        return worst
    }

    // MARK: - Rules and utterances

    private static let patterns = [
        "(a+)+$", "(a|aa)+$", "(a*)*[xy]", "(a|b|ab)*[xy]", "(.{0,8})*[xy]", ".{0,6}.{0,6}.{0,6}.{0,6}.{0,6}[xy]", "(?:.{0,6}){8}[xy]",
        "a.*a.*a.*[xy]", "(电+)+费", "(停|停电|电停)*[电费]$", "(没有?|不)*.{0,6}(来?电)*.{0,6}[xy]", "(?:[^A]|a)*[xy]", "(\\\\w+\\\\s*)+[.]",
        "([a-z]+)*[0-9]",
        "(x+x+)+y", "^(([a-z])+.)+[A-Z]([a-z])+$",
    ]

    private static func hostileRules() -> IntentMatcher? {
        var intents = patterns.enumerated().map { "\"p\($0)\": { \"patterns\": [\"\($1)\"] }" }
        intents.append(#""outage": { "keywords": ["停电", "没电"], "patterns": ["(没有?|不)来?电"] }"#)
        let file = SourceFile(name: "hostile", bytes: Array("{ \"intents\": { \(intents.joined(separator: ", ")) } }".utf8))
        guard let root = JSONReader.read(file).root else { return nil }
        let (rules, problems) = IntentRules.decode(root, in: file)
        for problem in problems where problem.severity == .error { Report.complain(problem.description) }
        return IntentMatcher(rules: rules, languages: ["zh-CN", "yue", "en"])
    }

    private static func power() -> Hotline? {
        guard let program = Program.path, let end = program.range(of: "/.build/") else { return nil }
        let hotline = Hotline.load(path: String(program[..<end]) + "/Flows/power").hotline
        if hotline == nil { Report.complain("Flows/power does not load") }
        return hotline
    }

    private static let megabyte = 1 << 20

    private static let texts: [(name: String, text: String)] = {
        let pieces = [
            "a", "aa ", "ab", "x", "停电", "不是停电", "没有电", "電費", "电废", "一", "1", "1 ", "三点", "不对，1", "，", " ", "\u{0}", "\u{301}", "e\u{301}",
            "\u{FDFA}",
            "\u{3000}", "👨‍👩‍👧", "冇", "唔係", "屋企", "阮兜", "没有", "不", "路", "号", "我叫", "no ", "not a ", "power cut ", "查一下电费", "\u{200B}", "ｱﾞ", "퓛",
        ]
        var texts: [(name: String, text: String)] = []
        for piece in pieces {
            for size in [40, 300, 4_000, megabyte] {
                let text = String(repeating: piece, count: max(1, size / piece.utf8.count)) + (piece == "a" ? "!" : "")
                texts.append(
                    (
                        "'\(piece.unicodeScalars.map { $0.isASCII && $0.value >= 0x20 || $0.value > 0x2E80 ? String($0) : "U+" + String($0.value, radix: 16) }.joined())' up to \(size) bytes",
                        text
                    ))
            }
        }
        // Sound and unsound words mixed, as no repetition is.
        var seed: UInt64 = 1
        let mixed = (0..<20_000).map { _ -> String in
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return pieces[Int(seed >> 33) % pieces.count]
        }
        for count in [20, 200, 2_000, 20_000] { texts.append(("\(count) pieces mixed", mixed.prefix(count).joined())) }
        return texts
    }()
}

extension String {
    /// The first place where a text stands.
    fileprivate func range(of text: String) -> String.Index? {
        indices.first { self[$0...].hasPrefix(text) }
    }
}
