import JSON
import Testing

@testable import Tuning

/// Figures on tables that can be counted by hand.
@Suite struct ScorecardTests {
    private static func row(
        _ label: String, _ outcome: Judgement.Outcome, _ ranked: [(intent: String, score: Double)], _ language: String = "yue"
    ) -> Judgement {
        Judgement(
            Example(text: "\(label) \(ranked)", label: label, language: language, place: Place(file: "x", line: 1, column: 1)),
            outcome: outcome, ranked: ranked)
    }

    private static let table = [
        row("a", .understood, [("a", 0.95)]), row("a", .understood, [("a", 0.85)]), row("a", .understood, [("b", 0.85)]),
        row("a", .rejected, [("a", 0.25)], "en"), row("b", .unsure, [("b", 0.55), ("a", 0.5)], "en"), row("b", .rejected, [], "en"),
        row("oos", .rejected, [("a", 0.25)]), row("oos", .understood, [("b", 0.75)]), row("oos", .rejected, [], "en"),
    ]

    @Test func countsWhatBecameOfEach() {
        let total = Scorecard(Self.table).total
        #expect(total.inScope == 6 && total.outOfScope == 3)
        #expect(total.right == 3 && total.rightAtOnce == 2 && total.accuracy == 0.5)
        #expect(total.rejected == 2 && total.unsure == 1 && total.firstChoices == 4)
        #expect(total.caught == 2 && total.scopeRecall == 2.0 / 3 && total.scopePrecision == 0.5)
    }

    @Test func figuresByLanguageAddUp() {
        let languages = Scorecard(Self.table).languages
        #expect(languages.map(\.language) == ["yue", "en"])
        #expect(languages.map(\.tally.inScope) == [3, 3] && languages.map(\.tally.right) == [2, 1])
        #expect(languages.map(\.tally.outOfScope) == [2, 1])
    }

    /// a: 2 right of 2 said and 4 meant, 4/6; b: 1 right of 3 said (one of them out of scope) and 2 meant, 2/5.
    @Test func macroF1CountsEveryIntentOnce() {
        #expect(abs(Scorecard(Self.table).macroF1 - (2.0 / 3 + 0.4) / 2) < 1e-12)
    }

    @Test func mistakesAreNamedTheMostFrequentFirst() {
        let confusions = Scorecard(Self.table + [Self.row("a", .understood, [("b", 0.7)])]).confusions
        #expect(confusions.first?.label == "a" && confusions.first?.takenFor == "b" && confusions.first?.count == 2)
        // The one of which it was surest is shown.
        #expect(confusions.first?.example.score == 0.85)
        #expect(confusions.count { $0.label == "oos" } == 1)
    }

    @Test func anotherLabelCanBeOutOfScope() {
        let card = Scorecard(Self.table, outOfScope: ["b"])
        #expect(card.total.inScope == 7 && card.total.outOfScope == 2 && card.total.caught == 1)
    }

    @Test func scoresAreComparedWithTheTruth() {
        let calibration = Scorecard(Self.table).calibration
        let buckets = calibration.buckets
        #expect(buckets.count == 10 && buckets.map(\.lower) == (0..<10).map { Double($0) / 10 })
        #expect(buckets.map(\.count) == [0, 0, 1, 0, 0, 1, 0, 0, 2, 1])
        #expect(buckets[8].right == 1 && buckets[8].share == 0.5 && abs(buckets[8].meanScore - 0.85) < 1e-12)
        #expect(buckets.map(\.outOfScope) == [0, 0, 1, 0, 0, 0, 0, 1, 0, 0])
        // 0.75 away, 0.45, twice 0.35 and 0.05, of five.
        #expect(abs(calibration.error - 0.39) < 1e-12)
        #expect(Scorecard([Self.row("a", .understood, [("a", 1)])]).calibration.buckets[9].count == 1)
    }

    @Test func aHigherThresholdRejectsMore() {
        let tradeoffs = Scorecard(Self.table).tradeoffs
        #expect(!tradeoffs.isEmpty)
        #expect(zip(tradeoffs, tradeoffs.dropFirst()).allSatisfy { $0.threshold < $1.threshold && $0.tally.rejected <= $1.tally.rejected })
        #expect(Scorecard(Array(Self.table.prefix(6))).tradeoffs.isEmpty, "nothing is out of scope: there is nothing to trade")
    }

    @Test func nothingScoresNothing() {
        let card = Scorecard([])
        #expect(card.total.accuracy == 0 && card.macroF1 == 0 && card.calibration.error == 0 && card.confusions.isEmpty)
    }
}
