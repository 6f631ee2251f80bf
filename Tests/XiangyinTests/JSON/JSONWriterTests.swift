import JSON
import Testing

/// The exact text that is written.
@Suite struct JSONWriterTests {
    @Test func writesByHand() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("re")
        writer.string("7")
        writer.key("list")
        writer.beginArray()
        writer.integer(-1)
        writer.double(0.1)
        writer.bool(false)
        writer.null()
        writer.raw(Array("{}".utf8))
        writer.beginArray()
        writer.endArray()
        writer.endArray()
        writer.endObject()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"re":"7","list":[-1,0.1,false,null,{},[]]}"#)
    }

    @Test(
        arguments: [
            (.string("a\"b\\c/d"), #""a\"b\\c/d""#),
            (.string("\n\r\t\0\u{1f}\u{7f}"), "\"\\n\\r\\t\\u0000\\u001f\u{7f}\""),
            (.string("屋企冇電😀"), "\"屋企冇電😀\""),
            (.integer(.min), "-9223372036854775808"),
            (.double(1), "1.0"), (.double(1e100), "1e+100"), (.double(-0.0), "-0.0"),
            (.double(.nan), "null"), (.double(.infinity), "null"),
        ] as [(JSONValue, String)])
    func writes(_ value: JSONValue, _ text: String) {
        var writer = JSONWriter()
        writer.value(value)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
    }

    @Test func writesForPeople() throws {
        let text = """
            {
              "a": [
                1,
                {
                  "b": []
                },
                {}
              ],
              "c": "x"
            }
            """
        var writer = JSONWriter(pretty: true)
        writer.value(try JSONReader.read(bytes: Array(text.utf8)).value)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
    }
}
