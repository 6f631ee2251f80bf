import JSON
import Tuning

extension Scorecard {
    /// The figures for machines; shares are from 0 to 1.
    func json(of file: String) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.beginObject()
        writer.key("file")
        writer.string(file)
        Self.write(total, &writer)
        writer.key("macroF1")
        writer.double(Self.rounded(macroF1))
        writer.key("languages")
        writer.beginObject()
        for (language, tally) in languages {
            writer.key(language)
            writer.beginObject()
            Self.write(tally, &writer)
            writer.endObject()
        }
        writer.endObject()
        writer.key("confusions")
        writer.beginArray()
        for confusion in confusions { Self.write(confusion, &writer) }
        writer.endArray()
        write(calibration, &writer)
        writer.key("thresholds")
        writer.beginArray()
        for tradeoff in tradeoffs {
            writer.beginObject()
            writer.key("threshold")
            writer.double(Self.rounded(tradeoff.threshold))
            Self.write(tradeoff.tally, &writer)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    private static func write(_ tally: Tally, _ writer: inout JSONWriter) {
        let figures: [(String, Double)] = [
            ("accuracy", tally.accuracy), ("rejection", tally.rejection), ("unsure", tally.asking),
            ("firstChoice", tally.firstChoiceAccuracy),
        ]
        writer.key("inScope")
        writer.integer(Int64(tally.inScope))
        for (name, share) in figures {
            writer.key(name)
            if tally.inScope > 0 { writer.double(rounded(share)) } else { writer.null() }
        }
        writer.key("outOfScope")
        writer.integer(Int64(tally.outOfScope))
        for (name, share) in [("outOfScopeRecall", tally.scopeRecall), ("outOfScopePrecision", tally.scopePrecision)] {
            writer.key(name)
            if tally.outOfScope > 0 { writer.double(rounded(share)) } else { writer.null() }
        }
    }

    private static func write(_ confusion: Confusion, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("label")
        writer.string(confusion.label)
        writer.key("takenFor")
        if let intent = confusion.takenFor { writer.string(intent) } else { writer.null() }
        writer.key("count")
        writer.integer(Int64(confusion.count))
        writer.key("example")
        writer.string(confusion.example.example.text)
        writer.key("place")
        writer.string(confusion.example.example.place.description)
        writer.key("score")
        writer.double(rounded(confusion.example.score))
        writer.key("evidence")
        writer.string(confusion.example.evidence)
        writer.endObject()
    }

    private func write(_ calibration: Calibration, _ writer: inout JSONWriter) {
        writer.key("calibrationError")
        writer.double(Self.rounded(calibration.error))
        writer.key("calibration")
        writer.beginArray()
        for bucket in calibration.buckets where bucket.count + bucket.outOfScope > 0 {
            writer.beginObject()
            writer.key("from")
            writer.double(bucket.lower)
            writer.key("count")
            writer.integer(Int64(bucket.count))
            writer.key("meanScore")
            writer.double(Self.rounded(bucket.meanScore))
            writer.key("right")
            writer.double(Self.rounded(bucket.share))
            writer.key("outOfScope")
            writer.integer(Int64(bucket.outOfScope))
            writer.endObject()
        }
        writer.endArray()
    }

    private static func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
}
