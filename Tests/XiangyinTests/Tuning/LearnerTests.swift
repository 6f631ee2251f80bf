import Intents
import Testing

@testable import Tuning

/// What is learned from examples.
@Suite struct LearnerTests {
    private static let holdout = Lessons.holdout(Lessons.train, dev: Lessons.examples([("bill", ["电费几多"]), ("outage", ["又停电"])]))

    @Test func theSameSeedLearnsTheSame() throws {
        let first = try Learner(limit: 10, seed: 7).learn(Self.holdout)
        let again = try Learner(limit: 10, seed: 7).learn(Self.holdout)
        #expect(first.intents.map(\.name) == ["agent", "bill", "outage"])
        #expect(first.intents.map(\.learned) == again.intents.map(\.learned))
        #expect(first.settings == again.settings)
    }

    @Test func aTableHasNoMoreCuesThanItsLimit() throws {
        for limit in [1, 5] {
            let lesson = try Learner(limit: limit).learn(Self.holdout)
            #expect(lesson.intents.allSatisfy { 1...limit ~= $0.learned.cues.count })
        }
    }

    @Test func whatTellsIntentsApartComesFirst() throws {
        let lesson = try Learner(limit: 8).learn(Self.holdout)
        for (intent, word) in [("outage", "电"), ("bill", "费"), ("agent", "人工")] {
            let cues = lesson.intents.first { $0.name == intent }?.learned.cues ?? []
            #expect(cues.contains { $0.weight > 0 && $0.text.contains(word) }, "\(intent): \(cues)")
            #expect(cues.map(\.weight) == cues.map(\.weight).sorted(by: >))
        }
    }

    @Test func theRulesUnderstandWhatTheyWereTaught() throws {
        let matcher = IntentMatcher(rules: try Learner(limit: 12).learn(Self.holdout).rules)
        for example in Lessons.train {
            #expect(matcher.understand(example.text).ranked.first?.intent == example.label, "\(example.text)")
        }
    }

    @Test func whatIsOutOfScopeIsLearnedAsNoIntent() throws {
        let lesson = try Learner(limit: 12).learn(Lessons.holdout(Lessons.train + Lessons.outside))
        #expect(lesson.intents.map(\.name) == ["agent", "bill", "outage"])
        #expect(lesson.settings.outOfScope?.cues.isEmpty == false)
        let understanding = IntentMatcher(rules: lesson.rules).understand("天气怎么样")
        #expect(understanding.intent == nil, "\(understanding.ranked)")
    }

    @Test(arguments: [
        ([], LearningProblem.noExamples),
        (Lessons.examples([("bill", ["电费", "查电费"])]), .oneLabel("bill")),
        (Lessons.outside, .oneLabel("")),
    ])
    func saysWhyNothingCanBeLearned(_ examples: [Example], _ problem: LearningProblem) {
        #expect(throws: problem) { try Learner().learn(Lessons.holdout(examples)) }
    }

    @Test func heldBackExamplesTeachNothing() {
        let many = (0..<200).map { Example(text: "例 \($0)", label: "a", place: Lessons.train[0].place) }
        let holdout = Holdout(many + many, seed: 3)
        #expect(!holdout.isNamed && 10...70 ~= holdout.dev.count)
        // The same sentence twice is never on both sides.
        #expect(Set(holdout.dev.map(\.text)).isDisjoint(with: holdout.train.map(\.text)))
        #expect(holdout.dev.count + holdout.train.count == 400)
        #expect(Holdout(many + many, seed: 3).dev.map(\.text) == holdout.dev.map(\.text))
        #expect(Holdout(many + many, seed: 4).dev.map(\.text) != holdout.dev.map(\.text))

        let named = Holdout(Lessons.examples([("a", ["x"])], split: "test") + Self.holdout.train + Self.holdout.dev, seed: 1)
        #expect(named.isNamed && named.dev.count == 2 && named.train.count == Lessons.train.count)
    }
}
