/// How paragraphs begin that belong to the page and not to what it says: time stamps, credits,
/// invitations to read on, buttons. Compared word by word, without case and punctuation.
enum FurnitureCues {
    static let starts = CueTable(english + chinese)

    private static let english = [
        "additional reporting", "advertisement", "all rights reserved", "also read",
        "briefing room",
        "by our staff", "click here", "comment", "comments", "continue reading", "cookie",
        "copyright", "credit", "do you have a tip", "download", "edited by", "editing by",
        "email this", "file photo", "first published", "follow us", "for immediate release",
        "for more information", "from our news services", "getty images", "home", "image",
        "join our",
        "last modified", "last reviewed", "last update", "last updated", "listen to",
        "more on this",
        "most popular", "most read", "newsletter", "page last", "photo", "play video", "posted",
        "print this", "published", "read more", "recommended", "register", "related",
        "reporting by",
        "see also", "share", "sign in", "sign up", "sponsored", "subscribe", "support our", "tags",
        "this article was", "topics", "updated", "video", "view all", "viewed", "views",
        "watch live",
        "writing by",
    ]

    private static let chinese = [
        "上一篇", "下一篇", "保存", "关闭", "关闭窗口", "分享", "分享到", "发布时间", "发布日期", "发表时间", "字号", "字體",
        "字体", "广告", "廣告", "打印", "扫一扫", "推荐阅读", "文章来源", "更新时间", "更新時間", "最后更新", "最後更新",
        "來源", "来源", "浏览次数", "版权", "版權", "相关新闻", "相关链接", "稿源", "編輯", "编辑", "訂閱", "订阅", "記者",
        "评论", "評論", "责任编辑", "責任編輯", "返回顶部", "阅读", "阅读原文", "點擊", "点击",
    ]

    /// Words that, alone or with numbers, say nothing: a line of them is furniture.
    static let fillers = Set(
        """
        am and at bst cest cet edt est et gmt hkt hours ist jst last pm sgt the time updated utc
        january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec
        monday tuesday wednesday thursday friday saturday sunday
        comment comments reply replies like likes share shares view views
        年 月 日 时 時 分 秒 大 中 小 星 期 周 一 二 三 四 五 六
        """.split(whereSeparator: \.isWhitespace).map { wordHash($0.utf8) })

    /// How a note begins by which an outlet marks a correction.
    static let corrections = CueTable([
        "amended", "clarification", "clarifies", "correction", "corrects", "corrected",
        "editors note this article was amended", "this article has been amended",
        "this article has been corrected", "this article was amended", "this article was corrected",
        "this story corrects", "this story has been corrected",
        "this story has been updated to correct",
        "this version corrects", "更正", "訂正", "订正", "勘误", "勘誤", "本文已更正", "编者按更正",
    ])
}
