internal import CPCRE2

/// A compiled regular expression of PCRE2, run by its JIT where the system allows it.
///
///     let pattern = try Pattern("(没有?|不)来?电")
///     pattern.firstMatch(in: "屋头没电了")   // .match(range 6..<12, groups [6..<9])
///
/// Text is UTF-8, and bytes that are not are simply never matched. `$` is the end of the text only, `\b` `\d`
/// `\w` `\s` are ASCII (so that `\bbill\b` is found in "查bill余额"). The cost is bounded for any pattern and any text by
/// `PatternLimits`; a pattern that reaches a limit answers `.limitExceeded`, never `.noMatch`.
public final class Pattern: @unchecked Sendable {
    // Unchecked, because the code pointer is not Sendable by itself: PCRE2 promises that compiled code is
    // read-only and may be used by many threads at once; what is written lives in MatchScratch.

    /// The pattern as it was written.
    public let source: String
    /// How many capturing parentheses there are: the count of `PatternMatch.groups`.
    public let groupCount: Int
    /// Index in `PatternMatch.groups` of each named group, as in `(?<account>\d+)`.
    public let groupNames: [String: Int]
    /// Whether the JIT runs it; otherwise PCRE2's interpreter does, some six times slower.
    public let isJIT: Bool

    let code: OpaquePointer

    /// - Parameter isRun: asked once the pattern has compiled; false: it will hardly ever be run, and is spared the JIT.
    public init(_ source: String, caseless: Bool = false, isRun: () -> Bool = { true }) throws(PatternError) {
        let code = try Self.compile(source, caseless: caseless)
        var count: UInt32 = 0
        _ = pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
        guard Int(count) <= PatternLimits.groups else {
            pcre2_code_free_8(code)
            throw PatternError(message: "more than \(PatternLimits.groups) groups", offset: 0)
        }
        // `(*NO_JIT)` compiles without complaint to no JIT code at all.
        var size = 0
        isJIT =
            isRun() && pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) == 0
            && pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_JITSIZE), &size) == 0
            && size > 0
        self.source = source
        self.code = code
        groupCount = Int(count)
        groupNames = Self.names(of: code)
    }

    deinit { pcre2_code_free_8(code) }

    /// The first match at or after a byte offset; what lies before it is still seen by look-behind and `\b`.
    public func firstMatch(in utf8: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> PatternResult {
        guard start >= 0, start <= utf8.count else { return .noMatch }
        guard utf8.count <= PatternLimits.subjectBytes, let scratch = MatchScratch.ofThisThread else { return .limitExceeded }
        let (data, context) = (scratch.pointee.data, scratch.pointee.context)
        pcre2_set_match_limit_8(context, UInt32(PatternLimits.steps(forBytes: utf8.count)))
        let outcome = withSubject(utf8) { subject in
            isJIT
                ? pcre2_jit_match_8(code, subject, utf8.count, start, 0, data, context)
                : pcre2_match_8(code, subject, utf8.count, start, 0, data, context)
        }
        if outcome > 0 { return .match(match(in: data, found: Int(outcome))) }
        return outcome == PCRE2_ERROR_NOMATCH ? .noMatch : .limitExceeded
    }

    public func firstMatch(in text: String) -> PatternResult {
        var text = text
        return text.withUTF8 { firstMatch(in: $0) }
    }

    /// All matches that do not overlap, from left to right.
    /// - Returns: nil when a limit was reached on the way.
    public func matches(in utf8: UnsafeBufferPointer<UInt8>) -> [PatternMatch]? {
        var found: [PatternMatch] = []
        var start = 0
        while start <= utf8.count {
            switch firstMatch(in: utf8, from: start) {
            case .noMatch: return found
            case .limitExceeded: return nil
            case .match(let match):
                found.append(match)
                start = match.range.upperBound
                if match.range.isEmpty { start = nextScalar(after: start, in: utf8) }
            }
        }
        return found
    }

    public func matches(in text: String) -> [PatternMatch]? {
        var text = text
        return text.withUTF8 { matches(in: $0) }
    }

    // MARK: - Down to PCRE2

    private static func compile(_ source: String, caseless: Bool) throws(PatternError) -> OpaquePointer {
        guard source.utf8.count <= PatternLimits.patternBytes else {
            throw PatternError(message: "longer than \(PatternLimits.patternBytes) bytes", offset: PatternLimits.patternBytes)
        }
        var options = UInt32(PCRE2_UTF) | UInt32(PCRE2_MATCH_INVALID_UTF)
        options |= UInt32(PCRE2_NEVER_BACKSLASH_C) | UInt32(PCRE2_DOLLAR_ENDONLY)
        if caseless { options |= UInt32(PCRE2_CASELESS) }
        var number: Int32 = 0
        var offset = 0
        let bytes = Array(source.utf8)
        let code = bytes.withUnsafeBufferPointer { pattern in
            withSubject(pattern) { pcre2_compile_8($0, pattern.count, options, &number, &offset, nil) }
        }
        if let code { return code }
        throw PatternError(message: message(of: number), offset: min(max(offset, 0), bytes.count))
    }

    private static func message(of number: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(number, &buffer, buffer.count)
        return length > 0 ? String(decoding: buffer.prefix(Int(length)), as: UTF8.self) : "error \(number)"
    }

    /// The name table: entries of equal size, two bytes of group number and a name that ends with zero.
    private static func names(of code: OpaquePointer) -> [String: Int] {
        var count: UInt32 = 0
        var size: UInt32 = 0
        var table: UnsafePointer<UInt8>?
        _ = pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
        _ = pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &size)
        _ = pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
        guard let table, size > 2 else { return [:] }
        var names: [String: Int] = [:]
        for index in 0..<Int(count) {
            let entry = UnsafeBufferPointer(start: table + index * Int(size), count: Int(size))
            let group = Int(entry[0]) << 8 | Int(entry[1])
            names[String(decoding: entry.dropFirst(2).prefix { $0 != 0 }, as: UTF8.self)] = group - 1
        }
        return names
    }

    private func match(in data: OpaquePointer, found: Int) -> PatternMatch {
        guard let ends = pcre2_get_ovector_pointer_8(data) else { return PatternMatch(range: 0..<0) }
        let range = Self.range(ends, 0) ?? 0..<0
        guard groupCount > 0 else { return PatternMatch(range: range) }
        // Groups after the last that matched are not written.
        return PatternMatch(range: range, groups: (1...groupCount).map { $0 < found ? Self.range(ends, $0) : nil })
    }

    private static func range(_ ends: UnsafeMutablePointer<Int>, _ index: Int) -> Range<Int>? {
        let (lower, upper) = (ends[2 * index], ends[2 * index + 1])
        return lower >= 0 && lower <= upper ? lower..<upper : nil
    }
}

/// PCRE2 wants an address even for an empty text.
func withSubject<Result>(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafePointer<UInt8>) -> Result) -> Result {
    if let address = bytes.baseAddress { return body(address) }
    return withUnsafePointer(to: 0) { body($0) }
}

private func nextScalar(after offset: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var next = offset + 1
    while next < utf8.count, utf8[next] & 0xC0 == 0x80 { next += 1 }
    return next
}
