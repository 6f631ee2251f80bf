import Testing

@testable import Language

@Suite struct CanonicalTextTests {
    @Test(
        "one spelling of everything",
        arguments: [
            ("我屋企ＮＯ　電！", "我屋企no 电!"), ("ＡＢＣ１２３", "abc123"), ("查　　電費", "查 电费"), ("  hello\t\r\n WORLD ", "hello world"),
            ("停\u{200B}电\u{FEFF}了\u{202E}", "停电了"), ("嗰個人搵我諗住係咁喺度冇嘢", "嗰个人搵我諗住系咁喺度冇嘢"), ("谂住揾人", "諗住搵人"),
            ("餸", "餸"), ("著火", "着火"), ("後天裡面麼", "后天里面么"), ("ｶﾞｷﾞ", "ガギ"), ("e\u{301}", "é"), ("E\u{301}\u{323}", "ẹ\u{301}"),
            ("é\u{323}", "ẹ\u{301}"), ("e\u{200D}\u{301}", "é"), ("\u{1100}\u{1161}\u{11A8}", "각"), ("각", "각"), ("ß", "ss"), ("ﬁ", "fi"),
            ("①②", "12"), ("…", "..."), ("K", "k"), ("ſ", "s"), ("\u{FDFA}", "صلى الله عليه وسلم"), ("𝐇𝐢", "hi"), ("don’t", "don't"),
            ("a\u{0}b\u{7}c", "abc"), ("", ""), ("   ", ""), ("\u{200B}", ""), ("👨‍👩‍👧", "👨👩👧"), ("İ", "i\u{307}"), ("繫", "系"),
            ("Ñandú", "ñandú"), ("㎡", "m2"), ("☎️", "☎"), ("𠮶個", "嗰个"),
        ])
    func folds(original: String, canonical: String) {
        #expect(Array(CanonicalText(original).text.unicodeScalars) == Array(canonical.unicodeScalars))
    }

    @Test(
        "spans lead back to what was said",
        arguments: [
            ("查電費", "电费", "電費"), ("ＡＢ", "b", "Ｂ"), ("停\u{200B}电", "停电", "停\u{200B}电"), ("x ㎡ y", "m2", "㎡"),
            ("cafe\u{301}!", "é", "e\u{301}"),
            ("a \u{3000} b", " ", " \u{3000} "), ("👨‍👩‍👧 家", "👩", "👨‍👩‍👧"), ("ｶﾞ", "ガ", "ｶﾞ"),
        ])
    func spans(original: String, part: String, said: String) throws {
        let text = CanonicalText(original)
        let range = try #require(text.utf8.firstRange(of: Array(part.utf8)))
        #expect(text.originalText(of: range) == said)
    }

    @Test("folding folded text changes nothing, and spans are whole characters, for any text")
    func properties() {
        var random = SeededGenerator(seed: 20_260_301)
        for _ in 0..<3_000 {
            let original = random.text()
            let once = CanonicalText(original)
            let twice = CanonicalText(once.text)
            #expect(once.utf8 == twice.utf8, "\(original.unicodeScalars.map { String($0.value, radix: 16) })")
            #expect(String(validating: once.utf8, as: UTF8.self) != nil)
            let boundaries = Set(
                [0] + original.indices.map { original.utf8.distance(from: original.startIndex, to: $0) } + [original.utf8.count])
            var index = 0
            for scalar in once.text.unicodeScalars {
                let range = once.originalRange(of: index..<index + UTF8.width(scalar))
                #expect(boundaries.contains(range.lowerBound) && boundaries.contains(range.upperBound))
                index += UTF8.width(scalar)
            }
        }
    }

    @Test("every code point settles")
    func allCodePoints() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = CanonicalText(String(Character(scalar)))
            if once.utf8.isEmpty { continue }
            let twice = CanonicalText(once.text)
            if once.utf8 != twice.utf8 { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test("a long text is looked at as far as the limit goes")
    func limits() {
        let marks = CanonicalText("a" + String(repeating: "\u{301}", count: 100_000) + "停电")
        #expect(marks.isTruncated)
        #expect(marks.utf8.count <= CanonicalLimits.bytes)
        #expect(marks.originalRange(of: 0..<1).lowerBound == 0)
        let han = CanonicalText(String(repeating: "電", count: 100_000))
        #expect(han.isTruncated && han.utf8.count <= CanonicalLimits.bytes && han.utf8.count > CanonicalLimits.bytes - 8)
        let growing = CanonicalText(String(repeating: "\u{FDFA}", count: 1_365))
        #expect(growing.isTruncated && growing.utf8.count <= CanonicalLimits.bytes)
        #expect(CanonicalText(growing.text).utf8 == growing.utf8)
        #expect(!CanonicalText("短").isTruncated)
    }

    @Test("ranges out of bounds are clamped")
    func clamped() {
        let text = CanonicalText("查電費")
        #expect(text.originalRange(of: -5..<900) == 0..<9)
        #expect(text.originalRange(of: 20..<30) == 9..<9)
        #expect(CanonicalText("").originalRange(of: 0..<1) == 0..<0)
        #expect(text.text(in: 3..<400) == "电费")
    }
}

extension SeededGenerator {
    /// Text of a few characters from the corners of Unicode where folding is hard.
    fileprivate mutating func text() -> String {
        let corners: [ClosedRange<UInt32>] = [
            0x00...0x7F, 0x00...0x24F, 0x300...0x36F, 0x1100...0x11FF, 0x3099...0x309A, 0x3040...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFF00...0xFFEF, 0x2000...0x206F, 0x900...0x97F, 0x1F300...0x1F9FF, 0x1F1E6...0x1F1FF, 0x20000...0x2A6DF,
            0xFE00...0xFE0F,
            0x0...0x10FFFF, 0x9C7...0x9D7, 0x1D15E...0x1D1E8, 0x20...0x20,
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...12, using: &self) {
            let corner = corners[Int.random(in: 0..<corners.count, using: &self)]
            if let scalar = Unicode.Scalar(UInt32.random(in: corner, using: &self)) { text.unicodeScalars.append(scalar) }
        }
        return text
    }
}
