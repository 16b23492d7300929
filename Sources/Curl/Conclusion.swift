import CCurl

// What became of an exchange: a whole answer, or why there is none.

extension Exchange {
    func complete(with code: CURLcode) { finish(result(of: code)) }

    private func result(of code: CURLcode) -> Result<TransferAnswer, TransferError> {
        if let error = error(of: code) { return .failure(error) }
        return .success(answer)
    }

    private func error(of code: CURLcode) -> TransferError? {
        if transfer.truncatesBody, hasWholeHead { return nil }
        if let fault = body.fault { return TransferError(fault, limit: transfer.maximumBody) }
        guard code == CURLE_OK else { return failure(code) }
        // curl takes a head that stops in the middle for a whole one.
        guard hasHeadEnded else { return TransferError(.incomplete, "the head was cut short") }
        guard body.isCut == true else { return nil }
        return TransferError(.incomplete, "the compressed body stops before its end")
    }

    /// Whether the head came to its end; a status such as 100 only announces another head.
    private var hasWholeHead: Bool {
        number(CURLINFO_RESPONSE_CODE) >= 200 && hasHeadEnded
    }

    private func failure(_ code: CURLcode) -> TransferError {
        if let refused, code == CURLE_COULDNT_CONNECT || code == CURLE_ABORTED_BY_CALLBACK {
            return TransferError(refusing: refused)
        }
        if code == CURLE_OPERATION_TIMEDOUT, lookupStart != nil {
            return TransferError(.dns, "the host's name was not resolved in time")
        }
        if hasEndlessHead { return TransferError(.tooLarge, "the header lines don't end") }
        // The headers came, then the clock ran out or the line broke within the body.
        let isWithinBody = number(CURLINFO_RESPONSE_CODE) > 0
        return TransferError(
            of: code, explanation, isWithinBody: isWithinBody, timeout: transfer.timeout)
    }

    private var answer: TransferAnswer {
        TransferAnswer(
            status: number(CURLINFO_RESPONSE_CODE), headers: headers, body: body.bytes,
            remoteAddress: text(CURLINFO_PRIMARY_IP), isProvedWhole: isProvedWhole,
            retryAfter: retryAfter, timings: timings)
    }

    /// A length, a last chunk, the framing of HTTP/2 or the body's own end; curl and `BodyReader`
    /// saw to it that what was announced came.
    private var isProvedWhole: Bool {
        let status = number(CURLINFO_RESPONSE_CODE)
        let isChunked = header("transfer-encoding")?.lowercased().hasSuffix("chunked") == true
        return body.isCut == false || offset(CURLINFO_CONTENT_LENGTH_DOWNLOAD_T) >= 0
            || isChunked || transfer.method == "HEAD" || status == 204 || status == 304
            || number(CURLINFO_HTTP_VERSION) >= Int(CURL_HTTP_VERSION_2_0)
    }

    /// curl says zero where there is none, and less for a date that is past.
    private var retryAfter: Double? {
        guard header("retry-after") != nil else { return nil }
        return Double(max(0, offset(CURLINFO_RETRY_AFTER)))
    }

    private var timings: TransferTimings {
        TransferTimings(
            lookup: seconds(CURLINFO_NAMELOOKUP_TIME_T), connect: seconds(CURLINFO_CONNECT_TIME_T),
            tls: seconds(CURLINFO_APPCONNECT_TIME_T),
            firstByte: seconds(CURLINFO_STARTTRANSFER_TIME_T),
            total: seconds(CURLINFO_TOTAL_TIME_T))
    }

    private func seconds(_ info: CURLINFO) -> Double {
        Double(offset(info)) / 1e6
    }

    private func offset(_ info: CURLINFO) -> curl_off_t {
        var value: curl_off_t = 0
        _ = ccurl_get_offset(handle, info, &value)
        return value
    }

    private func number(_ info: CURLINFO) -> Int {
        var value = 0
        _ = ccurl_get_long(handle, info, &value)
        return value
    }

    private func text(_ info: CURLINFO) -> String {
        var value: UnsafeMutablePointer<CChar>?
        _ = ccurl_get_string(handle, info, &value)
        return value.map { String(cString: $0) } ?? ""
    }
}

extension TransferError {
    init(refusing address: IPAddress) {
        self.init(
            .blockedAddress, "the address \(address) is not public and not in allowAddresses")
    }

    fileprivate init(_ fault: BodyReader.Fault, limit: Int) {
        switch fault {
        case .tooLarge:
            self.init(.tooLarge, "the body is larger than \(limit) bytes")
        case .bomb:
            self.init(
                .tooLarge, "the body unpacks to over \(BodyReader.highestRatio) times its size")
        case .malformedGzip:
            self.init(.incomplete, "the body is no valid gzip")
        case .unknownEncoding(let name):
            self.init(.malformed, "the body's encoding \"\(name)\" was not asked for")
        }
    }

    fileprivate init(
        of code: CURLcode, _ explanation: String, isWithinBody: Bool, timeout: Double
    ) {
        let said = String(cString: curl_easy_strerror(code))
        // curl's own words may name the address, which may be a secret; those on TLS never do.
        let reason = explanation.isEmpty ? said : explanation
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            self.init(.dns, "the host's name can't be resolved")
        case CURLE_COULDNT_CONNECT:
            self.init(.connect, "nothing answers at the host's address")
        case CURLE_OPERATION_TIMEDOUT:
            self.init(.timeout, "no whole answer within \(timeout) s, or too slow a one")
        case CURLE_PARTIAL_FILE:
            self.init(.incomplete, "the body is shorter than announced")
        case CURLE_GOT_NOTHING, CURLE_HTTP2_STREAM, CURLE_HTTP2:
            self.init(.incomplete, said)
        case CURLE_RECV_ERROR where reason.contains("SSL routines") && reason.contains("alert"):
            // TLS 1.3 turns a client away only after its own part of the greeting is done.
            self.init(.tls, reason)
        case CURLE_RECV_ERROR, CURLE_SEND_ERROR:
            self.init(isWithinBody ? .incomplete : .connect, said)
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR,
            CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_CRL_BADFILE:
            self.init(.tls, reason)
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY:
            self.init(.malformed, said)
        default: self.init(.other, said)
        }
    }
}
