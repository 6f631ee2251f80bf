import Language
import Testing

@Suite struct CanonicalTextTests {
    @Test(arguments: [
        ("帳單", "账单"), ("帐单", "账单"), ("賬單", "账单"), ("ＯＫ １２３", "ok 123"), ("查  帳\t單", "查 账 单"), ("停\u{200B}電", "停电"),
        ("\u{202E}abc\u{202C}", "abc"),
        ("STRASSE Straße", "strasse strasse"), ("ｶﾞ", "ガ"), ("e\u{301}", "é"), ("É", "é"), ("①㈠", "1(一)"), ("冇電，嗰個", "冇电,嗰个"),
        ("  a  ", "a"), ("", ""), ("\u{FEFF}", ""), ("🔥", "🔥"), ("搵諗喺咗", "搵諗喺咗"), ("Ⅳ", "iv"), ("\u{1D400}", "a"),
    ])
    func whatIsWrittenInManyWaysIsReadInOne(original: String, canonical: String) {
        #expect(CanonicalText(original).text == canonical)
    }

    @Test func aRangeIsBroughtBackToTheOriginal() {
        let text = CanonicalText("查　帳\u{200B}單，ＯＫ")
        // 账单 in 查 账单,ok
        let range = 4..<10
        #expect(String(decoding: text.bytes[range], as: UTF8.self) == "账单")
        let original = Array("查　帳\u{200B}單，ＯＫ".utf8)
        #expect(String(decoding: original[text.originalRange(of: range)], as: UTF8.self) == "帳\u{200B}單")
    }

    /// For random Unicode text: folding twice changes nothing, and every span lies between scalars of the original.
    @Test(arguments: 0..<20) func foldingIsStableAndSpansAreWhole(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...24, using: &generator) {
                let code = [0x80, 0x3000, 0x3100, 0xA000, 0x10000, 0x2FA20].randomElement(using: &generator).map {
                    UInt32.random(in: 0...$0, using: &generator)
                }
                if let scalar = code.flatMap(UnicodeScalar.init) { scalars.append(scalar) }
            }
            let original = String(scalars)
            let once = CanonicalText(original)
            let twice = CanonicalText(once.text)
            #expect(twice.bytes == once.bytes, "\(scalars.map { String($0.value, radix: 16) })")
            let bytes = Array(original.utf8)
            for index in once.bytes.indices where once.bytes[index] & 0xC0 != 0x80 {
                let end = (index + 1..<once.bytes.count).first { once.bytes[$0] & 0xC0 != 0x80 } ?? once.bytes.count
                let range = once.originalRange(of: index..<end)
                #expect(String(validating: bytes[range], as: UTF8.self) != nil && !range.isEmpty)
            }
        }
    }

    @Test func onlyTheFirstBytesAreLookedAt() {
        #expect(CanonicalText(String(repeating: "啊", count: 100_000)).bytes.count <= CanonicalLimits.bytes + 3)
        #expect(CanonicalText("e" + String(repeating: "\u{301}", count: 100_000)).bytes.count <= CanonicalLimits.bytes + 3)
    }
}
