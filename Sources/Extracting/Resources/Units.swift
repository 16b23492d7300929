/// Words of number: units, scales, currencies and counting words, as they stand behind or before
/// a number, and what they mean.
enum Units {
    struct Unit: Sendable {
        var name: String
        /// What a number in this unit is multiplied with, so that it is in `name`.
        var factor: Double
    }

    /// English, lower case.
    static let english: [String: Unit] = parse(
        """
        % % 1; percent % 1; per-cent % 1; percentage-point % 1; percentage-points % 1;
        gw GW 1; gigawatt GW 1; gigawatts GW 1; mw MW 1; megawatt MW 1; megawatts MW 1;
        tw TW 1; kw kW 1; kilowatt kW 1; kilowatts kW 1; terawatt TW 1; terawatts TW 1;
        gwh GWh 1; mwh MWh 1; twh TWh 1; kwh kWh 1; terawatt-hours TWh 1; gigawatt-hours GWh 1;
        t t 1; tonne t 1; tonnes t 1; ton t 1; tons t 1; mt t 1000000; gt t 1000000000;
        kt t 1000; mtco2e t 1000000; mtco2 t 1000000; gtco2e t 1000000000; tco2e t 1; tco2 t 1;
        kg kg 1; kilograms kg 1; °c °C 1; degrees-celsius °C 1; hectare ha 1; hectares ha 1; ha ha 1;
        acre acres 1; acres acres 1; barrel barrels 1; barrels barrels 1; bpd barrels 1;
        km km 1; kilometres km 1; kilometers km 1; miles miles 1; km2 km2 1;
        m3 m3 1; bcm m3 1000000000; cubic-metres m3 1; cubic-meters m3 1; litres L 1; liters L 1;
        dollar USD 1; dollars USD 1; euro EUR 1; euros EUR 1; pound GBP 1; pounds GBP 1;
        sterling GBP 1; yuan CNY 1; renminbi CNY 1; yen JPY 1; rupee INR 1; rupees INR 1;
        won KRW 1; rand ZAR 1; franc CHF 1; francs CHF 1; rubles RUB 1; roubles RUB 1; reais BRL 1;
        crore-rupees INR 10000000; lakh-rupees INR 100000; dirhams AED 1; riyals SAR 1;
        kroner DKK 1; kronor SEK 1; zloty PLN 1; lira TRY 1; baht THB 1; ringgit MYR 1; times x 1;
        usd USD 1; eur EUR 1; gbp GBP 1; cny CNY 1; rmb CNY 1; jpy JPY 1; inr INR 1; krw KRW 1
        """)

    /// What stands before an amount.
    static let currencies: [(sign: String, code: String)] = [
        ("US$", "USD"), ("A$", "AUD"), ("C$", "CAD"), ("NZ$", "NZD"), ("HK$", "HKD"),
        ("S$", "SGD"), ("NT$", "TWD"), ("R$", "BRL"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"),
        ("¥", "JPY"), ("₹", "INR"), ("₩", "KRW"), ("EUR ", "EUR"), ("USD ", "USD"),
        ("GBP ", "GBP"), ("CNY ", "CNY"), ("RMB ", "CNY"), ("INR ", "INR"), ("JPY ", "JPY"),
        ("CHF ", "CHF"), ("AUD ", "AUD"), ("CAD ", "CAD"), ("Rs ", "INR"), ("Rs. ", "INR"),
    ]

    static let scales: [String: Double] = [
        "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7,
        "billion": 1e9, "trillion": 1e12, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12,
        "trn": 1e12,
    ]

    /// Letters that are scales only behind an amount of money.
    static let moneyScales: [String: Double] = ["m": 1e6, "b": 1e9, "k": 1e3, "t": 1e12]

    static let counting: [String: Double] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
        "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
        "eighty": 80, "ninety": 90, "dozen": 12, "dozens": 12, "a": 1, "an": 1,
    ]

    /// Words that a measure may begin with.
    static let openers = Set(counting.keys).union(parts.keys)

