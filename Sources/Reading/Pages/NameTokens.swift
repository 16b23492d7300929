/// What the words of a class, an id or a role say of an element.
struct Signs: OptionSet {
    let rawValue: UInt16

    /// It holds an article or its text.
    static let content = Signs(rawValue: 1)
    /// It shows other texts of the site: teasers, related stories.
    static let promotion = Signs(rawValue: 512)
    /// It holds the text and nothing but the text.
    static let body = Signs(rawValue: 2)
    /// It never belongs to a text: navigation, sharing, adverts, comments.
    static let foreign = Signs(rawValue: 4)
    /// It stands about a text: byline, caption, tags, credits.
    static let aside = Signs(rawValue: 8)
    static let date = Signs(rawValue: 16)
    static let author = Signs(rawValue: 32)
    static let title = Signs(rawValue: 64)
    /// It stands above the text and sums it up.
    static let lead = Signs(rawValue: 256)
    /// It names a kind of text, or a part of one: `post`, `body`. Together they name a text.
    static let kind = Signs(rawValue: 1024)
    static let part = Signs(rawValue: 2048)

    /// One name of a class: `article__content` is the text, `article__content-footer` isn't.
    fileprivate var completed: Signs {
        let isText = isSuperset(of: [.kind, .part])
        let isOther = !isDisjoint(with: [.foreign, .promotion, .aside, .title, .author, .lead])
        return isText && !isOther ? union(.body) : self
    }
}

/// The signs of an attribute's value: its words, divided at anything that is no letter and where a
/// small letter meets a capital, looked up in one table. A name that begins with `has`, `with` or
/// their like tells what is around, and counts for nothing.
func signs(_ bytes: [UInt8], _ range: Range<Int>) -> Signs {
    var found: Signs = []
    var name: Signs = []
    var isRemark = false
    var start = range.lowerBound
    var place = start
    while place <= range.upperBound {
        let isSpace = place == range.upperBound || bytes[place].isSpace
        let isEnd = isSpace || !bytes[place].isLetter
        let isHump = !isEnd && place > start && bytes[place] < 0x61 && bytes[place - 1] >= 0x61
        if isEnd || isHump {
            if place > start {
                isRemark = isRemark || remarkTable.value(bytes, start..<place) != nil
                if let sign = signTable.value(bytes, start..<place) { name.formUnion(sign) }
            }
            start = isEnd ? place + 1 : place
        }
        if isSpace {
            if !isRemark { found.formUnion(name.completed) }
            (name, isRemark) = ([], false)
        }
        place += 1
    }
    return found
}

/// Words of names that speak of what an element has or does.
private let remarkTable = NameTable(
    [
        "disable", "enable", "has", "hide", "include", "layout", "more", "no", "none", "not",
        "show", "with",
        "without",
    ]
    .map { ($0, true) })

private let signTable: NameTable<Signs> = {
    var found: [String: Signs] = [:]
    for (sign, words) in SignWords.all {
        for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            found[String(word), default: []].formUnion(sign)
        }
    }
    return NameTable(found.map { ($0.key, $0.value) }, slots: 2048)
}()

/// The words themselves, in lower case.
enum SignWords {
    static let all: [(Signs, String)] = [
        (.content, content), (.body, body), (.kind, kind), (.part, part), (.foreign, foreign),
        (.promotion, promotion),
        (.aside, aside), (.date, date),
        (.author, author), (.title, title), (.lead, lead),
    ]

    private static let content = """
        article content entry main news post page story text detail artikel articulo nota noticia
        inhalt contenido contenu texte zoom cnt txt
        """

    private static let kind = "article artikel entry news noticia nota post story"

    private static let part = "body content copy text texto texte inhalt"

    private static let body = """
        articlebody articlecontent articletext bodytext contentbody entrycontent maincontent
        newscontent pagescontent postbody postcontent storybody storycontent trs wysiwyg richtext
        articlebodytext ueditor rte prose
        """

    private static let foreign = """
        instagram tiktok tweet twitter printonly
        ad adbox ads adsbygoogle adslot advert advertisement advertisements advertising advertorial
        bookmark bottombar breadcrumb breadcrumbs chat comment commentlist comments consent cookie
        cookies crumbs cta discus disqus donate donation dropdown follow followus footer gdpr
        jumplinks leaderboard livre login masthead mediashare menu nav navbar navi navigation
        newsletter newsletters notice onetrust overlay pager pagetools pagination paging         poll popup qrcode rating register registration respond rss search share
        sharebar sharebox sharebuttons sharedaddy sharetools sharing shopping signin signup
        sitemap skip skiplink social socialbar socialmedia socials socialshare subscribe
        subscribers subscription subscriptions survey toolbar toolbox tools topbar tweetbutton
        whatsapp
        """

    private static let promotion = """
        carousel keepreading mostpopular mostread nextpost outbrain popular prevnext promo promobox
        promos promoted promotion rail readmore readnext recirc recirculation reco recommend
        recommendation recommendations recommended recommends related relatedarticles relatedcontent
        relatedlinks relatednews relatedposts relatedstories relates sidebar sponsor sponsored
        tabbar taboola teaser teasers trending upsell xgxw xiangguan
        """

    private static let aside = """
        attribution avatar bio biography byline bylines caption captions category categories
        copyright credit credits datestamp disclaimer editor eyebrow figcaption flag hashtags infobox
        infos kicker
        label labels legend licence license meta metadata postmeta pubinfo source tag tags taglist
        taxonomy timestamp toc topics views viewcount
        """

    private static let date = """
        date dateline datetime datum fecha publish published pubdate pubtime publishdate
        publishtime posted time timestamp updated shijian riqi zeit modified
        """

    private static let author = """
        author authors byline bylines autor auteur writer journalist reporter contributor
        """

    private static let title = "title headline heading titel titre titulo biaoti"

    private static let lead = """
        abstract chapeau chapo dek deck description excerpt sapo subheading intro introduction lead lede standfirst subhead subheadline subtitle
        summary teasertext vorspann bajada entradilla
        """
}
