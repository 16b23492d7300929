/// Words that pages put around every text: headings of boxes, notes below an article. Compared by
/// `plainKey`: lower-case letters and digits only.
enum FurnitureWords {
    /// Blocks that say this and no more are no text.
    static let labels = keys(
        """
        advertisement | advertisements | ad | ads | sponsored | sponsored content | promoted
        share | share this | share this article | share article | share on | tweet | print | email
        copy link | link copied | read more | more | see also | related | related stories
        related articles | related content | related news | related topics | featured stories
        recommended | recommended videos | recommended stories | recommended for you
        read next | read also | don't miss | you might like | you may also like | you might also like
        top stories | most read | most popular | trending | trending now | popular | latest
        latest news | more news | comments | leave a comment | show caption | hide caption | caption
        click to unmute | watch | watch now | subscribe | sign up | sign in | log in | newsletter
        loading | please wait | tags | topics | topics in this article | filed under | story source
        cite this page | full story | back to top | skip advertisement | continue reading | image
        image credits | photo | photos | video | listen | save | bookmark | follow us | font size
        about the author | about the authors | table of contents | contents
        anzeige | werbung | teilen | mehr zum thema | lesen sie auch | das könnte sie auch interessieren
        kommentare | zur startseite | drucken | merken | artikel teilen | auch interessant
        publicité | partager | lire aussi | à lire aussi | sur le même sujet | commentaires
        publicidad | compartir | lea también | te puede interesar | noticias relacionadas
        publicidade | compartilhe | leia também | leia mais | pubblicità | condividi | leggi anche
        advertentie | lees ook | delen | reklama | czytaj także | реклама | читайте также | поделиться
        reklam | ilgili haberler | baca juga | xem thêm | إعلان | اقرأ أيضا
        广告 | 分享 | 分享到 | 分享让更多人看到 | 打印 | 字号 | 字体 | 大 | 中 | 小 | 大中小 | 关闭 | 关闭窗口 | 收藏
        评论 | 举报 | 点赞 | 相关阅读 | 相关新闻 | 相关链接 | 相关报道 | 相关文章 | 相关推荐 | 延伸阅读 | 推荐阅读
        热门推荐 | 猜你喜欢 | 阅读原文 | 查看更多 | 返回顶部 | 附件 | 上一篇 | 下一篇 | 扫一扫 | 不喜欢
        廣告 | 列印 | 相關新聞 | 相關閱讀 | 延伸閱讀 | 推薦閱讀 | 関連記事 | 関連ニュース | シェア | 広告
        관련기사 | 광고 | 공유
        """)

    /// Blocks below a text that begin like this belong to the page.
    static let endings = keys(
        """
        copyright | all rights reserved | follow us on | follow him on | follow her on
        follow them on | sign up for | subscribe to | click here to | contact the author
        contact us | download the | get the latest | send us | send tips | for more information visit
        journal information | this document is subject to copyright
        materials provided by | editing by | reporting by | have something to say
        join the conversation | read more | your subscription | please try again
        originally published | this article was originally published | this story has been
        see more from | share your thoughts | like us on | our standards
        责任编辑 | 编辑 | 责编 | 来源 | 版权所有 | 本文来源 | 作者 | 原标题 | 扫描二维码 | 扫码 | 免责声明 | 声明本文
        本网站 | 未经授权 | 转载请注明 | 更多精彩 | 編輯 | 責任編輯
        alle rechte vorbehalten | tous droits réservés | todos los derechos reservados
        """)

    private static func keys(_ table: String) -> Set<String> {
        let entries = table.split { $0 == "|" || $0 == "\n" }
        return Set(entries.map { plainKey(String($0)) }.filter { !$0.isEmpty })
    }

    /// Lengths of the endings, so that a look-up takes a few steps.
    static let endingLengths = Set(endings.map { $0.utf8.count }).sorted()
}

/// Whether a block is a label of the page.
func isLabel(_ text: String) -> Bool {
    text.utf8.count < 60 && FurnitureWords.labels.contains(plainKey(text))
}

/// Whether a short block below a text belongs to the page.
func isEnding(_ text: String) -> Bool {
    if text.hasPrefix("©") || text.hasPrefix("•") { return true }
    let key = Array(plainKey(String(text.prefix(60))).utf8)
    return FurnitureWords.endingLengths.contains { length in
        length <= key.count && FurnitureWords.endings.contains(String(utf8: key[..<length]))
    }
}
