/// Characters that no rule reads: kept, or made plain as the options say.
struct SpokenCharacters {
    let text: FormText
    let options: SpokenForm.Options

    /// Words whose 儿 is a child or part of a name.
    private static let childWords = FormWords(
        """
        儿女 儿子 儿孙 儿媳 儿歌 儿童 儿科 儿戏 儿化 儿时 儿郎 女儿 妻儿 胎儿 婴儿 新生儿 婴幼儿 幼儿 少儿 小儿 孤儿 健儿 宠儿 混血儿 托儿所 幼儿园 台儿庄 \
        正儿八经 吊儿郎当 生儿育女 养儿防老 齐齐哈尔儿童 苏乞儿 容祖儿 普洱 育儿 患儿 弃儿
        """)

    private static let punctuation: [UInt32: Unicode.Scalar] = [
        0x3002: ".", 0x201C: "\"", 0x201D: "\"", 0x2018: "'", 0x2019: "'", 0xFF61: ".",
    ]

    /// Words that stay whole.
    func readings(at start: Int) -> [FormReading] {
        guard options.withoutErhua, let end = Self.childWords.end(text, at: start) else { return [] }
        return [FormReading(end: end, text: (start..<end).map { said($0, isWord: true) }.joined(), cost: FormCost.idiom)]
    }

    func said(_ index: Int) -> String { said(index, isWord: false) }

    private func said(_ index: Int, isWord: Bool) -> String {
        var scalar = text.written[index]
        if !isWord {
            if options.withoutInterjections, FormWordLists.interjections.end(text, at: index) != nil { return "" }
            if options.withoutErhua, scalar == "儿" { return "" }
        }
        if options.halfWidth { scalar = halfWidth(scalar) }
        if options.simplified, (0x3400...0x9FFF).contains(scalar.value) {
            let folded = CanonicalTable.shared.fold(scalar.value)
            if let simple = Unicode.Scalar(folded), (0x3400...0x9FFF).contains(folded) { scalar = simple }
        }
        return options.marksUnreadable && !isReadable(scalar) ? "<oov>\(scalar)</oov>" : String(scalar)
    }

    private func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if (0xFF01...0xFF5E).contains(scalar.value) { return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar }
        return Self.punctuation[scalar.value] ?? scalar
    }

    /// ASCII, Chinese characters and the marks around them.
    private func isReadable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x80, 0x2010...0x2030, 0x3000...0x3020, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF01...0xFF65, 0x20000...0x323AF: true
        default: false
        }
    }
}
