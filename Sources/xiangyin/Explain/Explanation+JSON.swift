import Conversations
import Intents
import JSON
import Language

extension Explanation {
    /// `{"text":"屋企冇電","canonical":...,"outcome":"understood","intents":[{"intent":...,"evidence":[...]}],...}`
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.pair("text", understanding.canonical.original)
        writer.pair("canonical", understanding.canonical.text)
        writer.pair("reading", reading.text)
        writer.list("folds", reading.folds) { writer, fold in writer.fold(fold, at: reading.originalRange(of: fold.range)) }
        language(&writer)
        writer.pair("outcome", outcome)
        if let match = understanding.match {
            writer.pair("intent", match.intent)
            writer.pair("score", match.score)
        }
        if let next = understanding.next { writer.pair("next", next.intent) }
        writer.list("intents", candidates) { writer, candidate in writer.candidate(candidate) }
        writer.list("failures", understanding.failures) { writer, failure in
            writer.beginObject()
            writer.pair("intent", failure.intent)
            writer.pair("rule", failure.rule)
            writer.endObject()
        }
        writer.list("entities", entities) { writer, entity in
            writer.beginObject()
            writer.pair("type", entity.type.rawValue)
            writer.pair("value", entity.match.value.plain)
            writer.span(entity.match.range)
            writer.endObject()
        }
        writer.pair("microseconds", (seconds * 1e7).rounded() / 10)
        writer.endObject()
        return writer.bytes
    }

    private func language(_ writer: inout JSONWriter) {
        let heard = understanding.heard
        writer.key("heard")
        writer.beginObject()
        writer.pair("language", heard.language)
        if let dialect = heard.dialect { writer.pair("dialect", dialect) }
        writer.pair("confidence", heard.confidence)
        writer.list("evidence", heard.evidence) { writer, word in writer.string(word) }
        writer.list("against", heard.counterEvidence) { writer, word in writer.string(word) }
        writer.endObject()
    }
}

extension JSONWriter {
    fileprivate mutating func pair(_ key: String, _ value: String) {
        self.key(key)
        string(value)
    }

    fileprivate mutating func pair(_ key: String, _ value: Double) {
        self.key(key)
        double(value)
    }

    fileprivate mutating func list<Item>(_ key: String, _ items: [Item], _ write: (inout JSONWriter, Item) -> Void) {
        self.key(key)
        beginArray()
        for item in items { write(&self, item) }
        endArray()
    }

    fileprivate mutating func span(_ range: Range<Int>) {
        key("start")
        integer(Int64(range.lowerBound))
        key("end")
        integer(Int64(range.upperBound))
    }

    fileprivate mutating func fold(_ fold: Fold, at place: Range<Int>? = nil) {
        beginObject()
        pair("from", fold.from)
        pair("to", fold.to)
        if let dialect = fold.dialect { pair("dialect", dialect) } else { pair("by", "sound") }
        if let place { span(place) }
        endObject()
    }

    fileprivate mutating func candidate(_ candidate: Explanation.Candidate) {
        beginObject()
        pair("intent", candidate.match.intent)
        pair("score", candidate.match.score)
        pair("verdict", candidate.verdict.name)
        if case .weak(let needed) = candidate.verdict { pair("needed", needed) }
        list("evidence", candidate.evidence) { writer, evidence in writer.evidence(evidence) }
        list("objections", candidate.objections) { writer, objection in
            writer.beginObject()
            writer.pair("kind", objection.kind.rawValue)
            writer.pair("rule", objection.rule)
            writer.pair("said", objection.said)
            writer.span(objection.originalRange)
            writer.endObject()
        }
        endObject()
    }

    fileprivate mutating func evidence(_ evidence: Evidence) {
        beginObject()
        pair("kind", evidence.kind.rawValue)
        pair("rule", evidence.rule)
        pair("said", evidence.said)
        span(evidence.originalRange)
        pair("weight", evidence.weight)
        if let dialect = evidence.dialect { pair("dialect", dialect) }
        list("folds", evidence.folds) { writer, fold in writer.fold(fold) }
        endObject()
    }
}
