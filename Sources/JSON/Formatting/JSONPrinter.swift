/// Writes a layout line by line, and knows the column it has come to.
struct JSONPrinter {
    private(set) var bytes: [UInt8] = []
    private var column = 0
    private var line = 0

    mutating func document(_ layout: JSONLayout) {
        value(layout, from: 0, isMember: false, tail: 0)
        write("\n")
    }

    /// - Parameters:
    ///   - start: the column at which the value, or its key, begins.
    ///   - tail: columns that must follow on the value's last line: a comma, and the brackets that close with it.
    private mutating func value(_ layout: JSONLayout, from start: Int, isMember: Bool, tail: Int) {
        if let width = layout.width, !layout.isContainer || width == 2 || column + width + tail <= Limits.columns {
            column += width
            return flat(layout)
        }
        let manner = layout.manner(isMember: isMember)
        switch layout.shape {
        case .scalar(let text): bytes += text
        case .list(let items):
            let isSpaced = items.contains(where: \.isContainer)
            parts(items.map { (nil, $0) }, ("[", "]"), isSpaced: isSpaced, manner, from: start, tail: tail)
        case .object(let members):
            parts(members.map { ($0.key, $0.value) }, ("{", "}"), isSpaced: true, manner, from: start, tail: tail)
        }
    }

    private mutating func parts(
        _ parts: [(key: [UInt8]?, value: JSONLayout)], _ brackets: (open: String, close: String), isSpaced: Bool,
        _ manner: JSONLayout.Manner, from start: Int, tail: Int
    ) {
        write(brackets.open)
        let isHanging = manner != .block && column < Limits.hangingColumn
        if isHanging, isSpaced { write(" ") }
        let indent = isHanging ? column : start + 2
        let closing = (isSpaced ? 2 : 1) + tail
        var wasBroken = !isHanging
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            let after = isLast ? closing : 1
            if index > 0 || !isHanging {
                let fits = part.value.memberWidth.map { column + 1 + $0 + after <= Limits.columns } ?? false
                if part.value.startsGroup || wasBroken || manner != .filled || !fits {
                    breakLine(isDouble: part.value.startsGroup, indent: indent)
                } else {
                    write(" ")
                }
            }
            let first = line
            let begin = column
            if let key = part.key {
                bytes += key
                bytes += ": ".utf8
                column += part.value.keyWidth
            }
            value(part.value, from: begin, isMember: part.key != nil, tail: after)
            wasBroken = line > first
            if !isLast { write(",") }
        }
        write(isSpaced ? " " + brackets.close : brackets.close)
    }

    private mutating func flat(_ layout: JSONLayout) {
        switch layout.shape {
        case .scalar(let text): bytes += text
        case .list(let items) where items.isEmpty: bytes += "[]".utf8
        case .list(let items):
            let isSpaced = items.contains(where: \.isContainer)
            bytes += (isSpaced ? "[ " : "[").utf8
            for (index, item) in items.enumerated() {
                if index > 0 { bytes += ", ".utf8 }
                flat(item)
            }
            bytes += (isSpaced ? " ]" : "]").utf8
        case .object(let members) where members.isEmpty: bytes += "{}".utf8
        case .object(let members):
            bytes += "{ ".utf8
            for (index, member) in members.enumerated() {
                if index > 0 { bytes += ", ".utf8 }
                bytes += member.key
                bytes += ": ".utf8
                flat(member.value)
            }
            bytes += " }".utf8
        }
    }

    private mutating func write(_ text: String) {
        bytes += text.utf8
        column += text.utf8.count
    }

    private mutating func breakLine(isDouble: Bool, indent: Int) {
        bytes += (isDouble ? "\n\n" : "\n").utf8
        bytes += repeatElement(UInt8(ascii: " "), count: indent)
        column = indent
        line += 1
    }
}
