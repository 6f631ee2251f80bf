import Language

/// Which parts of an utterance say what is not wanted: in "我不是要交费,是要退费" all up to the second 是.
enum Negation {
    /// Ranges of canonical bytes that are negated, each after its "not"; usually none.
    static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for hit in openers.hits(in: bytes) {
            if let last = ranges.last, hit.range.lowerBound < last.upperBound { continue }
            // 是不是, 要不要: a question, not a no.
            if hit.range.lowerBound >= 3, shi == Array(bytes[(hit.range.lowerBound - 3)..<hit.range.lowerBound]) { continue }
            let end = ends.hits(in: bytes).first { $0.range.lowerBound >= hit.range.upperBound }?.range.lowerBound ?? bytes.count
            // 不是停电了吗: asked, not denied.
            if end < bytes.count, asking.contains(where: { Array(bytes[end...].prefix($0.count)) == $0 }) { continue }
            if let tail = asking.first(where: { bytes[..<end].suffix($0.count).elementsEqual($0) }), !tail.isEmpty { continue }
            ranges.append(hit.range.upperBound..<max(end, hit.range.upperBound))
        }
        return ranges
    }

    private static let shi = Array("是".utf8)
    private static let asking = ["吗", "?", "嘛", "么"].map { Array($0.utf8) }

    private static let openers = Literals(
        [
            "不是要", "不是想", "不是来", "不是问", "不是查", "不是说", "不是报", "不是找", "不是交", "不是", "不想", "不查", "不交费", "不报修", "不用查", "不用报", "不要查", "不要报",
            "唔系要", "唔系想", "唔系", "唔想", "not about", "not asking about", "not calling about", "not my", "don't want", "do not want",
            "don't need", "not to",
            "no quiero", "no es", "no necesito",
        ].map { Array($0.utf8) })

    private static let ends = Literals(
        [
            ",", ".", ";", "!", "?", "。", "、", "而是", "是要", "是想", "我要", "我想", "我系", "系要", "系想", "但", "but", "i want", "i need", "sino",
            "quiero", "吗",
        ]
        .map { Array($0.utf8) })
}
