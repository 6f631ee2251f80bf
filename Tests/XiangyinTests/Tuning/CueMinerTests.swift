import Language
import Testing

@testable import Tuning

/// What a text could teach.
@Suite struct CueMinerTests {
    @Test(arguments: [
        ("查下refund", ["查", "查下", "下", "refund", "ref*", "refu*", "refun*", "refund*"]),
        ("电费多少", ["电", "电费", "电费多", "费", "费多", "费多少", "多", "多少", "少"]),
        // Across a mark nothing is joined but words with a space, an apostrophe or a hyphen between them.
        ("电,费", ["电", "费"]),
        ("no-go, ok", ["no", "go", "ok", "no-go"]),
        ("i'm off", ["i", "m", "off", "i'm", "m off", "off*"]),
        ("a  b", ["a", "b", "a b"]),
        ("", []),
    ])
    func cuesAreWhatStandsTogether(_ text: String, _ cues: [String]) {
        #expect(Set(CueMiner.cues(in: CanonicalText(text))) == Set(cues))
    }

    @Test func proposalsMayBeLonger() {
        let text = CanonicalText("停水通知 no hot water")
        let cues = CueMiner.cues(in: text, hanCharacters: Limits.proposedCharacters, words: Limits.proposedWords)
        #expect(cues.contains("停水通知") && cues.contains("no hot water"))
        #expect(!CueMiner.cues(in: text).contains { $0 == "停水通知" || $0 == "no hot water" })
    }
}
