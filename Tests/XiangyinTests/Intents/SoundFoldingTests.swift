import Language
import Testing

@testable import Intents

/// Words that a recogniser wrote with other characters of the same sound.
@Suite struct SoundFoldingTests {
    private let folding = SoundFolding(words: ["电费", "停电", "停电了", "家庭", "什么时候", "发票", "电话"].map { CanonicalText($0).utf8 })

    @Test(arguments: [
        ("查一下电废", "查一下电费"), ("停店", "停电"), ("食么时候", "什么时候"),
        // The longest word wins, wherever it begins.
        ("我们家挺电了", "我们家停电了"),
        // A word that was said stays, and so do its characters.
        ("电话费", "电话费"), ("打电话肥", "打电话肥"),
        // Two characters that both differ sound like too many words.
        ("垫肺", "垫肺"), ("今天好", "今天好"), ("", ""), ("bill", "bill"),
    ])
    func putsRightWhatSoundsAlike(_ heard: String, _ meant: String) {
        let folded = folding.fold(CanonicalText(heard))
        #expect(folded.text == meant)
        #expect(folded.folds.isEmpty == (heard == meant))
    }

    @Test func patternsNameWordsToo() {
        let words = PatternSource.hanWords(in: "(什么时候|几[点號]).{0,8}來電(?!話)").map { String(decoding: $0, as: UTF8.self) }
        #expect(words == ["什么时候", "几", "来电", "话"])
    }
}
