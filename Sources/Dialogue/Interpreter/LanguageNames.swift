/// Names of languages, as callers ask for them: "please speak English", "講廣東話得唔得".
enum LanguageNames {
    /// The language of `languages` that the canonical text names.
    static func named(in text: String, among languages: [String]) -> String? {
        for language in languages {
            let names = words[language] ?? words[String(language.prefix { $0 != "-" })] ?? []
            if names.contains(where: { text.utf8.contains($0.utf8) }) { return language }
        }
        return nil
    }

    /// In canonical form: simplified, lower case.
    private static let words: [String: [String]] = [
        "zh": ["普通话", "国语", "中文", "mandarin", "chinese"],
        "zh-CN": ["普通话", "国语", "中文", "mandarin", "chinese"],
        "yue": ["粤语", "广东话", "白话", "cantonese"],
        "en": ["英语", "英文", "english", "inglés", "ingles"],
        "es": ["西班牙语", "西班牙文", "spanish", "español", "espanol", "castellano"],
    ]
}

extension String.UTF8View {
    fileprivate func contains(_ word: String.UTF8View) -> Bool {
        guard let first = word.first else { return false }
        var rest = self[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: word) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
