import JSON
import Language
import Testing

@Suite struct DialectTests {
    static let tables: [DialectTable] = ["yue", "sichuan", "dongbei", "wuu", "nan", "qinghai"].compactMap { name in
        Repository.read("Dialects/\(name).json").flatMap { DialectTable.load(SourceFile(name: name, bytes: $0)).table }
    }

    @Test func everyTableIsThereAndSaysWhereItsWordsComeFrom() {
        #expect(Self.tables.map(\.dialect) == ["yue", "sichuan", "dongbei", "wuu", "nan", "qinghai"])
        for table in Self.tables {
            #expect(!table.sources.isEmpty && !table.markers.isEmpty && (50...300).contains(table.lexicon.count), "\(table.dialect)")
        }
    }

    @Test(arguments: [
        ("屋企冇電", "家没有电"), ("佢唔喺屋企", "他不在家"), ("屋头莫得电", "家没有电"), ("查电费", nil), ("power cut", nil),
    ])
    func dialectWordsAreReadAsStandardOnes(said: String, folded: String?) {
        let found = DialectFolding(Self.tables).fold(CanonicalText(said).bytes)
        #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == folded)
    }

    @Test func aFoldKeepsItsEvidence() throws {
        let table = DialectTable(
            dialect: "yue", language: "yue", names: [:], sources: [], markers: [], lexicon: [("屋企", "家"), ("冇", "没有"), ("冇電", "停电")],
            keywords: [])
        let (bytes, folds) = try #require(DialectFolding([table]).fold(CanonicalText("喺屋企冇電").bytes))
        #expect(String(decoding: bytes, as: UTF8.self) == "喺家停电")
        #expect(folds.map(\.word) == ["屋企", "冇电"] && folds.map(\.range) == [3..<9, 9..<15] && folds.map(\.folded) == [3..<6, 6..<12])
    }

    @Test(arguments: [
        ("屋企冇電呀，點算好", "yue", "yue", true), ("我屋企嘅電費點解咁貴", "yue", "yue", true), ("屋头莫得电了，咋个办嘛", "zh-CN", "sichuan", true),
        ("我家里没有电了，怎么办", "zh-CN", nil, true), ("my lights are out", "en", nil, true), ("查电费", "zh-CN", nil, false),
        ("查電費", "zh-CN", nil, false),
        ("12", "zh-CN", nil, false), ("", "zh-CN", nil, false),
    ])
    func aLanguageIsToldByItsWordsAndNotByWhatAllWrite(said: String, language: String, dialect: String?, isSure: Bool) {
        let detector = LanguageDetector(tables: Self.tables, languages: ["zh-CN", "yue", "en"])
        let heard = detector.detect(CanonicalText(said), assuming: "zh-CN")
        #expect(heard.language == language && heard.dialect == dialect && (heard.confidence >= 0.6) == isSure, "\(heard)")
    }

    @Test func whatAllWriteKeepsTheLanguageOfTheCaller() {
        let detector = LanguageDetector(tables: Self.tables, languages: ["zh-CN", "yue", "en"])
        let heard = detector.detect(CanonicalText("查電費"), assuming: "yue")
        #expect(heard.language == "yue" && heard.confidence < 0.6)
    }

    @Test func englishAndSpanishAreTold() {
        let detector = LanguageDetector(tables: [], languages: ["en", "es"])
        #expect(detector.detect(CanonicalText("quiero pedir una cita, por favor"), assuming: "en").language == "es")
        #expect(detector.detect(CanonicalText("I would like to make an appointment"), assuming: "es").language == "en")
    }

    @Test func aBrokenTableIsNamedWithItsPlaces() {
        let file = SourceFile(name: "x.json", bytes: Array(#"{ "dialect": "x", "langage": "yue", "lexicon": { "a": 1 } }"#.utf8))
        let (table, problems) = DialectTable.load(file)
        #expect(table == nil)
        #expect(
            problems.map(\.description) == [
                "x.json:1:1: error: missing key 'language' in a dialect table [missing-key]",
                "x.json:1:55: error: expected a word (a string), found a number (lexicon.a) [wrong-type]",
                "x.json:1:19: error: unknown key 'langage' in a dialect table; did you mean 'language'? [unknown-key]",
            ])
    }
}
