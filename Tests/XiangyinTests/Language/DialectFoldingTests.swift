import JSON
import Testing

@testable import Language

@Suite struct DialectFoldingTests {
    static let names = ["yue", "sichuan", "dongbei", "wuu", "nan", "qinghai"]
    static let tables = names.compactMap { name in
        Repository.read("Dialects/\(name).json").flatMap { DialectTable.load(SourceFile(name: name, bytes: $0)).table }
    }
    static let folding = DialectFolding(tables: tables, languages: ["zh-CN", "yue", "en"])

    static func listen(_ said: String, assuming language: String? = nil) -> HeardLanguage {
        folding.hear(CanonicalText(said), assuming: language).heard
    }

    @Test("the tables have no problems, name their sources, and fold to words that stay", arguments: names)
    func tables(name: String) throws {
        let bytes = try #require(Repository.read("Dialects/\(name).json"))
        let (table, problems) = DialectTable.load(SourceFile(name: name, bytes: bytes))
        #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
        let found = try #require(table)
        #expect(found.dialect == name && !found.sources.isEmpty && found.names.count >= 2)
        #expect(found.markers.count >= 40 && found.lexicon.count >= 80)
    }

    @Test(
        "dialects fold into standard words, the longest first",
        arguments: [
            ("屋企冇電呀", "家没有电呀", ["屋企", "冇"]), ("屋头莫得电了嗦", "家没有电了嗦", ["屋头", "莫得"]), ("阮兜無電矣", "我家没有电了", ["阮兜", "无电", "矣"]),
            ("點解電費咁貴", "为什么电费这么贵", ["点解", "咁"]), ("上哪嘎达交电费", "上哪里交电费", ["哪嘎达"]),
            ("電卡哈尕娃撂過了", "电卡孩子丢了", ["电卡哈", "尕娃", "撂过"]), ("我家停电了", "我家停电了", []), ("no power", "no power", []),
        ])
    func folds(said: String, folded: String, words: [String]) {
        let canonical = CanonicalText(said)
        let text = Self.folding.fold(canonical)
        #expect(text.text == folded)
        #expect(Set(words).isSubset(of: text.folds.map(\.from)))
        #expect(text.original == said)
    }

    @Test("a fold knows where it was said")
    func evidence() throws {
        let text = Self.folding.fold(CanonicalText("喂,我屋企冇電呀"))
        let fold = try #require(text.folds.first { $0.from == "冇" })
        #expect(fold.description == "冇 -> 没有 (yue lexicon)")
        let place = text.originalRange(of: fold.range)
        #expect(String("喂,我屋企冇電呀".utf8.dropFirst(place.lowerBound).prefix(place.count)) == "冇")
        #expect(text.text(in: fold.range) == "没有")
        #expect(text.originalText(of: fold.range) == "冇")
    }

    @Test(
        "the dialect that is heard",
        arguments: [
            ("我屋企冇電呀", "yue", "yue"), ("唔該幫我駁去真人", "yue", "yue"), ("屋头莫得电了嗦", "zh-CN", "sichuan"), ("俺家灯贼暗咋整", "zh-CN", "dongbei"),
            ("阿拉屋里厢呒没电", "zh-CN", "wuu"), ("阮兜雄雄無電", "zh-CN", "nan"), ("电费哈阿扎交俩", "zh-CN", "qinghai"), ("我家里突然没电了", "zh-CN", nil),
            ("请问这个月的电费是多少", "zh-CN", nil), ("this has nothing to do with us", "en", nil), ("the lights went out in my house", "en", nil),
            ("我屋企 no power 呀", "yue", "yue"), ("這兩個人是什麼關係", "zh-CN", nil),
        ] as [(String, String, String?)])
    func hears(said: String, language: String, dialect: String?) {
        let heard = Self.listen(said)
        #expect(heard.language == language && heard.dialect == dialect && heard.confidence > 0.3, "\(heard)")
        #expect(!heard.evidence.isEmpty)
    }

    @Test("what anybody could say shows nothing", arguments: ["停电", "ok", "1", "", "查电费", "我要查电费", "!!!", "123456"])
    func neutral(said: String) {
        #expect(Self.listen(said).confidence < 0.6)
        #expect(Self.listen(said, assuming: "yue").language == "yue" || said == "ok")
    }

    @Test(
        "English and Spanish by their everyday words",
        arguments: [
            ("quiero pagar la factura", "es"), ("I want to pay my bill", "en"), ("no tengo luz en mi casa", "es"),
            ("where is the office", "en"),
            ("¿dónde está la oficina?", "es"),
        ])
    func latin(said: String, language: String) {
        let heard = DialectFolding(tables: [], languages: ["en", "es"]).hear(CanonicalText(said), assuming: nil).heard
        #expect(heard.language == language && heard.confidence > 0.5)
    }

    @Test("folding outgrows no limit")
    func bounded() {
        let table = DialectTable(dialect: "x", language: "zh-CN", lexicon: [("甲", String(repeating: "乙", count: 100))])
        let text = DialectFolding(tables: [table], languages: []).fold(CanonicalText(String(repeating: "甲", count: 500)))
        #expect(text.utf8.count <= CanonicalLimits.bytes && !text.folds.isEmpty)
    }

    @Test("a table with problems tells all of them")
    func strict() {
        let json =
            #"{ "dialect": "x", "lexikon": {}, "markers": ["a", 3, { "text": "b", "weight": 9 }], "lexicon": { "冇電": "没电", "冇电": 4 }, "keywords": { "a": "b" } }"#
        let (table, problems) = DialectTable.load(SourceFile(name: "x.json", bytes: Array(json.utf8)))
        #expect(table == nil)
        #expect(Set(problems.map(\.code)) == ["missing-key", "unknown-key", "wrong-type"])
        #expect(problems.allSatisfy { $0.place != nil })
    }

    @Test("which sentences are Cantonese, which Mandarin")
    func sinitic() {
        guard let data = Repository.read("../shared/data/lid_sinitic.jsonl") else {
            print("skipped: no measuring data beside the repository")
            return
        }
        var missed: [String: Int] = [:]
        var (total, right, mandarin, mistaken) = (0, 0, 0, 0)
        for line in data.split(separator: 10).compactMap({ try? JSONReader.read(bytes: Array($0)) }) {
            guard let text = line["text"]?.value.asString, let label = line["label"]?.value.asString else { continue }
            let heard = Self.listen(text)
            total += 1
            let language = heard.language == "zh-CN" ? "cmn" : heard.language
            if language == label { right += 1 } else { missed[label + ">" + (heard.dialect ?? heard.language), default: 0] += 1 }
            if label != "yue", label != "nan" {
                mandarin += 1
                if heard.dialect == "yue" { mistaken += 1 }
            }
        }
        print(missed.sorted { $0.value > $1.value }.prefix(12))
        print("lid_sinitic: \(right)/\(total) right; Mandarin taken for Cantonese \(mistaken)/\(mandarin)")
        #expect(mandarin == 0 || Double(mistaken) <= 0.02 * Double(mandarin))
    }
}
