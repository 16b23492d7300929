/// Words of dates: months in the languages of the news, and zones.
enum DateWords {
    /// 1 to 12, by the lower-case name or its abbreviation.
    static let months: [String: Int] = {
        var found: [String: Int] = [:]
        for (index, names) in monthTable.split(separator: "\n").enumerated() {
            for name in names.split(separator: " ") { found[String(name)] = index + 1 }
        }
        return found
    }()

    /// Minutes east of Greenwich, by the lower-case abbreviation (RFC 822 and usage).
    static let zones: [String: Int] = {
        var found: [String: Int] = [:]
        let words = zoneTable.split { $0 == " " || $0 == "\n" }
        for place in stride(from: 0, to: words.count - 1, by: 2) {
            found[String(words[place])] = Int(words[place + 1])
        }
        return found
    }()

    /// What may stand between a day, a month and a year, or between a date and its time.
    static let joints: Set<String> = [
        "a", "as", "at", "da", "de", "del", "den", "der", "di", "er", "h", "klo", "kl", "le", "les",
        "nd", "o", "of", "om", "on", "r", "rd", "st", "t", "th", "the", "um", "à", "às", "ás", "г",
        "в", "uhr", "hrs",
    ]

    private static let monthTable = """
        january jan januar jänner janvier janv enero ene gennaio gen janeiro января янв stycznia \
        januari ιανουαρίου ιαν január ocak января́ січня yanvar януари ledna leden ianuarie
        february feb februar février fevrier févr fév febrero febbraio fevereiro fev февраля фев \
        lutego februari φεβρουαρίου φεβ február şubat лютого února únor februarie fév.
        march mar mär märz maerz mars marzo março marco мар марта marca maart mrt μαρτίου μαρ \
        μάρ március mart березня března březen martie mac
        april apr avril avr abril abr aprile апреля апр kwietnia απριλίου απρ április nisan \
        квітня dubna duben aprilie április
        may mai mayo maio maggio mag мая май maja mei maj μαΐου μάι μαϊ május mayıs травня května
        june jun juni juin junio junho giugno giu июня июн czerwca ιουνίου ιούν ιουν június \
        haziran червня června iunie
        july jul juli juillet juil julio julho luglio lug июля июл lipca ιουλίου ιούλ ιουλ július \
        temmuz липня července iulie
        august aug août aout agosto ago августа авг sierpnia augustus αυγούστου αυγ augusztus \
        ağustos серпня srpna augusti agustus
        september sep sept septembre septiembre set setembro settembre sett сентября сен сент \
        września σεπτεμβρίου σεπ szeptember eylül вересня září septembrie
        october oct okt oktober octobre octubre ottobre ott outubro out октября окт października \
        οκτωβρίου οκτ október ekim жовтня října octombrie
        november nov novembre noviembre novembro ноября ноя нояб listopada νοεμβρίου νοέ νοε \
        kasım листопада listopadu noiembrie
        december dec dez dezember décembre decembre déc dic diciembre dicembre dezembro декабря \
        дек grudnia δεκεμβρίου δεκ aralık грудня prosince decembrie desember des
        """

    private static let zoneTable = """
        z 0 ut 0 utc 0 gmt 0 wet 0 west 60 bst 60 cet 60 mez 60 cest 120 mesz 120 eet 120 eest 180
        msk 180 ist 330 pkt 300 npt 345 wib 420 ict 420 hkt 480 sgt 480 awst 480 pht 480 jst 540
        kst 540 acst 570 aest 600 aedt 660 nzst 720 nzdt 780 nst -210 ast -240 adt -180 brt -180
        art -180 est -300 edt -240 et -300 cst -360 cdt -300 ct -360 mst -420 mdt -360 mt -420
        pst -480 pdt -420 pt -480 akst -540 akdt -480 hst -600 a -60 m -720 n 60 y 720
        """
}
