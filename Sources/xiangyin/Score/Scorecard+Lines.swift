import Intents
import JSON
import Tuning

extension Scorecard {
    /// The figures for people: aligned, and short enough for one screen.
    var lines: [String] {
        var lines = summary
        if languages.count > 1 { lines += [""] + byLanguage }
        if !confusions.isEmpty { lines += [""] + worst }
        lines += [""] + calibrated
        if !tradeoffs.isEmpty { lines += [""] + thresholds }
        return lines
    }

    private var summary: [String] {
        var rows = [
            ["in scope", "\(total.inScope)", ""],
            ["  accuracy", Self.percent(total.accuracy), "first choice right and not rejected"],
            ["  rejection", Self.percent(total.rejection), ""],
            ["  asked which", Self.percent(total.asking), "two or three too close to choose"],
            ["  first choice", Self.percent(total.firstChoiceAccuracy), "right, whatever its score"],
            ["  macro-F1", Self.percent(macroF1), ""],
        ]
        if total.outOfScope > 0 {
            rows += [
                ["out of scope", "\(total.outOfScope)", ""],
                ["  recall", Self.percent(total.scopeRecall), "of it was rejected"],
                ["  precision", Self.percent(total.scopePrecision), "of what was rejected is out of scope"],
            ]
        }
        return TextTable.lines(rows)
    }

    private var byLanguage: [String] {
        let header = ["language", "in scope", "accuracy", "rejection", "out of scope", "recall"]
        return TextTable.lines(
            [header]
                + languages.map { language, tally in
                    let out = tally.outOfScope > 0 ? ["\(tally.outOfScope)", Self.percent(tally.scopeRecall)] : ["", ""]
                    let name = language.isEmpty ? "(none)" : language
                    return [name, "\(tally.inScope)", Self.percent(tally.accuracy), Self.percent(tally.rejection)] + out
                })
    }

    /// Confusions that fit a screen.
    private static let shown = 12

    private var worst: [String] {
        let rows = confusions.prefix(Self.shown).map { confusion in
            let judgement = confusion.example
            let score = judgement.ranked.first.map { " \($0.intent) \(Self.two($0.score))" } ?? ""
            let evidence = judgement.evidence.isEmpty ? "no evidence" : judgement.evidence
            return [
                "\(confusion.count)", "\(confusion.label) -> \(confusion.takenFor ?? "rejected")",
                "\(Excerpt.of(judgement.example.text, columns: 60))  [\(evidence)]\(score)",
            ]
        }
        return TextTable.lines([["times", "confused", "for example"]] + rows)
    }

    private var calibrated: [String] {
        var header = ["score", "first choices", "mean", "right"]
        if total.outOfScope > 0 { header.append("out of scope") }
        let rows = calibration.buckets.reversed().filter { $0.count + $0.outOfScope > 0 }.map { bucket in
            [
                "\(Self.one(bucket.lower))-\(Self.one(bucket.lower + 0.1))", "\(bucket.count)", Self.two(bucket.meanScore),
                Self.percent(bucket.share),
            ]
                + (total.outOfScope > 0 ? ["\(bucket.outOfScope)"] : [])
        }
        return TextTable.lines([header] + rows) + ["scores are \(Self.percent(calibration.error)) from the truth on average"]
    }

    private var thresholds: [String] {
        let rows = tradeoffs.map { tradeoff in
            [
                Self.two(tradeoff.threshold), Self.percent(tradeoff.tally.rejection), Self.percent(tradeoff.tally.accuracy),
                Self.percent(tradeoff.tally.scopeRecall), Self.percent(tradeoff.tally.scopePrecision),
            ]
        }
        return TextTable.lines([["threshold", "rejection", "accuracy", "recall", "precision"]] + rows)
    }

    // MARK: - Words

    private static func percent(_ share: Double) -> String { one(share * 100) + "%" }
    private static func two(_ number: Double) -> String { ScoreText.of(number) }

    private static func one(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
