import Language

/// Takes numbers that may be somebody's out of a text, before it is stored for good: telephones, identity cards, accounts.
///
///     Mask.figures("我的电话是13800138000")      // 我的电话是*******8000
///     Mask.figures("幺三八零零幺三八零零零")       // *******八零零零
///     Mask.figures("2026-03-01, 1280.50元")     // as it was: a date, an amount
///     Mask.spoken("one three eight oh oh one three eight oh oh oh", language: "en")    // ***
///
/// The last four of eleven or more figures stay, the last two of fewer: enough to tell two numbers apart, as on a receipt.
public enum Mask {
    /// Masks seven figures or more in a row, written as digits or one by one in Chinese, whatever stands between them.
    public static func figures(_ text: String) -> String {
        var bytes = text.utf8.makeIterator()
        var few = 0
        // Most texts hold no figures at all.
        while let byte = bytes.next() { if byte &- 0x30 < 10 || byte >= 0xE3 { few += 1 } }
        guard few >= Limits.maskedDigits else { return text }
        let scalars = Array(text.unicodeScalars)
        var masked = scalars
        var isMasked = false
        var index = 0
        while index < scalars.count {
            guard isFigure(scalars[index]) else {
                index += 1
                continue
            }
            let start = index
            var figures: [Int] = []
            var end = index
            while index < scalars.count {
                if isFigure(scalars[index]) {
                    figures.append(index)
                    end = index + 1
                } else if !isBetween(scalars[index]) || index - end >= 2 {
                    break
                }
                index += 1
            }
            index = max(index, end)
            guard figures.count >= Limits.maskedDigits, !isCode(scalars, start), !isMoment(scalars[start..<end]) else { continue }
            // An identity card may end with X.
            let kept = figures.count >= 11 ? 4 : 2
            for figure in figures.dropLast(kept) { masked[figure] = "*" }
            isMasked = true
        }
        guard isMasked else { return text }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: masked)
        return String(result)
    }

    /// The same, and numbers that are spoken in words.
    public static func spoken(_ text: String, language: String) -> String {
        var text = text
        for type in [EntityType.phone, .idcard] {
            let recogniser = EntityRecogniser(type: type, length: nil)
            // A caller gives two or three numbers in one breath, not more.
            for _ in 0..<3 {
                guard let match = recogniser.find(in: text, language: language, now: Instant(seconds: 0)), !match.range.isEmpty else {
                    break
                }
                let found = Array(text.utf8)
                guard match.range.upperBound <= found.count else { break }
                let part = String(decoding: found[match.range], as: UTF8.self)
                let masked = figures(part)
                let shown = masked == part ? "***" : masked
                let before = String(decoding: found[..<match.range.lowerBound], as: UTF8.self)
                let after = String(decoding: found[match.range.upperBound...], as: UTF8.self)
                guard part.contains(where: { $0 != "*" && !$0.isWhitespace }) else { break }
                text = before + shown + after
                if shown != "***" { break }
            }
        }
        return figures(text)
    }

    /// Takes every occurrence of certain words out.
    public static func words(_ secrets: some Sequence<String>, in text: String) -> String {
        var text = text
        for secret in secrets where !secret.isEmpty { text = text.replacing(secret, with: "***") }
        return text
    }

    private static func isFigure(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "０"..."９", "零", "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "幺", "两", "兩": true
        default: false
        }
    }

    /// What people put between the figures of one number.
    private static func isBetween(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "-", "\u{A0}", "－", "(", ")": true
        default: false
        }
    }

    /// `WO-20260301`, `fault20260301001`: a name that happens to end in figures.
    private static func isCode(_ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
        var index = start - 1
        if index >= 0, scalars[index] == "-" { index -= 1 }
        guard index >= 0 else { return false }
        return ("a"..."z").contains(scalars[index]) || ("A"..."Z").contains(scalars[index])
    }

    /// `2026-03-01`, alone or with an hour.
    private static func isMoment(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
        let text = Array(run.prefix(10))
        guard text.count == 10, text[4] == "-", text[7] == "-" else { return false }
        return run.count <= 13
    }
}
