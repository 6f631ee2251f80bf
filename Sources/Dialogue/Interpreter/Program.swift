import Flows
import Language

/// A hotline made ready to run. A class, so that a turn shares it instead of copying it.
final class Program: Sendable {
    let hotline: Hotline
    /// Hears yes and no, which any question may need.
    let yesNo = EntityRecogniser(type: .yesno, length: nil)
    /// Hears "two", as the number of an option.
    let number = EntityRecogniser(type: .integer, length: nil)
    /// Where "main menu" leads: the first menu of the first flow.
    let mainMenu: (target: Target, step: Int)

    init(_ hotline: Hotline) {
        self.hotline = hotline
        var menu = (target: hotline.start, step: 0)
        let order = hotline.flows[hotline.start.flow]?.order ?? []
        search: for name in [hotline.start.node] + order {
            let target = Target(flow: hotline.start.flow, node: name)
            for (index, step) in (hotline.node(target)?.steps ?? []).enumerated() {
                if case .menu = step.verb, step.condition == nil {
                    menu = (target, index)
                    break search
                }
            }
        }
        mainMenu = menu
    }
}
