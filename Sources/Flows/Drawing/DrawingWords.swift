/// What a drawing says beside the hotline's own words.
struct DrawingWords: Sendable {
    let condition, otherwise, set, choose, lookup, failed, call, workOrder, person, closed, next, noinput, nomatch, end: String
    let everywhere, start, question, talk, visited, notVisited, elsewhere: String

    /// The words for a language, or for one that its readers know; English for all others.
    static func of(_ language: String) -> DrawingWords {
        for tag in [language] + LanguageFallback.chain(from: language) {
            switch tag {
            case "zh-CN", "zh": return chinese
            case "yue": return cantonese
            case "es": return spanish
            case "en": return english
            default: continue
            }
        }
        return english
    }

    private static let english = DrawingWords(
        condition: "if", otherwise: "after too many tries", set: "set", choose: "by", lookup: "look up", failed: "when it fails",
        call: "call",
        workOrder: "order", person: "to a person", closed: "when closed", next: "afterwards", noinput: "silence", nomatch: "not understood",
        end: "end", everywhere: "at any time", start: "start", question: "asks", talk: "speaks or acts", visited: "tested",
        notVisited: "not tested", elsewhere: "not reached from the start")

    private static let chinese = DrawingWords(
        condition: "如果", otherwise: "多次不成", set: "记下", choose: "分情况", lookup: "查询", failed: "查不到", call: "转去再回来",
        workOrder: "派单", person: "转人工", closed: "下班时间", next: "之后", noinput: "没听到说话", nomatch: "没听懂",
        end: "结束", everywhere: "随时可说", start: "开始", question: "提问", talk: "播报或办理", visited: "测过", notVisited: "没测过",
        elsewhere: "从开头走不到")

    private static let cantonese = DrawingWords(
        condition: "如果", otherwise: "試多次唔得", set: "記低", choose: "睇情況", lookup: "查", failed: "查唔到", call: "去完返嚟",
        workOrder: "派單", person: "轉真人", closed: "收咗工", next: "之後", noinput: "聽唔到", nomatch: "聽唔明",
        end: "完", everywhere: "隨時講得", start: "開頭", question: "問", talk: "講或者做", visited: "試過", notVisited: "未試過",
        elsewhere: "由頭行唔到")

    private static let spanish = DrawingWords(
        condition: "si", otherwise: "tras varios intentos", set: "anota", choose: "según", lookup: "consulta", failed: "si falla",
        call: "llama a", workOrder: "orden", person: "a una persona", closed: "si está cerrado", next: "después", noinput: "silencio",
        nomatch: "no se entendió", end: "fin", everywhere: "en todo momento", start: "inicio", question: "pregunta", talk: "habla o actúa",
        visited: "probado", notVisited: "sin probar", elsewhere: "no se llega desde el inicio")
}
