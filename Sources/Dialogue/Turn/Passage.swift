/// A way that a turn took where there was another: what coverage counts beside the steps of `Turn.path`.
///
///     .option(main.menu[0], 2)            // the third option was chosen
///     .branch(order.number[2], "done")    // a case of a switch
public enum Passage: Sendable, Hashable {
    /// An option of a menu, by its index.
    case option(Echo, Int)
    /// A slot was filled, and with what: tells which choice of an ask was taken.
    case choice(Echo, slot: String, value: String)
    /// A case of a `switch`, its `else`, what follows an answered or failed lookup, a closed queue, a question that gave up, an `if` that was false.
    case branch(Echo, String)
    /// An entry of a `noinput` or `nomatch` list, counted from 1; without a place, of the hotline's own.
    case missed(Echo?, kind: String, count: Int)
    /// A global of a flow, or of the hotline.
    case global(flow: String?, Int)
}
