/// Packs rectangles into a strip: each as high up, and then as far left, as it fits.
struct Skyline {
    private var steps: [(x: Double, y: Double)]
    private let width: Double

    init(width: Double) {
        self.width = width
        steps = [(0, 0)]
    }

    /// Places for all of them, in a strip as wide as makes the whole small and near the shape of a screen. The first keeps its corner.
    static func packed(_ sizes: [(width: Double, height: Double)]) -> [(x: Double, y: Double)] {
        let widest = sizes.map(\.width).max() ?? 0
        let side = sizes.reduce(0) { $0 + $1.width * $1.height }.squareRoot()
        // In the order given, and the largest first.
        let orders = [
            Array(sizes.indices),
            Array(sizes.indices.prefix(1)) + sizes.indices.dropFirst().sorted { (-sizes[$0].height, $0) < (-sizes[$1].height, $1) },
        ]
        var best: (waste: Double, places: [(x: Double, y: Double)]) = (.infinity, sizes.map { _ in (0, 0) })
        for order in orders {
            for factor in [0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6] {
                var skyline = Skyline(width: max(widest, side * factor))
                var places = best.places
                for index in order { places[index] = skyline.place(width: sizes[index].width, height: sizes[index].height) }
                let width = zip(places, sizes).map { $0.x + $1.width }.max() ?? 0
                let height = zip(places, sizes).map { $0.y + $1.height }.max() ?? 0
                let waste = width * height + (max(width, height * 1.3) - min(width, height * 1.3)) * side * 0.3
                if waste < best.waste { best = (waste, places) }
            }
        }
        return best.places
    }

    /// Where a rectangle goes.
    mutating func place(width own: Double, height: Double) -> (x: Double, y: Double) {
        var best: (x: Double, y: Double)?
        for step in steps where step.x == 0 || step.x + own <= width {
            let y = steps.enumerated().filter { $1.x < step.x + own && end(of: $0) > step.x }.map(\.element.y).max() ?? 0
            if best.map({ (y, step.x) < ($0.y, $0.x) }) ?? true { best = (step.x, y) }
        }
        let place = best ?? (0, 0)
        raise(from: place.x, to: place.x + own, y: place.y + height)
        return place
    }

    private func end(of index: Int) -> Double { index + 1 < steps.count ? steps[index + 1].x : .infinity }

    private mutating func raise(from left: Double, to right: Double, y: Double) {
        let under = steps.last { $0.x <= right }?.y ?? 0
        steps =
            steps.filter { $0.x < left } + [(left, y)] + (steps.contains { $0.x == right } ? [] : [(right, under)])
            + steps.filter { $0.x >= right }
    }
}
