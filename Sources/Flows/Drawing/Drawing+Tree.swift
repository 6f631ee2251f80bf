import JSON

extension Drawing {
    /// A tree for the terminal, from the start outwards. Each node stands once; elsewhere an arrow tells whether that is above or below.
    ///
    ///     main.welcome  您好，供电服务热线。
    ///     ├─ 如果 audience == 'elderly' → person-first  要找人工，请按0。
    ///     │  └─ 0 人工 → agent.transfer ↓
    ///     └─ menu  请直接说您要办什么，也可以按键。
    public func tree(width: Int, depth: Int? = nil) -> String {
        DrawingTree(self, width: width, depth: depth).text
    }
}
