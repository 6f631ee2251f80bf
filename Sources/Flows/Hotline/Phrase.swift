/// What the engine itself says. A hotline may replace any of them under `texts`.
public enum Phrase: String, Sendable, CaseIterable {
    /// Nothing was heard.
    case noinput
    /// Something was heard that does not fit.
    case nomatch
    /// The value did not pass `valid`, and the slot has no text of its own for that.
    case invalid
    /// Which of two or three things was meant: `{{choices}}`.
    case clarify
    /// Reads a value back: `{{value}}`.
    case confirm
    /// Which slot of a form is wrong: `{{choices}}`.
    case which
    /// An option of a menu with a key: `{{label}}`, `{{key}}`.
    case option
    /// An option of a menu without a key: `{{label}}`.
    case spokenOption = "option_spoken"
    /// After a menu was cut short for an audience: how to get at the rest.
    case more
    /// A guard stopped the flow, and a person takes over.
    case apology
    /// A guard stopped the flow, and there is nobody to hand over to.
    case helpless
    /// While waiting for a person.
    case waiting
    /// There is nothing to go back to.
    case first
    /// While waiting in a queue: how many go before, `{{ahead}}`.
    case ahead
    /// The next to be served.
    case next
    /// How long it may still take, `{{wait}}`.
    case expected = "wait"
    /// Nothing has changed for a while.
    case comfort
    /// To be called back instead, keeping one's place.
    case callback
    /// They will be called back.
    case calledBack = "called_back"
    /// A person has taken the call.
    case connected
    /// Nobody is at work to take the caller: the queue was closed, or has closed while they waited.
    case closed

    /// What expressions may name in the phrase.
    public var values: [String] {
        switch self {
        case .clarify, .which: ["choices"]
        case .confirm: ["value"]
        case .option: ["label", "key"]
        case .ahead: ["ahead"]
        case .expected: ["wait"]
        case .spokenOption: ["label"]
        default: []
        }
    }

