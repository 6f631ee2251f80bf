/// What callers may want and how they say it: `intents.json`.
///
///     { "settings": { "threshold": 0.5, "margin": 0.1 },
///       "intents": { "outage_report": {
///         "title":    { "zh-CN": "停电报修", "en": "report a power cut" },
///         "keywords": ["停电", { "text": "没电", "weight": 0.8 }],
///         "patterns": [{ "pattern": "(没有?|不)来?电", "weight": 0.7 }],
///         "unless":   ["停电通知", "手机.{0,4}没有?电"],
///         "samples":  ["屋企冇電呀", "the lights went out"] } } }
public struct IntentRules: Sendable {
    /// In the order in which they were written.
    public var intents: [Intent] = []
    /// The score from which an intent is understood.
    public var threshold = 0.5
    /// How far the best must be ahead of the next.
    public var margin = 0.1
    /// What `xiangyin learn` found out about all intents together.
    public var learned: LearnedSettings?

    public init() {}

    /// The same rules without the samples: what must keep the promises that samples are.
    public var withoutSamples: IntentRules {
        var rules = self
        for index in rules.intents.indices { rules.intents[index].samples = [] }
        return rules
    }
}
