/// Marks of pages that test the visitor: a name for people, the most visible text that a page with
/// the mark has when it is such a test (in bytes), and markup. Some marks also stand in the proper
/// pages of a protected site: there the test itself has hardly any text. From the products' own
/// pages, as any visitor without a browser gets them.
enum ChallengeMarks {
    struct Row {
        var name: String
        var mostText: Int
        var bytes: [UInt8]
    }

    static let all: [Row] = table.split(separator: "\n").compactMap { line in
        let cells = line.split(separator: "\t", maxSplits: 2).map(String.init)
        guard cells.count == 3, let most = Int(cells[1]) else { return nil }
        return Row(name: cells[0], mostText: most, bytes: Array(cells[2].utf8))
    }

    /// A page with more visible text is no test.
    static let mostText = all.map(\.mostText).max() ?? 0

    private static let table = #"""
        Akamai	1500	/_sec/cp_challenge/
        Akamai	1500	<H1>Access Denied</H1>
        Alibaba Cloud	300	acw_sc__v2
        Alibaba Cloud	300	aliyun_waf_aa
        Cloudflare	1500	<title>Attention Required! | Cloudflare</title>
        Cloudflare	1500	<title>Just a moment...</title>
        Cloudflare	1500	window._cf_chl_opt
        DataDome	300	captcha-delivery.com
        DDoS-Guard	1500	<title>DDoS-Guard</title>
        Imperva	300	_Incapsula_Resource
        PerimeterX	300	_pxAppId
        PerimeterX	1500	px-captcha
        Sucuri	300	sucuri_cloudproxy_js
        Tencent Cloud	300	TencentCaptcha(
        """#
}
