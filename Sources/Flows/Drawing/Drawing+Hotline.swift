extension Drawing {
    /// - Parameter language: the language of labels; nil for the hotline's first.
    public init(_ hotline: Hotline, language: String? = nil, coverage: DrawingCoverage? = nil) {
        let language = language ?? hotline.languages.first ?? "en"
        let reader = DrawingReader(hotline: hotline, language: language)
        title = reader.plain(hotline.title)
        self.language = language
        words = reader.words
        start = hotline.start
        isCovered = coverage != nil
        everywhere = reader.rows(of: hotline.globals)
        let order = [hotline.start.flow] + hotline.flowOrder.filter { $0 != hotline.start.flow }
        groups = order.compactMap { hotline.flows[$0] }.map { flow in
            let boxes = flow.order.compactMap { flow.nodes[$0] }.map { node in
                let target = Target(flow: flow.name, node: node.name)
                return Box(target: target, rows: reader.rows(of: node), visits: coverage.map { $0.visits(of: target) })
            }
            return Group(name: flow.name, start: flow.start, boxes: boxes, everywhere: reader.rows(of: flow.globals))
        }
    }
}
