import JSON

@testable import Tuning

/// Examples for the tests of learning: three intents and what is none of them, small enough to learn in a moment.
enum Lessons {
    static let train: [Example] = examples([
        ("outage", ["我家停电了", "没有电", "突然停电", "家里没电", "整栋楼停电", "the power is out", "no power at home", "power cut here"]),
        ("bill", ["查一下电费", "电费多少钱", "这个月电费", "我要查电费", "电费太贵了", "how much is my bill", "check my bill", "my bill please"]),
        ("agent", ["转人工", "我要人工服务", "找人工客服", "人工客服", "接人工", "talk to an agent", "an agent please", "get me an agent"]),
    ])

    static let outside = examples([("out_of_scope", ["今天天气怎么样", "天气预报", "明天天气", "the weather today", "weather please"])])

    static func examples(_ table: [(label: String, texts: [String])], split: String? = nil) -> [Example] {
        table.flatMap { row in
            row.texts.enumerated().map {
                Example(text: $1, label: row.label, split: split, place: Place(file: "x.jsonl", line: $0 + 1, column: 1))
            }
        }
    }

    static func holdout(_ examples: [Example], dev: [Example] = []) -> Holdout {
        Holdout(examples + dev.map { Example(text: $0.text, label: $0.label, split: "dev", place: $0.place) }, seed: 1)
    }
}
