import JSON
import Language
import Testing

@Suite struct SyllablesTests {
    @Test(
        "what sounds alike, to everybody and to the speakers of a dialect",
        arguments: [
            ("停店", "停电", [], .same), ("电废", "电费", [], .same), ("电灰", "电费", [], nil), ("电灰", "电费", [.fh], .spoken),
            ("缴会", "缴费", [.fh], .spoken),
            ("花票", "发票", [.fh], .spoken), ("换表", "饭表", [.fh], .spoken), ("电灰", "电费", [.rl], nil), ("乐线", "热线", [.rl], .spoken),
            ("冷掉", "扔掉", [.rl], .spoken), ("乐线", "热线", [.fh], nil), ("蓝电", "男电", [], .confused), ("红表", "分表", [.fh], .confused),
            ("电话", "电费", [.fh, .rl], nil), ("户号", "账号", [.fh, .rl], nil),
        ] as [(String, String, Set<SoundConfusion>, Syllables.Agreement?)])
    func agreement(written: String, word: String, confusions: Set<SoundConfusion>, expected: Syllables.Agreement?) {
        let syllables = Syllables.confusing(Set(confusions))
        let agreement = Array(written.utf8).withUnsafeBufferPointer { written in
            Array(word.utf8).withUnsafeBufferPointer { syllables.agreement(written, $0) }
        }
        #expect(agreement == expected)
        // What agrees has one sign: otherwise it would never be found.
        #expect((syllables.sound(Array(written.utf8)) == syllables.sound(Array(word.utf8))) == (expected != nil))
    }

    @Test("a table says what its speakers do not tell apart")
    func decoding() {
        let json = #"{ "dialect": "x", "language": "zh-CN", "sounds": ["f/h", "r/l"] }"#
        #expect(DialectTable.load(SourceFile(name: "x.json", bytes: Array(json.utf8))).table?.sounds == [.fh, .rl])
    }

    @Test("sounds that are no option are named with their place")
    func unknownSounds() {
        let json = #"{ "dialect": "x", "language": "zh-CN", "sounds": ["f/h", "b/p"] }"#
        let problems = DialectTable.load(SourceFile(name: "x.json", bytes: Array(json.utf8))).problems
        #expect(
            problems.map(\.description) == ["x.json:1:58: error: unknown sounds 'b/p' (sounds[1]); write one of f/h, r/l [unknown-sounds]"])
    }
}
