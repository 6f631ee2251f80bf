/// What follows when a step has been run.
enum Outcome {
    /// The next step of the node.
    case next
    /// The frame was moved: go on from where it stands.
    case moved
    /// The turn is over: the session listens, waits or has ended.
    case rest
}
