internal import Patterns

/// Unicode's canonical ordering and composition (UAX 15) of folded code points.
enum CanonicalComposition {
    struct Part {
        var scalar: UInt32
        var span: CanonicalFolding.Span
    }

    static func compose(_ input: UnsafeBufferPointer<UInt8>, _ table: CanonicalTable) -> [Part] {
        var parts = decompose(input, table)
        order(&parts, table)
        return pair(parts, table)
    }

    private static func decompose(_ input: UnsafeBufferPointer<UInt8>, _ table: CanonicalTable) -> [Part] {
        var parts: [Part] = []
        var index = 0
        func add(_ scalar: UInt32, _ span: CanonicalFolding.Span) {
            if let (first, second) = table.parts(of: scalar) {
                add(first, span)
                parts.append(Part(scalar: second, span: span))
            } else {
                parts.append(Part(scalar: scalar, span: span))
            }
        }
        while index < input.count {
            let (scalar, length) = input.scalar(at: index)
            let span = CanonicalFolding.Span(start: UInt16(truncatingIfNeeded: index), end: UInt16(truncatingIfNeeded: index + length))
            index += length
            switch table.fold(scalar) {
            case CanonicalTable.nothing: break
            case CanonicalTable.space: parts.append(Part(scalar: 0x20, span: span))
            case CanonicalTable.several, CanonicalTable.compose:
                for part in table.expansion(of: scalar) { add(part, span) }
            case let folded: add(folded, span)
            }
        }
        return parts
    }

    /// Sorts each run of marks by class, keeping the order within a class. A run shares its base's span, so that a range of it is whole characters.
    private static func order(_ parts: inout [Part], _ table: CanonicalTable) {
        var start = 0
        while start < parts.count {
            var end = start + 1
            while end < parts.count, table.markClass(of: parts[end].scalar) != 0 { end += 1 }
            if end > start + 1 {
                let first = table.markClass(of: parts[start].scalar) != 0 ? start : start + 1
                let sorted = parts[first..<end].enumerated().sorted {
                    (table.markClass(of: $0.element.scalar), $0.offset) < (table.markClass(of: $1.element.scalar), $1.offset)
                }
                parts.replaceSubrange(first..<end, with: sorted.map(\.element))
                let low = parts[start..<end].lazy.map(\.span.start).min() ?? 0
                let high = parts[start..<end].lazy.map(\.span.end).max() ?? 0
                for index in start..<end { parts[index].span = CanonicalFolding.Span(start: low, end: high) }
            }
            start = end
        }
    }

    private static func pair(_ parts: [Part], _ table: CanonicalTable) -> [Part] {
        var out: [Part] = []
        out.reserveCapacity(parts.count)
        var base: Int?
        var lastClass: UInt8 = 0
        for part in parts {
            let mark = table.markClass(of: part.scalar)
            if let at = base, at == out.count - 1 || lastClass != 0 && lastClass < mark,
                let whole = table.composed(out[at].scalar, part.scalar)
            {
                out[at].scalar = whole
                out[at].span.end = max(out[at].span.end, part.span.end)
                out[at].span.start = min(out[at].span.start, part.span.start)
                continue
            }
            if mark == 0 { base = out.count }
            lastClass = mark
            out.append(part)
        }
        return out
    }
}
