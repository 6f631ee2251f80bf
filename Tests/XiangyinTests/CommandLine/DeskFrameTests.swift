import JSON
import Testing

@testable import xiangyin

/// The desk's screen: as many lines as it has, none wider, whatever is on it.
@Suite struct DeskFrameTests {
    private static let view = DeskView(
        title: "Anna · ready",
        waiting: ["call  queue    waits", "17    elderly  1 min 5 s", "18    service  10 s", "19    service  9 s", "20    service  8 s"],
        call: "call 16 · 72, elderly · yue · outage_report · address=人民路15号3楼 · waited 1 min 5 s",
        talk: ["> 屋企冇電呀，由琴晚十點開始就冇電，到而家都仲未有，雪櫃啲嘢都壞晒喇", "Anna: 您好，我帮您看一下。", "(noted)"])

    @Test(arguments: [(80, 24), (120, 50), (40, 12), (21, 9), (20, 8)]) func fitsEverySize(_ width: Int, _ height: Int) {
        let frame = DeskFrame(Self.view, input: "请稍等，我帮您看一下抢修进度，很快就好", cursor: 38, width: width, height: height)
        #expect(frame.lines.count == height)
        for line in frame.lines { #expect(DisplayWidth.of(line) <= width, "\(line)") }
        #expect(frame.lines[0].hasPrefix("Anna") && frame.column < width)
    }

    @Test func showsWhoWaitsAndTheLastWords() {
        let lines = DeskFrame(Self.view, input: "好的", cursor: 4, width: 80, height: 15).lines
        #expect(lines[1...5].joined(separator: "\n") == Self.view.waiting.joined(separator: "\n"))
        #expect(lines.contains("(noted)") && lines.last == "> 好的")
        let small = DeskFrame(Self.view, input: "", cursor: 0, width: 80, height: 9).lines
        #expect(small.contains { $0.contains("and 2 more") } && small.contains("(noted)"), "\(small)")
    }

    /// A wide character is never cut in two, and the cursor stands where the next one goes.
    @Test func wrapsAndScrollsByColumns() {
        #expect(DeskFrame.wrapped("a屋企冇電", 4) == ["a屋", "企冇", "電"] && DeskFrame.wrapped("", 4) == [""])
        let frame = DeskFrame(Self.view, input: "一二三四五六七八九十甲乙", cursor: 24, width: 20, height: 8)
        #expect(frame.lines.last == "> 五六七八九十甲乙" && frame.column == 18)
        let odd = DeskFrame(Self.view, input: "a一二三四五六七八九十b", cursor: 22, width: 20, height: 8)
        #expect(odd.column == 18 && odd.lines.last.map(DisplayWidth.of) == 18, "\(odd.lines)")
    }
}
