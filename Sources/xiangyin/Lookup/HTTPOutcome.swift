/// What came of a request: the body of a good answer, or the reason why there is none.
enum HTTPOutcome: Equatable {
    case body([UInt8])
    case failure(String)
}
