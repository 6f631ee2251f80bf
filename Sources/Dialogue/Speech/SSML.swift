import Flows

/// A prompt as SSML 1.1, well-formed whatever a caller has put into it.
///
///     <speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="yue"><prosody rate="80%" volume="+1.2dB">...</prosody></speak>
public enum SSML {
    public static func document(_ prompt: Prompt) -> String {
        var out = "<speak version=\"1.1\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\""
        append(prompt.language, to: &out)
        out += "\">"
        let plain = prompt.speech.rate == 100 && prompt.speech.volume == 0
        if !plain { out += "<prosody rate=\"\(prompt.speech.rate)%\" volume=\"\(signed(prompt.speech.volume))%\">" }
        append(prompt.text, to: &out)
        if !plain { out += "</prosody>" }
        out += "<break time=\"\(Int((usualBreak * min(max(prompt.speech.pause, 0), 10)).rounded()))ms\"/></speak>"
        return out
    }

    /// Milliseconds between two prompts: long enough to tell an option from the next.
    private static let usualBreak = 300.0

    private static func signed(_ number: Int) -> String { number < 0 ? "\(number)" : "+\(number)" }

    /// Escapes what XML reads as markup, and leaves out what XML 1.0 cannot hold (production [2] Char).
    private static func append(_ text: String, to out: inout String) {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x3C && $0 != 0x3E && $0 != 0x26 && $0 != 0x22 && $0 != 0x27 && $0 != 0xEF }) {
            out += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "&": out += "&amp;"
            case "\"": out += "&quot;"
            case "'": out += "&apos;"
            case "\t", "\n", "\r": out += " "
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
            default: out.unicodeScalars.append(scalar)
            }
        }
    }
}

extension Prompt {
    /// The prompt as an SSML document.
    public func ssml() -> String { SSML.document(self) }
}
