/// Marks of pages that test the visitor: a name for people, and markup that only such pages have.
/// From the products' own pages, as any visitor without a browser gets them.
enum ChallengeMarks {
    struct Row { var name, mark: String }

    static let all: [Row] = table.split(separator: "\n").compactMap { line in
        let cells = line.split(separator: "\t", maxSplits: 1).map(String.init)
        return cells.count == 2 ? Row(name: cells[0], mark: cells[1]) : nil
    }

    private static let table = #"""
        Akamai	/_sec/cp_challenge/
        Akamai	<H1>Access Denied</H1>
        Alibaba Cloud	acw_sc__v2
        Alibaba Cloud	aliyun_waf_aa
        Cloudflare	<title>Attention Required! | Cloudflare</title>
        Cloudflare	<title>Just a moment...</title>
        Cloudflare	window._cf_chl_opt
        DataDome	captcha-delivery.com
        DDoS-Guard	<title>DDoS-Guard</title>
        Imperva	_Incapsula_Resource
        PerimeterX	_pxAppId
        PerimeterX	px-captcha
        Sucuri	sucuri_cloudproxy_js
        Tencent Cloud	TencentCaptcha(
        """#
}
