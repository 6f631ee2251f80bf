/// Integrals of smooth functions: 20 points, exact for polynomials of degree 39.
enum GaussLegendre {
    static func integral(from start: Double, to end: Double, _ function: (Double) -> Double) -> Double {
        let half = (end - start) / 2
        let middle = (end + start) / 2
        var sum = 0.0
        for point in points { sum += point.weight * (function(middle - half * point.at) + function(middle + half * point.at)) }
        return half * sum
    }

    /// The positive zeros of the Legendre polynomial of degree 20 and their weights (Abramowitz and Stegun, table 25.4).
    private static let points: [(at: Double, weight: Double)] = [
        (0.07652652113349734, 0.15275338713072584),
        (0.22778585114164507, 0.14917298647260374),
        (0.37370608871541955, 0.14209610931838204),
        (0.5108670019508271, 0.13168863844917664),
        (0.636053680726515, 0.11819453196151841),
        (0.7463319064601508, 0.10193011981724044),
        (0.8391169718222188, 0.08327674157670475),
        (0.912234428251326, 0.06267204833410907),
        (0.9639719272779138, 0.04060142980038694),
        (0.9931285991850949, 0.017614007139152118),
    ]
}
