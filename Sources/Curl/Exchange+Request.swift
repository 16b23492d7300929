import CCurl

// What is asked for, and within which bounds.

extension Exchange {
    /// A server slower than this for the transfer's `slowSeconds` is given up.
    private static let slowestBytesPerSecond = 16

    func setTarget() {
        _ = ccurl_set_string(handle, CURLOPT_URL, transfer.url)
        _ = ccurl_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        // Empty rather than unset: neither the environment's proxy nor its exceptions count.
        _ = ccurl_set_string(handle, CURLOPT_PROXY, transfer.proxy ?? "")
        _ = ccurl_set_string(handle, CURLOPT_NOPROXY, "")
        _ = ccurl_set_long(handle, CURLOPT_DNS_CACHE_TIMEOUT, transfer.nameLifetime)
        // Bodies are decoded by `BodyReader`, which can tell a whole one from a cut one.
        _ = ccurl_set_long(handle, CURLOPT_HTTP_CONTENT_DECODING, 0)
        _ = ccurl_set_long(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    }

    /// Certificates are always verified, and so is that they are the host's.
    func setTrust() {
        let tls = transfer.tls
        _ = ccurl_set_long(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        if let file = tls.caFile {
            _ = ccurl_set_string(handle, CURLOPT_CAINFO, file)
            // Else the system's folder of certificates would be trusted beside the file.
            _ = ccurl_set_string(handle, CURLOPT_CAPATH, nil)
        }
        if let file = tls.crlFile { _ = ccurl_set_string(handle, CURLOPT_CRLFILE, file) }
        if let file = tls.certificateFile {
            _ = ccurl_set_string(handle, CURLOPT_SSLCERT, file)
            _ = ccurl_set_string(handle, CURLOPT_SSLKEY, tls.keyFile ?? file)
            // Else OpenSSL would ask the terminal for the word of a locked key.
            _ = ccurl_set_string(handle, CURLOPT_KEYPASSWD, "")
        }
    }

    func setHeaders() {
        if let file = transfer.cookieFile { _ = ccurl_set_string(handle, CURLOPT_COOKIEFILE, file) }
        let names = Set(transfer.headers.map { $0.name.lowercased() })
        var lines = transfer.headers.map { "\($0.name): \($0.value)" }
        if !names.contains("accept-encoding") { lines.append("Accept-Encoding: gzip") }
        // No pause for a server's leave to send a large body.
        if !names.contains("expect") { lines.append("Expect:") }
        for line in lines {
            // A line break in a value would be a header of its own.
            let bytes = HeaderText.bytes(line).filter { ![0x0D, 0x0A, 0].contains($0) }
            headerList = (bytes + [0]).withUnsafeBytes {
                curl_slist_append(headerList, $0.bindMemory(to: CChar.self).baseAddress)
            }
        }
        _ = ccurl_set_list(handle, CURLOPT_HTTPHEADER, headerList)
    }

    func setBody() {
        if let body = transfer.body {
            _ = ccurl_set_long(handle, CURLOPT_POST, 1)
            _ = ccurl_set_offset(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
            // Without a body's address curl would read one from standard input.
            _ = (body.isEmpty ? [0] : body).withUnsafeBytes {
                ccurl_set_const(handle, CURLOPT_COPYPOSTFIELDS, $0.baseAddress)
            }
        }
        if transfer.method == "HEAD" { _ = ccurl_set_long(handle, CURLOPT_NOBODY, 1) }
        guard transfer.method != (transfer.body == nil ? "GET" : "POST") else { return }
        _ = ccurl_set_string(handle, CURLOPT_CUSTOMREQUEST, transfer.method)
    }

    func setLimits() {
        _ = ccurl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        _ = ccurl_set_long(handle, CURLOPT_QUICK_EXIT, 1)
        setTimeout(CURLOPT_TIMEOUT_MS, transfer.timeout)
        setTimeout(CURLOPT_CONNECTTIMEOUT_MS, min(transfer.connectTimeout, transfer.timeout))
        _ = ccurl_set_long(handle, CURLOPT_LOW_SPEED_LIMIT, Self.slowestBytesPerSecond)
        _ = ccurl_set_long(handle, CURLOPT_LOW_SPEED_TIME, transfer.slowSeconds)
        // A pooled connection that a server closed long ago costs a failed attempt.
        _ = ccurl_set_long(handle, CURLOPT_MAXAGE_CONN, 30)
    }

    /// Zero would be no timeout at all.
    private func setTimeout(_ option: CURLoption, _ seconds: Double) {
        _ = ccurl_set_long(handle, option, max(1, Int(seconds * 1000)))
    }
}
