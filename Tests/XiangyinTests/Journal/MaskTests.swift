import Testing

@testable import Journal

/// What is kept of numbers that may be somebody's.
@Suite struct MaskTests {
    @Test(arguments: [
        ("我的电话是13800138000", "我的电话是*******8000"), ("0592-1234567", "****-***4567"), ("138 0013 8000 。", "*** **** 8000 。"),
        ("身份证11010119900307451X", "身份证*************7451X"), ("户号3201234567，谢谢", "户号********67，谢谢"),
        ("幺三八零零幺三八零零零", "*******八零零零"), ("我住人民路15号3楼", "我住人民路15号3楼"), ("2026-03-01 下午3点", "2026-03-01 下午3点"),
        ("一共1280.50元", "一共1280.50元"), ("123456", "123456"), ("订单WO-20260301001", "订单WO-20260301001"), ("", ""),
    ])
    func masksFigures(_ text: String, _ masked: String) {
        #expect(Mask.figures(text) == masked)
    }

    @Test(arguments: [
        ("my number is one three eight oh oh one three eight oh oh oh", "en"), ("电话是幺三八零零幺三八零零零", "zh-CN"),
        ("13800138000", "yue"),
    ])
    func masksWhatIsSpoken(_ text: String, _ language: String) {
        let masked = Mask.spoken(text, language: language)
        #expect(masked != text && masked.contains("*") && !masked.contains("three eight oh oh one"), "\(masked)")
    }

    @Test func hashesByTheStandard() {
        #expect(SHA256.hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(SHA256.hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        // Where the length still fits the last block, where it does not any more, and where nothing is left over.
        for (count, hash) in [
            (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
            (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
            (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
        ] { #expect(SHA256.hex(String(repeating: "a", count: count)) == hash, "\(count)") }
        #expect(
            SHA256.hex(String(repeating: "a", count: 1_000_000)) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }
}
