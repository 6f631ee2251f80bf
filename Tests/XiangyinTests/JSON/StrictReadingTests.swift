import JSON
import Testing

/// What the reader takes and refuses, and where it says the mistake is.
@Suite struct StrictReadingTests {
    struct Refused: Sendable, CustomTestStringConvertible {
        let bytes: [UInt8]
        let code: String
        let offset: Int
        var testDescription: String { "\(code): \(String(decoding: bytes, as: UTF8.self).prefix(40))" }

        init(_ text: String, _ code: String, _ offset: Int) { self.init(Array(text.utf8), code, offset) }
        init(_ bytes: [UInt8], _ code: String, _ offset: Int) {
            self.bytes = bytes
            self.code = code
            self.offset = offset
        }
    }

    @Test(arguments: [
        Refused("", "no-value", 0),
        Refused("  ", "no-value", 2),
        Refused("[1,]", "trailing-comma", 2),
        Refused(#"{"a":1,}"#, "trailing-comma", 6),
        Refused(#"{"a":1,"b":2,"a":3}"#, "duplicate-key", 13),
        Refused(#"{"a":1,"\u0061":2}"#, "duplicate-key", 7),
        Refused(#"["\ud800"]"#, "lone-surrogate", 2),
        Refused(#"["\ude00"]"#, "lone-surrogate", 2),
        Refused(#"["\ud800\n"]"#, "lone-surrogate", 2),
        Refused(#"["\ud83d\u0041"]"#, "lone-surrogate", 2),
        Refused(#"["\x"]"#, "wrong-escape", 2),
        Refused(#"["\u12G4"]"#, "wrong-escape", 2),
        Refused([0x22, 0xC0, 0xAF, 0x22], "invalid-utf8", 1),
        Refused([0x22, 0x61, 0xED, 0xA0, 0x80, 0x22], "invalid-utf8", 2),
        Refused([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], "invalid-utf8", 1),
        Refused([0x22, 0xF0, 0x90, 0x80, 0x22], "invalid-utf8", 1),
        Refused([0x22, 0x5C, 0x6E, 0xF0, 0x90, 0x80, 0x22], "invalid-utf8", 3),
        Refused([0xEF, 0xBB, 0xBF, 0x31], "byte-order-mark", 0),
        Refused("\"a\nb\"", "control-character", 2),
        Refused("\"abcdefghij\u{1F}\"", "control-character", 11),
        Refused("\"\u{0}\"", "control-character", 1),
        Refused("01", "wrong-number", 0),
        Refused("-", "wrong-number", 1),
        Refused("1.", "wrong-number", 2),
        Refused(".5", "wrong-number", 0),
        Refused("+1", "wrong-number", 0),
        Refused("1e", "wrong-number", 2),
        Refused("1.5.2", "wrong-number", 3),
        Refused("0x1F", "wrong-number", 1),
        Refused("1e999", "number-out-of-range", 0),
        Refused("NaN", "no-value", 0),
        Refused("nul", "no-value", 0),
        Refused("trueish", "no-value", 0),
        Refused("1 // one", "trailing-text", 2),
        Refused("/* one */ 1", "no-value", 0),
        Refused("{} {}", "trailing-text", 3),
        Refused(#"{a:1}"#, "unquoted-key", 1),
        Refused(#"{'a':1}"#, "single-quotes", 1),
        Refused(#"{"a" 1}"#, "no-colon", 5),
        Refused(#"{"a":1 "b":2}"#, "missing-comma", 7),
        Refused(#"{"a":1]"#, "not-closed", 6),
        Refused(#"["abc"#, "not-closed", 1),
        Refused(#"["abc\"#, "not-closed", 1),
        Refused(##"["\u12"##, "not-closed", 1),
        Refused(##"["\ud83d\u1"##, "not-closed", 1),
        Refused("[[1]", "not-closed", 4),
        Refused(String(repeating: "[", count: 65) + String(repeating: "]", count: 65), "too-deep", 64),
    ])
    func refuses(_ refused: Refused) {
        #expect {
            try JSONReader.read(bytes: refused.bytes)
        } throws: { error in
            let error = error as? JSONError
            return error?.code == refused.code && error?.offset == refused.offset
        }
        // The reader that goes on refuses the same, though it may find a better word or a comment before it.
        let problems = JSONReader.read(SourceFile(name: "x", bytes: refused.bytes)).problems
        #expect(!problems.isEmpty)
    }

    @Test(
        arguments: [
            ("0", .integer(0)), ("-0", .integer(0)), ("-12", .integer(-12)),
            ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
            ("9223372036854775808", .double(9_223_372_036_854_775_808)), ("18446744073709551616", .double(18_446_744_073_709_551_616)),
            ("1.0", .double(1)), ("-0.25", .double(-0.25)), ("1e3", .double(1000)), ("1E-2", .double(0.01)), ("0.1", .double(0.1)),
            ("123456789012345678901234567890.5", .double(123456789012345678901234567890.5)),
            ("0.30000000000000004", .double(0.1 + 0.2)), ("5e-324", .double(.leastNonzeroMagnitude)),
            (" true ", .bool(true)), ("false", .bool(false)), ("null\n", .null),
            (#""""#, .string("")), (#""a\"\\\/\b\f\n\r\t""#, .string("a\"\\/\u{8}\u{c}\n\r\t")),
            (#""\u4f60\u597D\ud83d\ude00""#, .string("你好😀")), (#""你好，世界 abcdefghijklmnop""#, .string("你好，世界 abcdefghijklmnop")),
            (#""\u0000""#, .string("\0")), ("[ ]", .array([])), ("{ }", .object([])),
        ] as [(String, JSONValue)])
    func reads(_ text: String, _ value: JSONValue) throws {
        #expect(try JSONReader.read(bytes: Array(text.utf8)).value == value)
    }

    @Test func keepsPlacesAndOrder() throws {
        let root = try JSONReader.read(bytes: Array(#"{ "b": [1, "x"], "a": {"c": null} }"#.utf8))
        #expect(root.value.asObject?.map(\.key) == ["b", "a"])
        #expect(root.value.asObject?.map(\.keyOffset) == [2, 17])
        #expect(root["b"]?.value.asArray?.map(\.offset) == [8, 11])
        #expect(root["a"]?["c"]?.offset == 28)
        #expect(root["nowhere"] == nil)
    }

    @Test func nestsAsDeepAsTheLimit() throws {
        let text = String(repeating: "[", count: Limits.depth) + String(repeating: "]", count: Limits.depth)
        _ = try JSONReader.read(bytes: Array(text.utf8))
    }

    @Test("Keys are compared byte by byte: é in one scalar and in two are two keys")
    func comparesKeysExactly() throws {
        let root = try JSONReader.read(bytes: Array("{\"\u{e9}\":1,\"e\u{301}\":2}".utf8))
        #expect(root.value.asObject?.count == 2)
        #expect(JSONValue.string("\u{e9}") != JSONValue.string("e\u{301}"))
    }

    @Test func findsTheDuplicateInALargeObject() throws {
        let members = (0..<5000).map { "\"a rather long key of an object, number \($0)\":\($0)" }.joined(separator: ",")
        #expect(try JSONReader.read(bytes: Array("{\(members)}".utf8)).value.asObject?.count == 5000)
        #expect(throws: JSONError.self) {
            try JSONReader.read(bytes: Array("{\(members),\"a rather long key of an object, number 7\":0}".utf8))
        }
    }

    @Test func allowsDuplicatesWhenTold() throws {
        let root = try JSONReader.read(bytes: Array(#"{"a":1,"a":2}"#.utf8), duplicateKeys: .allowed)
        #expect(root.value.asObject?.count == 2)
        #expect(root["a"]?.value == .integer(1))
    }
}
