/// Words of time.
enum DateWords {
    static let months: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
        "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1,
        "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
        "nov": 11, "dec": 12,
    ]

    /// Monday is 0.
    static let weekdays: [String: Int] = [
        "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
        "sunday": 6,
    ]

    static let chineseWeekdays: [(word: String, day: Int)] = [
        ("周一", 0), ("周二", 1), ("周三", 2), ("周四", 3), ("周五", 4), ("周六", 5), ("周日", 6),
        ("周天", 6), ("星期一", 0), ("星期二", 1), ("星期三", 2), ("星期四", 3), ("星期五", 4),
        ("星期六", 5), ("星期日", 6), ("週一", 0), ("週二", 1), ("週三", 2), ("週四", 3), ("週五", 4),
        ("週六", 5), ("週日", 6),
    ]

    /// What stands before a date, nearest word last, and how a deadline then relates to it.
    static let relations: [(words: [String], relation: Lead)] = [
        (["by"], .by), (["until"], .by), (["till"], .by), (["through"], .by),
        (["no", "later", "than"], .by), (["not", "later", "than"], .by), (["to", "be", "by"], .by),
        (["before"], .before), (["prior", "to"], .before), (["ahead", "of"], .before),
        (["in"], .at), (["on"], .at), (["during"], .at), (["for"], .at), (["at"], .at),
        (["from"], .from), (["starting"], .from), (["after"], .from), (["beginning"], .from),
        (["as", "of"], .from), (["effective"], .from), (["around"], .around), (["about"], .around),
        (["circa"], .around), (["close", "as", "possible", "to"], .around),
        (["towards"], .around), (["within"], .by), (["since"], .since),
        (["starting", "in"], .from), (["beginning", "in"], .from), (["starting", "from"], .from),
    ]

    enum Lead: Sendable { case by, before, at, from, around, since }

    /// What makes a year the one that a change is measured from.
    static let baselineLeads: [[String]] = [
        ["below"], ["above"], ["from"], ["over"], ["on"], ["of"], ["than"], ["than", "in"],
        ["compared", "with"], ["compared", "to"], ["relative", "to"], ["against"], ["versus"],
        ["vs"], ["compared", "with", "the"], ["baseline"], ["base", "year"],
        ["base", "year", "of"], ["base", "year", "in"], ["basis", "year"], ["base", "year", "is"],
        ["baseline", "of"], ["comparison", "to"], ["comparison", "with"], ["respect", "to"],
        ["measured", "against"], ["baseline", "year"], ["baseline", "year", "of"], ["since"],
        ["levels", "of"], ["level", "of"], ["levels", "in"], ["level", "in"], ["compared"],
        ["levels", "from"], ["relation", "to"], ["reference", "year"], ["between"],
    ]

    /// Leads that make a baseline without `levels` behind the year.
    static let strongBaselineLeads: Set<String> = [
        "below", "than", "than in", "compared with", "compared to", "relative to", "against",
        "versus", "vs", "base year", "base year of", "base year in", "basis year", "base year is",
        "baseline of", "comparison to",
        "comparison with", "respect to", "measured against", "levels of", "level of",
        "levels in", "level in", "baseline", "baseline year", "baseline year of", "compared",
        "levels from", "relation to", "reference year",
    ]

    /// Words between a lead and a date that say nothing: `from the fiscal 2013 levels`.
    static let fillers: Set<String> = [
        "the", "its", "our", "their", "fiscal", "year", "fy", "a", "an", "end", "of", "early",
        "late", "mid", "calendar", "financial", "beginning", "start", "company", "his",
    ]

    /// Words that a date may begin with.
    static let openers: Set<String> = Set(months.keys).union(weekdays.keys).union([
        "today", "tonight", "tomorrow", "this", "next", "the", "coming", "last", "within", "in",
        "over", "mid", "first", "second", "belem", "bel", "baku", "christmas", "year",
    ])

    static let counts: [String: Int] = [
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
    ]

    /// Meetings that deadlines are tied to, by the month in which they open.
    static let events: [(name: String, date: String)] = [
        ("COP26", "2021-11"), ("COP27", "2022-11"), ("COP28", "2023-11"), ("COP29", "2024-11"),
        ("COP30", "2025-11"), ("COP31", "2026-11"), ("Belem", "2025-11"), ("Belém", "2025-11"),
        ("Baku", "2024-11"), ("贝伦气候变化大会", "2025-11"), ("贝伦气候大会", "2025-11"),
        ("贝伦", "2025-11"), ("貝倫", "2025-11"), ("第三届联合国海洋大会", "2025-06"),
        ("Christmas", "12-25"), ("year-end", "12"), ("year's end", "12"), ("year’s end", "12"),
    ]
}
