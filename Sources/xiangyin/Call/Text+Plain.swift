import Flows

extension Text {
    /// The words in a language, without what expressions would fill in: for a title, outside of any call.
    func plain(in language: String, _ hotline: Hotline) -> String {
        let parts = variant(for: language, fallback: hotline.languages.first ?? "")?.template.parts ?? []
        return parts.map { if case .words(let words) = $0 { words } else { "..." } }.joined()
    }
}
