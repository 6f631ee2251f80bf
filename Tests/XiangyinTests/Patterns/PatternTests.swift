import Patterns
import Testing

@Suite struct PatternTests {
    @Test(arguments: [
        ("(没有?|不)来?电", "屋头没电了", PatternMatch(range: 6..<12, groups: [6..<9])),
        (#"\bbill\b"#, "查bill余额", PatternMatch(range: 3..<7)),
        ("(a)|(b)", "xb", PatternMatch(range: 1..<2, groups: [nil, 1..<2])),
        ("(a)|b", "b", PatternMatch(range: 0..<1, groups: [nil])),
        ("", "", PatternMatch(range: 0..<0)),
        ("^$", "", PatternMatch(range: 0..<0)),
        (".{0,6}账单", "宽带的账单", PatternMatch(range: 0..<15)),
    ])
    func finds(_ pattern: String, _ text: String, _ match: PatternMatch) throws {
        #expect(try Pattern(pattern).firstMatch(in: text) == .match(match))
    }

    @Test(arguments: [("电费$", "电费\n"), (#"\d"#, "１２"), ("^b", "ab"), ("(?<!a)b", "ab")])
    func doesNotFind(_ pattern: String, _ text: String) throws {
        #expect(try Pattern(pattern).firstMatch(in: text) == .noMatch)
    }

    @Test func isFoundWithoutJITToo() throws {
        let pattern = try Pattern("(*NO_JIT)(没有?|不)来?电")
        #expect(!pattern.isJIT && pattern.firstMatch(in: "屋头没电了") == .match(PatternMatch(range: 6..<12, groups: [6..<9])))
        #expect(pattern.firstMatch(in: "天气") == .noMatch)
    }

    @Test func namesItsGroups() throws {
        let pattern = try Pattern(#"(\d+)-(?<unit>\w+)"#)
        #expect(pattern.groupCount == 2)
        #expect(pattern.groupNames == ["unit": 1])
    }

    @Test func ignoresCaseOnRequest() throws {
        #expect(try Pattern("BILL", caseless: true).firstMatch(in: "my bill") == .match(PatternMatch(range: 3..<7)))
        #expect(try Pattern("BILL").firstMatch(in: "my bill") == .noMatch)
    }

    @Test(arguments: [
        ("a", "banana", [1..<2, 3..<4, 5..<6]),
        ("x*", "电x", [0..<0, 3..<4, 4..<4]),
        ("q", "banana", []),
    ])
    func findsAll(_ pattern: String, _ text: String, _ ranges: [Range<Int>]) throws {
        #expect(try Pattern(pattern).matches(in: text)?.map(\.range) == ranges)
    }

    @Test(arguments: [("(停电", 7), ("a{2,1}", 5), (#"a\Cb"#, 3), ("[z-a]", 3), ("*a", 0)])
    func saysWhereItIsWrong(_ pattern: String, _ offset: Int) {
        let error = #expect(throws: PatternError.self) { try Pattern(pattern) }
        #expect(error?.offset == offset)
        #expect(error?.message.isEmpty == false)
    }

    @Test func refusesWhatIsTooLarge() {
        #expect(throws: PatternError.self) { try Pattern(String(repeating: "a", count: PatternLimits.patternBytes + 1)) }
        #expect(throws: PatternError.self) { try Pattern(String(repeating: "(a)", count: PatternLimits.groups + 1)) }
        #expect(throws: PatternError.self) { try Pattern("(((a{9999}){9999}){9999}){9999}") }
    }

    /// No pattern and no text may take long, and giving up is told from not matching.
    @Test(arguments: ["(a+)+$", "(a|aa)+$", "(a*)*[xy]", "(.{0,8})*[xy]", "(*NO_JIT)(a+)+$", "(*NO_JIT)(a*)*[xy]", "(?:[^A]|a)*[xy]"])
    func givesUpInTime(_ source: String) throws {
        let pattern = try Pattern(source)
        let text = String(repeating: "a", count: 1_000) + "!"
        let took = ContinuousClock().measure { #expect(pattern.firstMatch(in: text) == .limitExceeded) }
        #expect(took < .milliseconds(500))
        let huge = String(repeating: "a", count: 1_000_000)
        #expect(pattern.firstMatch(in: huge) == .limitExceeded)
        #expect(pattern.matches(in: huge) == nil)
    }

    @Test func readsBytesThatAreNotUTF8() throws {
        let bytes: [UInt8] = [0xFF, 0xE7, 0x94, 0x41, 0xC0, 0x80, 0x41]
        let pattern = try Pattern("A")
        bytes.withUnsafeBufferPointer { bytes in
            #expect(pattern.firstMatch(in: bytes) == .match(PatternMatch(range: 3..<4)))
            #expect(pattern.matches(in: bytes)?.map(\.range) == [3..<4, 6..<7])
            #expect(pattern.firstMatch(in: bytes, from: 99) == .noMatch)
            #expect(pattern.firstMatch(in: bytes, from: -1) == .noMatch)
        }
    }

    @Test func isSharedByThreads() async throws {
        let pattern = try Pattern("(电)(费|表)")
        let found = await withTaskGroup(of: Bool.self) { group in
            for index in 0..<64 {
                group.addTask {
                    let text = String(repeating: "水", count: index) + "电表"
                    let start = index * 3
                    let match = PatternMatch(range: start..<start + 6, groups: [start..<start + 3, start + 3..<start + 6])
                    return pattern.firstMatch(in: text) == .match(match)
                }
            }
            return await group.allSatisfy { $0 }
        }
        #expect(found)
    }
}