    /// The engine's own words, in every language it speaks.
    public var words: [(language: String, words: String)] {
        switch self {
        case .noinput:
            [
                ("zh-CN", "不好意思，我没听到您说话。"), ("yue", "唔好意思，我聽唔到你講嘢。"),
                ("en", "Sorry, I didn't hear anything."), ("es", "Disculpe, no le oigo."),
            ]
        case .nomatch:
            [
                ("zh-CN", "不好意思，我没听明白。"), ("yue", "唔好意思，我聽唔明。"),
                ("en", "Sorry, I didn't quite get that."), ("es", "Disculpe, no le he entendido."),
            ]
        case .invalid:
            [
                ("zh-CN", "这个好像不太对，麻烦您再说一遍。"), ("yue", "呢個好似唔啱，麻煩你再講一次。"),
                ("en", "That doesn't seem right. Please try again."), ("es", "Parece que no es correcto. Dígamelo otra vez, por favor."),
            ]
        case .clarify:
            [
                ("zh-CN", "请问您是要{{choices}}？"), ("yue", "請問你係想{{choices}}？"),
                ("en", "Did you want to {{choices}}?"), ("es", "¿Quería {{choices}}?"),
            ]
        case .confirm:
            [
                ("zh-CN", "{{value}}，对吗？"), ("yue", "{{value}}，啱唔啱？"),
                ("en", "{{value}}. Is that right?"), ("es", "{{value}}. ¿Es correcto?"),
            ]
        case .which:
            [
                ("zh-CN", "好的，请问哪一项要改？{{choices}}？"), ("yue", "好，請問邊樣要改？{{choices}}？"),
                ("en", "All right. Which one should I change: {{choices}}?"), ("es", "De acuerdo. ¿Qué dato cambiamos: {{choices}}?"),
            ]
        case .option:
            [
                ("zh-CN", "{{label}}，请按{{key}}。"), ("yue", "{{label}}，請撳{{key}}。"),
                ("en", "For {{label}}, press {{key}}."), ("es", "Para {{label}}, pulse {{key}}."),
            ]
        case .spokenOption:
            [
                ("zh-CN", "也可以说“{{label}}”。"), ("yue", "亦可以講「{{label}}」。"),
                ("en", "You can also say \"{{label}}\"."), ("es", "También puede decir «{{label}}»."),
            ]
        case .more:
            [
                ("zh-CN", "要办别的，直接告诉我就行。"), ("yue", "要辦其他嘢，直接同我講就得。"),
                ("en", "For anything else, just tell me."), ("es", "Para otra cosa, dígamelo sin más."),
            ]
        case .apology:
            [
                ("zh-CN", "非常抱歉，我这边出了点问题，现在帮您转人工。"), ("yue", "好對唔住，我呢邊出咗啲問題，而家幫你轉畀同事。"),
                ("en", "I'm very sorry, something went wrong here. I'm passing you to a colleague."),
                ("es", "Lo siento mucho, ha habido un problema. Le paso con una persona."),
            ]
        case .helpless:
            [
                ("zh-CN", "非常抱歉，这次没能帮到您，请稍后再打来。"), ("yue", "好對唔住，今次幫唔到你，麻煩你遲啲再打嚟。"),
                ("en", "I'm very sorry I couldn't help this time. Please try again later."),
                ("es", "Siento no haber podido ayudarle. Inténtelo más tarde, por favor."),
            ]
        case .waiting:
            [
                ("zh-CN", "正在为您转接，请您先别挂机。"), ("yue", "幫你轉緊線，請唔好收線。"),
                ("en", "I'm connecting you now. Please stay on the line."), ("es", "Le estamos pasando. No cuelgue, por favor."),
            ]
        case .first:
            [
                ("zh-CN", "已经是最开始了。"), ("yue", "已經係最開頭㗎喇。"),
                ("en", "This is the beginning, there is nothing to go back to."), ("es", "Ya estamos al principio."),
            ]
        case .ahead:
            [
                ("zh-CN", "您前面还有{{ahead}}位。"), ("yue", "你前面仲有{{ahead}}位。"),
                ("en", "Callers ahead of you: {{ahead}}."), ("es", "Personas delante de usted: {{ahead}}."),
            ]
        case .next:
            [
                ("zh-CN", "下一位就是您。"), ("yue", "下一位就到你。"),
                ("en", "You are next."), ("es", "Usted es la siguiente persona."),
            ]
        case .expected:
            [
                ("zh-CN", "大约还要等{{wait}}。"), ("yue", "大約仲要等{{wait}}。"),
                ("en", "It may take about {{wait}}."), ("es", "La espera será de unos {{wait}}."),
            ]
        case .comfort:
            [
                ("zh-CN", "同事还在忙，请您再等一下，您的位置一直保留。"), ("yue", "同事仲未得閒，請你等多陣，你個位一直留住。"),
                ("en", "Everybody is still busy. Thank you for waiting; your place is kept."),
                ("es", "Todos siguen ocupados. Gracias por esperar; conserva su lugar."),
            ]
        case .callback:
            [
                ("zh-CN", "如果不想等，请按1，我们按您现在的位置给您回电。"), ("yue", "如果唔想等，請撳1，我哋會跟你而家個位打返畀你。"),
                ("en", "If you would rather not wait, press 1: we'll call you back, and you keep your place."),
                ("es", "Si prefiere no esperar, pulse 1: le llamaremos y conserva su lugar."),
            ]
        case .calledBack:
            [
                ("zh-CN", "好的，轮到您时我们会打给您，您可以挂机了。"), ("yue", "好，到你嗰陣我哋會打畀你，你可以收線喇。"),
                ("en", "All right, we'll call you when it is your turn. You can hang up now."),
                ("es", "De acuerdo, le llamaremos cuando sea su turno. Ya puede colgar."),
            ]
        case .connected:
            [
                ("zh-CN", "已为您接通，请讲。"), ("yue", "已經接通，請講。"),
                ("en", "You are through to a colleague. Go ahead, please."), ("es", "Ya habla con una persona. Adelante, por favor."),
            ]
        case .closed:
            [
                ("zh-CN", "不好意思，现在不是人工服务时间。"), ("yue", "唔好意思，而家唔係人工服務時間。"),
                ("en", "I'm sorry, our people are not in at this hour."),
                ("es", "Lo siento, a esta hora no hay nadie que pueda atenderle."),
            ]
        }
    }
}
