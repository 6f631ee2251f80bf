import Conversations
import JSON

/// Results for machines:
///
///     {"passed":1,"failed":1,"hotlines":[{"hotline":"Flows/power","conversations":[{"file":"...","passed":false,"mismatches":[...]}]}]}
enum TestJSON {
    static func document(_ hotlines: [TestedHotline]) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        let failed = hotlines.reduce(0) { $0 + $1.failed }
        writer.key("passed")
        writer.integer(Int64(hotlines.reduce(0) { $0 + $1.cases.count } - failed))
        writer.key("failed")
        writer.integer(Int64(failed))
        writer.key("hotlines")
        writer.beginArray()
        for hotline in hotlines { write(hotline, &writer) }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    private static func write(_ hotline: TestedHotline, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("hotline")
        writer.string(hotline.path)
        writer.key("conversations")
        writer.beginArray()
        for one in hotline.cases { write(one, &writer) }
        writer.endArray()
        if let map = hotline.map { write(hotline.coverage, map, &writer) }
        writer.endObject()
    }

    private static func write(_ one: ConversationCase, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("file")
        writer.string(one.file)
        writer.key("title")
        writer.string(one.title)
        writer.key("passed")
        writer.bool(one.passed)
        switch one.outcome {
        case .unreadable(let problems):
            writer.key("problems")
            writer.beginArray()
            for problem in problems { writer.string(problem) }
            writer.endArray()
        case .held(let report) where !report.passed:
            writer.key("mismatches")
            writer.beginArray()
            for mismatch in report.mismatches {
                writer.beginObject()
                writer.key("line")
                writer.integer(Int64(mismatch.line))
                writer.key("expected")
                writer.string(mismatch.expected)
                writer.key("heard")
                writer.string(mismatch.heard)
                writer.endObject()
            }
            writer.endArray()
        case .held: break
        }
        writer.endObject()
    }

    private static func write(_ coverage: Coverage, _ map: CoverageMap, _ writer: inout JSONWriter) {
        writer.key("coverage")
        writer.beginObject()
        for count in coverage.counts(of: map.items) {
            writer.key(count.kind.plural)
            writer.beginObject()
            writer.key("covered")
            writer.integer(Int64(count.covered))
            writer.key("all")
            writer.integer(Int64(count.all))
            writer.key("missing")
            writer.beginArray()
            for item in coverage.missing(of: map.items) where item.kind == count.kind {
                writer.beginObject()
                writer.key("name")
                writer.string(item.name)
                if let place = item.place {
                    writer.key("file")
                    writer.string(place.file)
                    writer.key("line")
                    writer.integer(Int64(place.line))
                }
                writer.endObject()
            }
            writer.endArray()
            writer.endObject()
        }
        writer.endObject()
    }
}