    /// Parts of a whole, in per cent: `half of its power`.
    static let parts: [String: Double] = [
        "half": 50, "one-half": 50, "third": 100.0 / 3, "one-third": 100.0 / 3,
        "two-thirds": 200.0 / 3, "quarter": 25, "one-quarter": 25, "three-quarters": 75,
        "fifth": 20, "one-fifth": 20, "two-fifths": 40, "three-fifths": 60, "four-fifths": 80,
        "tenth": 10, "one-tenth": 10,
    ]

    /// Chinese of both scripts, longest first where one begins with another.
    static let chinese: [(word: String, unit: Unit)] = [
        ("个百分点", Unit(name: "%", factor: 1)), ("個百分點", Unit(name: "%", factor: 1)),
        ("千瓦时", Unit(name: "kWh", factor: 1)), ("千瓦時", Unit(name: "kWh", factor: 1)),
        ("千瓦", Unit(name: "GW", factor: 1e-6)), ("兆瓦", Unit(name: "MW", factor: 1)),
        ("吉瓦", Unit(name: "GW", factor: 1)), ("百万瓦", Unit(name: "MW", factor: 1)),
        ("公吨", Unit(name: "t", factor: 1)), ("公噸", Unit(name: "t", factor: 1)),
        ("吨标准煤", Unit(name: "t", factor: 1)), ("噸標準煤", Unit(name: "t", factor: 1)),
        ("吨", Unit(name: "t", factor: 1)), ("噸", Unit(name: "t", factor: 1)),
        ("立方米", Unit(name: "m3", factor: 1)), ("立方公尺", Unit(name: "m3", factor: 1)),
        ("公顷", Unit(name: "ha", factor: 1)), ("公頃", Unit(name: "ha", factor: 1)),
        ("亩", Unit(name: "mu", factor: 1)), ("桶", Unit(name: "barrels", factor: 1)),
        ("摄氏度", Unit(name: "°C", factor: 1)), ("攝氏度", Unit(name: "°C", factor: 1)),
        ("美元", Unit(name: "USD", factor: 1)), ("欧元", Unit(name: "EUR", factor: 1)),
        ("歐元", Unit(name: "EUR", factor: 1)), ("英镑", Unit(name: "GBP", factor: 1)),
        ("英鎊", Unit(name: "GBP", factor: 1)), ("日元", Unit(name: "JPY", factor: 1)),
        ("日圓", Unit(name: "JPY", factor: 1)), ("人民币", Unit(name: "CNY", factor: 1)),
        ("人民幣", Unit(name: "CNY", factor: 1)), ("港元", Unit(name: "HKD", factor: 1)),
        ("新台币", Unit(name: "TWD", factor: 1)), ("新台幣", Unit(name: "TWD", factor: 1)),
        ("韩元", Unit(name: "KRW", factor: 1)), ("韓元", Unit(name: "KRW", factor: 1)),
        ("卢比", Unit(name: "INR", factor: 1)), ("盧比", Unit(name: "INR", factor: 1)),
        ("元", Unit(name: "CNY", factor: 1)), ("倍", Unit(name: "x", factor: 1)),
        ("成", Unit(name: "%", factor: 10)), ("公里", Unit(name: "km", factor: 1)),
        ("度", Unit(name: "kWh", factor: 1)), ("%", Unit(name: "%", factor: 1)),
        ("％", Unit(name: "%", factor: 1)),
    ]

    static let chineseScales: [(word: String, factor: Double)] = [
        ("万亿", 1e12), ("萬億", 1e12), ("兆", 1e12), ("亿", 1e8), ("億", 1e8), ("千万", 1e7),
        ("千萬", 1e7), ("百万", 1e6), ("百萬", 1e6), ("万", 1e4), ("萬", 1e4), ("千", 1e3),
    ]

    static let chineseDigits: [Unicode.Scalar: Double] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6,
        "七": 7, "八": 8, "九": 9, "十": 10,
    ]

    private static func parse(_ table: String) -> [String: Unit] {
        var units: [String: Unit] = [:]
        for row in table.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
            let cells = row.split(separator: " ")
            guard cells.count == 3, let factor = Double(cells[2]) else { continue }
            let word = cells[0].split(separator: "-").joined(separator: " ")
            units[word] = Unit(name: String(cells[1]), factor: factor)
        }
        return units
    }
}
