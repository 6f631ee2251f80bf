import Testing

@testable import Checking

/// A text in the wrong language or script is noticed; names, borrowed words and quotations are not taken for one.
@Suite struct LanguageOfTextTests {
    @Test(arguments: [
        ("zh-CN", "您好，請問有什麼事？"), ("zh-CN", "你好，有冇电？"), ("zh-CN", "Hello, how can I help?"),
        ("yue", "你好，供电服务热线。"), ("yue", "您好，請問有什麼事嗎？"), ("en", "您好"), ("en", "Hola, ¿en qué le puedo ayudar?"),
        ("es", "Hello, how can I help you?"), ("es", "你好"),
    ])
    func notices(tag: String, text: String) { #expect(LanguageOfText.fault(text, tag: tag) != nil) }

    @Test(arguments: [
        ("zh-CN", "您好，请问有什么事？"), ("zh-CN", "请说“人工”，或者说“搵職員”。"), ("zh-CN", "WiFi 不好用。"), ("zh-CN", "A"),
        ("yue", "你好，供電服務熱線。"), ("yue", "登記好喇，單號係。"), ("yue", "OK"), ("en", "Search for “供电营业厅” in a map."),
        ("en", "Say “español” for Spanish."), ("es", "Si prefiere español, diga “español”."), ("es", "No."), ("ja", "こんにちは"),
    ])
    func passes(tag: String, text: String) { #expect(LanguageOfText.fault(text, tag: tag) == nil) }
}
