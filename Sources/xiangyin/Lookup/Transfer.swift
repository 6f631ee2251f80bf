import CCurl
import Flows
import Glibc

/// One request on its way, through its redirects. A class, because libcurl's callbacks hold on to it.
final class Transfer {
    let ticket: Int
    let rules: AddressRules
    private(set) var request: HTTPRequest
    /// Seconds of the monotonic clock by which all must be done.
    let deadline: Double
    /// The host of the URL at hand: what the address rules are asked about.
    private(set) var host = ""
    private var origin = ""
    private(set) var redirects = 0
    fileprivate(set) var received: [UInt8] = []
    /// Why this transfer was stopped from within, which says more than libcurl's own code.
    fileprivate(set) var refusal: String?
    private var headerList: UnsafeMutablePointer<curl_slist>?

    init(_ request: HTTPRequest, ticket: Int, rules: AddressRules, now: Double) {
        self.request = request
        self.ticket = ticket
        self.rules = rules
        deadline = now + min(max(request.timeout, 0.001), Limits.lookupSeconds)
    }

    deinit { curl_slist_free_all(headerList) }

    /// Sets a handle up for the request as it now stands; the reason when it cannot be made.
    func prepare(_ curl: UnsafeMutableRawPointer, now: Double) -> String? {
        curl_easy_reset(curl)
        if let reason = readURL() { return reason }
        guard deadline > now else { return "timed out" }
        received.removeAll(keepingCapacity: true)
        refusal = nil

        xiangyin_curl_set_string(curl, CURLOPT_URL, request.url)
        xiangyin_curl_set_string(curl, CURLOPT_PROTOCOLS_STR, "http,https")
        // A proxy would hide the address that is connected to from the rules.
        xiangyin_curl_set_string(curl, CURLOPT_PROXY, "")
        xiangyin_curl_set_string(curl, CURLOPT_USERAGENT, "xiangyin/" + Xiangyin.version)
        xiangyin_curl_set_long(curl, CURLOPT_NOSIGNAL, 1)
        xiangyin_curl_set_long(curl, CURLOPT_FOLLOWLOCATION, 0)
        xiangyin_curl_set_long(curl, CURLOPT_TIMEOUT_MS, max(1, Int((deadline - now) * 1000)))
        xiangyin_curl_set_long(curl, CURLOPT_MAXFILESIZE, Limits.lookupBytes)
        setMethod(curl)
        setHeaders(curl)

        let context = Unmanaged.passUnretained(self).toOpaque()
        xiangyin_curl_set_write(curl, receiveBytes)
        xiangyin_curl_set_pointer(curl, CURLOPT_WRITEDATA, context)
        xiangyin_curl_set_open_socket(curl, openSocket)
        xiangyin_curl_set_pointer(curl, CURLOPT_OPENSOCKETDATA, context)
        return nil
    }

    /// Turns to where the answer points; the reason when it may not.
    func follow(to url: String, status: Int) -> String? {
        guard redirects < Limits.lookupRedirects else { return "redirected more than \(Limits.lookupRedirects) times" }
        redirects += 1
        let before = origin
        request.url = url
        if let reason = readURL() { return "redirected: " + reason }
        // As browsers do: only 307 and 308 repeat a request that carries a body.
        if status != 307, status != 308, request.method != "HEAD" {
            request.method = "GET"
            request.body = nil
        }
        // What the designer wrote for one server is not for another: it may be a key.
        if origin != before {
            request.headers.removeAll { !["accept", "accept-language"].contains($0.name.lowercased()) }
        }
        return nil
    }

    private func readURL() -> String? {
        guard let parts = curl_url() else { return "out of memory" }
        defer { curl_url_cleanup(parts) }
        guard curl_url_set(parts, CURLUPART_URL, request.url, UInt32(CURLU_NON_SUPPORT_SCHEME)) == CURLUE_OK,
            let scheme = Self.part(parts, CURLUPART_SCHEME)
        else { return "not a URL: \(request.url.prefix(200))" }
        guard scheme == "http" || scheme == "https" else { return "only http and https are allowed, not \(scheme)" }
        guard let host = Self.part(parts, CURLUPART_HOST) else { return "a URL without a host: \(request.url.prefix(200))" }
        self.host = host
        origin = scheme + "://" + host + ":" + (Self.part(parts, CURLUPART_PORT, UInt32(CURLU_DEFAULT_PORT)) ?? "")
        return nil
    }

    private static func part(_ parts: OpaquePointer, _ what: CURLUPart, _ flags: UInt32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(parts, what, &text, flags) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }

    private func setMethod(_ curl: UnsafeMutableRawPointer) {
        if let body = request.body {
            body.withUnsafeBytes { bytes in
                xiangyin_curl_set_long(curl, CURLOPT_POSTFIELDSIZE, bytes.count)
                xiangyin_curl_set_pointer(
                    curl, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress ?? UnsafeRawPointer(curl)))
            }
        } else if request.method == "HEAD" {
            xiangyin_curl_set_long(curl, CURLOPT_NOBODY, 1)
        }
        xiangyin_curl_set_string(curl, CURLOPT_CUSTOMREQUEST, request.method)
    }

    private func setHeaders(_ curl: UnsafeMutableRawPointer) {
        curl_slist_free_all(headerList)
        headerList = nil
        var headers = request.headers
        func setDefault(_ name: String, _ value: String) {
            if !headers.contains(where: { $0.name.lowercased() == name.lowercased() }) { headers.append((name, value)) }
        }
        setDefault("Accept", "application/json")
        if request.body != nil { setDefault("Content-Type", "application/json") }
        // No waiting for "100 Continue".
        headers.append(("Expect", ""))
        for header in headers {
            // A line end in a value would begin a header of the caller's own making.
            let line = header.name + (header.value.isEmpty ? ":" : ": " + header.value)
            guard !line.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { continue }
            headerList = curl_slist_append(headerList, line)
        }
        xiangyin_curl_set_pointer(curl, CURLOPT_HTTPHEADER, headerList)
    }
}

private func receiveBytes(_ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?) -> Int {
    guard let bytes, let context else { return 0 }
    let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    let total = size * count
    guard transfer.received.count + total <= Limits.lookupBytes else {
        transfer.refusal = "the answer is larger than \(Limits.lookupBytes / 1024) KiB"
        return 0
    }
    transfer.received.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: total))
    return total
}

private func openSocket(_ context: UnsafeMutableRawPointer?, _ purpose: curlsocktype, _ address: UnsafeMutablePointer<curl_sockaddr>?)
    -> curl_socket_t
{
    guard let context, let address else { return -1 }
    let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    guard let bytes = ipBytes(address) else {
        transfer.refusal = "neither IPv4 nor IPv6"
        return -1
    }
    guard transfer.rules.permits(host: transfer.host, address: bytes) else {
        transfer.refusal = "\(transfer.host) is at a private address, and not among the hotline's lookups.allow"
        return -1
    }
    return socket(address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
}

/// The 16 bytes of the address that is about to be connected to.
private func ipBytes(_ address: UnsafeMutablePointer<curl_sockaddr>) -> [UInt8]? {
    let start = UnsafeRawPointer(address).advanced(by: MemoryLayout<curl_sockaddr>.offset(of: \.addr) ?? 0)
    switch address.pointee.family {
    case AF_INET:
        return withUnsafeBytes(of: start.loadUnaligned(as: sockaddr_in.self).sin_addr) { Network.mapped($0) }
    case AF_INET6:
        return withUnsafeBytes(of: start.loadUnaligned(as: sockaddr_in6.self).sin6_addr) { Array($0) }
    default:
        return nil
    }
}
