/// A hotline of one question, a person and a survey: enough for a caller to be lost in.
public enum ShopHotline {
    public static let files: [(name: String, text: String)] = [
        (
            "hotline.json",
            #"{ "hotline": "shop", "title": "Shop", "languages": ["en", "zh-CN"], "start": "main", "agent": "person", "audiences": { "elderly": { "when": "caller.age >= 60", "handoff": { "queue": "seniors", "credit": "5m" } } }, "queues": { "service": { "skills": ["{{language}}"], "callback": { "after": "30s" } }, "seniors": { "skills": ["patient", "{{language}}"], "overflow": [ { "after": "60s", "to": "service" } ] } } }"#
        ),
        ("intents.json", #"{ "intents": { "refund": { "keywords": ["money back"] } } }"#),
        (
            "main.json",
            #"{ "flow": "main", "start": "top", "nodes": { "top": [ { "ask": "order", "type": "text", "prompt": { "en": "Which order?", "zh-CN": "哪个订单？" } }, { "go": "person" } ], "person": [ { "handoff": "service", "reason": "{{order}}", "next": "after" } ], "after": [ { "ask": "rating", "type": "integer", "prompt": { "en": "How was it?", "zh-CN": "您满意吗？" } }, { "end": { "en": "Thank you.", "zh-CN": "谢谢。" } } ] } }"#
        ),
    ]
}
