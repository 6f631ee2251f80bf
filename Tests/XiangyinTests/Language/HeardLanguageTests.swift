import JSON
import Language
import Testing

@Suite struct HeardLanguageTests {
    static let tables: [DialectTable] = ["yue", "sichuan", "dongbei", "wuu", "nan", "qinghai"].compactMap { name in
        Repository.read("Dialects/\(name).json").flatMap { DialectTable.load(SourceFile(name: name, bytes: $0)).table }
    }

    @Test(arguments: [
        ("屋企冇電呀，點算好", "yue", "yue", true), ("我屋企嘅電費點解咁貴", "yue", "yue", true), ("屋头莫得电了，咋个办嘛", "zh-CN", "sichuan", true),
        ("我家里没有电了，怎么办", "zh-CN", nil, true), ("my lights are out", "en", nil, true), ("查电费", "zh-CN", nil, false),
        ("查電費", "zh-CN", nil, false),
        ("12", "zh-CN", nil, false), ("", "zh-CN", nil, false),
    ])
    func aLanguageIsToldByItsWordsAndNotByWhatAllWrite(said: String, language: String, dialect: String?, isSure: Bool) {
        let folding = DialectFolding(tables: Self.tables, languages: ["zh-CN", "yue", "en"])
        let heard = folding.hear(CanonicalText(said), assuming: "zh-CN").heard
        #expect(heard.language == language && heard.dialect == dialect && (heard.confidence >= 0.6) == isSure, "\(heard)")
    }

    @Test func whatAllWriteKeepsTheLanguageOfTheCaller() {
        let folding = DialectFolding(tables: Self.tables, languages: ["zh-CN", "yue", "en"])
        let heard = folding.hear(CanonicalText("查電費"), assuming: "yue").heard
        #expect(heard.language == "yue" && heard.confidence < 0.6)
    }

    @Test(arguments: [("是咁的", true, true), ("家長也應做好家居防蚊措施", true, false), ("我在屋企停電的話", true, true), ("去學校讀書", false, false)])
    func standardWordsAreWeighedAgainstTheOtherLanguage(said: String, hasEvidence: Bool, isMixed: Bool) {
        let heard = DialectFolding(tables: Self.tables, languages: ["zh-CN", "yue", "en"]).hear(CanonicalText(said), assuming: nil).heard
        #expect(
            heard.language == "zh-CN" && !heard.evidence.isEmpty == hasEvidence && !heard.counterEvidence.isEmpty == isMixed, "\(heard)")
    }

    @Test func whatWasTakenFromWhomStandsInTheReadme() throws {
        let readme = String(decoding: try #require(Repository.read("Dialects/README.md")), as: UTF8.self)
        for name in ["yue", "sichuan", "dongbei", "wuu", "nan", "qinghai", "gan", "hakka", "jianghuai", "jin", "northwest", "xiang"] {
            let bytes = try #require(Repository.read("Dialects/\(name).json"))
            let table = try #require(DialectTable.load(SourceFile(name: name, bytes: bytes)).table)
            let row = try #require(readme.split(separator: "\n").first { $0.hasPrefix("| [\(name)](\(name).json)") }, "no row for \(name)")
            let cells = row.split(separator: "|").map { $0.trimmingPrefix(while: { $0 == " " }) }
            #expect(
                cells.count >= 6 && cells[4] == "\(table.lexicon.count) ", "\(name): Scripts/build-dialect-tables check writes the counts")
            #expect(table.lexicon.count <= 300)
        }
    }

    @Test func englishAndSpanishAreTold() {
        let folding = DialectFolding(tables: [], languages: ["en", "es"])
        #expect(folding.hear(CanonicalText("quiero pedir una cita, por favor"), assuming: "en").heard.language == "es")
        #expect(folding.hear(CanonicalText("I would like to make an appointment"), assuming: "es").heard.language == "en")
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
