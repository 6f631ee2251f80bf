extension Dispatcher.Event {
    /// Whom it is about, when it is about one caller.
    public var caller: CallerID? {
        switch self {
        case .arrive(let arrival): arrival.id
        case .hangUp(let caller), .callBack(let caller), .cancel(let caller), .listen(_, let caller, _): caller
        case .accept(let claim), .reject(let claim), .complete(let claim), .wrapped(let claim), .unreached(let claim),
            .transfer(let claim, _, _), .transferBack(let claim):
            claim.caller
        case .signOn, .signOff, .lose, .pause, .resume, .claim, .open, .close, .tick: nil
        }
    }
}

extension Dispatcher.Effect {
    /// Whom it is about, when it is about one caller.
    public var caller: CallerID? {
        switch self {
        case .queued(let caller, _), .refused(let caller, _), .nobodyFor(let caller), .overflowed(let caller, _),
            .offerCallback(let caller), .turnedAway(let caller), .requeued(let caller),
            .ended(let caller, _), .listening(_, let caller, _):
            caller
        case .offered(let claim, _), .withdrawn(let claim, _), .connected(let claim, _, _), .transferred(let claim, _),
            .wrapUp(let claim, _), .stale(let claim):
            claim.caller
        case .paused, .nobodyWaits, .ignored: nil
        }
    }
}
