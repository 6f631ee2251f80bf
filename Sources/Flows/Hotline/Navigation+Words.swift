extension Navigation.Command {
    /// Words that mean the command in every hotline and every language, beside its key and intent.
    var words: [String] {
        switch self {
        case .repeat:
            [
                "再说一遍", "再讲一遍", "重复一遍", "重说一遍", "没听清", "听不清", "没听见", "刚才说什么", "再念一遍",
                "講多次", "再講一次", "講多一次", "聽唔清", "聽唔到", "say that again", "repeat that", "repeat", "pardon", "come again",
                "repita", "repítalo", "otra vez por favor", "no le oí",
            ]
        case .back:
            [
                "返回上一步", "上一步", "返回上一级", "上一层", "返回上一层", "退回去", "返上一步", "返轉頭", "上一個問題",
                "go back", "previous step", "volver atrás", "atrás", "paso anterior",
            ]
        case .main:
            [
                "主菜单", "回到主菜单", "重新开始", "从头开始", "主選單", "由頭嚟過", "main menu", "start over", "menú principal", "empezar de nuevo",
            ]
        case .agent:
            [
                "转人工", "人工客服", "人工服务", "人工台", "找个真人", "真人", "接线员", "話務員", "搵真人", "轉人工", "真人接聽", "人工",
                "human agent", "real person", "speak to a person", "talk to a person", "talk to someone", "operator", "representative",
                "agente", "una persona", "operador", "operadora",
            ]
        }
    }
}
