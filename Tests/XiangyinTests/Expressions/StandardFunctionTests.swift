import Expressions
import Testing

@Suite struct StandardFunctionTests {
    @Test(
        arguments: [
            ("'王小明'.charAt(1) + '王小明'.substring(2) + '王小明'.reverse()", "小明明小王"),
            ("'a,b,,c'.split(',')", ["a", "b", "", "c"]),
            ("'电费'.split('')", ["电", "费"]),
            ("'a,b,c'.split(',', 2)", ["a", "b,c"]),
            ("''.split(',')", [""]),
            ("['a', 'b'].join('、')", "a、b"),
            ("'aaa'.replace('aa', 'b')", "ba"),
            ("'ab'.replace('', '-')", "-a-b-"),
            ("'banana'.indexOf('na', 3)", 4),
            ("'banana'.lastIndexOf('na')", 4),
            ("'banana'.lastIndexOf('na', 3)", 2),
            ("' 　电费 \\n'.trim()", "电费"),
            ("'ABC电'.lowerAscii() + 'abcé'.upperAscii()", "abc电ABCé"),
            ("strings.quote('a\"\\n')", #""a\"\n""#),
            ("'%s %d %.2f %x %%'.format(['a', 5, 2.345, 255])", "a 5 2.35 ff %"),
            ("'%s'.format([{'b': 1, 'a': [1.0, 2.5, null]}])", "{a: [1, 2.5, null], b: 1}"),
            ("'abcabcabd'.contains('abcabd')", true),
            ("'停电通知'.startsWith('停电') && '停电通知'.endsWith('通知')", true),
            (#"'020-12345678'.matches(r'^\d{3}-\d{8}$')"#, true),
            ("string(128.50) + string(3.0) + string(1u) + string(true)", "128.531true"),
            ("string(duration('1h30m')) + string(now)", "5400s2026-11-23T16:30:05.25Z"),
            ("int('42') + int(2.9) + int(3u)", 47),
            ("double('1.5') + double(2)", 3.5),
            ("now.getHours() * 100 + now.getMinutes()", 1630),
            ("now.getHours('Asia/Shanghai')", 0),
            ("now.getHours('+08:00')", 0),
            ("now.getDayOfWeek('Asia/Shanghai')", 2),
            ("now.getFullYear() * 10000 + now.getMonth() * 100 + now.getDate()", 20_261_023),
            ("now.getDayOfYear()", 326),
            ("now.getMilliseconds()", 250),
            ("(now + duration('30m') - now).getSeconds()", 1800),
            ("now - duration('1s') < now && duration('1m') == duration('60s')", true),
            ("timestamp('1969-12-31T23:59:59.5Z') + duration('1s') == timestamp('1970-01-01T00:00:00.5Z')", true),
            ("timestamp(0) == timestamp('1970-01-01T08:00:00+08:00')", true),
            ("duration('-1.5h').getMinutes()", -90),
            ("math.greatest(1, 2.5, 2) == 2.5 && math.least([3, 1u]) == 1", true),
            ("math.round(2.5) + math.floor(-0.5)", 2.0),
            ("math.bitShiftRight(-1, 63)", 1),
            ("size([1, 2]) + {'a': 1}.size() + size(b'ab')", 5),
        ] as [(String, Value)])
    func yields(_ source: String, _ expected: Value) throws {
        let (value, error) = try outcome(of: source)
        #expect(error == nil)
        #expect(value == expected)
        #expect(value?.typeName == expected.typeName)
    }

    @Test(
        arguments: [
            (Value.double(128.5), "128.5"), (.double(3), "3"), (.double(-0.0), "0"), (.double(1e21), "1e+21"), (.double(.nan), "NaN"),
            (.int(-5), "-5"), (.uint(5), "5"), (.string("电"), "电"), (.null, "null"), (.bool(true), "true"),
            (["a", 1], "[a, 1]"), (["k": [1.5]], "{k: [1.5]}"), (.duration(CELDuration(nanoseconds: -1)), "-0.000000001s"),
            (.type("int"), "int"),
        ] as [(Value, String)])
    func isReadable(_ value: Value, _ text: String) {
        #expect(value.description == text)
    }

    @Test func keepsTheOrderOfAMap() {
        var map = ValueMap((0..<100).map { (.int($0), .int($0 * 2)) })
        #expect(map.entries.map(\.key) == (0..<100).map { .int($0) })
        #expect(map[.uint(50)] == 100)
        #expect(map[.double(50)] == 100)
        map[.int(50)] = nil
        #expect(map[.int(50)] == nil && map.count == 99 && map[.int(51)] == 102)
        #expect(ValueMap(map.entries.reversed().map { ($0.key, $0.value) }) == map)
        #expect(Set([Value.int(1), .uint(1), .double(1)]).count == 1)
    }

    @Test(arguments: [
        "0001-01-01T00:00:00Z", "1600-02-29T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "2024-02-29T12:00:00.5Z", "9999-12-31T23:59:59Z",
    ])
    func readsTimesBack(_ text: String) {
        #expect(Timestamp(text)?.description == text)
    }

    @Test(arguments: [
        "", "2026", "2026-13-01T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:00:00", "2026-01-01 00:00:00Z", "0000-01-01T00:00:00Z",
    ])
    func refusesOtherTimes(_ text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test(arguments: ["", "s", "1", "1x", "-", "1h-1m", "1.s.", "99999999999999999999s", "320000000000s"])
    func refusesOtherDurations(_ text: String) {
        #expect(CELDuration(text) == nil)
    }
}
