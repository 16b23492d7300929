import Model
import Testing

@testable import Extracting

@Suite struct QuantityTests {
    private static let published = Timestamp(year: 2025, month: 6, day: 4)

    @Test(arguments: [
        ("cut by 7% to 10%", Quantity(7, 10), "%"), ("a 26-28 percent cut", Quantity(26, 28), "%"),
        ("$1.3 trillion a year", Quantity(1_300_000_000_000), "USD"),
        ("between 3 million and 8 million euros", Quantity(3_000_000, 8_000_000), "EUR"),
        ("EUR 500 million", Quantity(500_000_000), "EUR"),
        ("2 billion pounds", Quantity(2_000_000_000), "GBP"),
        ("at least 11,000 gigawatts", Quantity(11_000), "GW"),
        ("half of its power", Quantity(50), "%"),
        ("a billion tonnes", Quantity(1_000_000_000), "t"),
        ("约36亿千瓦", Quantity(3600), "GW"), ("下降7%至10%", Quantity(7, 10), "%"),
        ("減少50%，加減5個百分點", Quantity(45, 55), "%"), ("增至三倍", Quantity(3), "x"),
        ("10亿美元", Quantity(1_000_000_000), "USD"), ("240亿立方米", Quantity(24_000_000_000), "m3"),
        ("减排四成", Quantity(40), "%"),
    ])
    func `a number is read with its scale and unit`(
        _ text: String, _ value: Quantity, _ unit: String
    ) throws {
        let measure = try #require(Measure.all(in: ByteText(text)).first)
        #expect(measure.value == value)
        #expect(measure.unit == unit)
    }

    @Test(arguments: [
        "the 30th meeting", "COP30", "Section 2", "10:30", "G20 leaders", "the second half",
    ])
    func `a name with a number in it is no quantity`(_ text: String) {
        #expect(Measure.all(in: ByteText(text)).isEmpty)
    }

    @Test(arguments: [
        ("by 2030", Deadline(.by, "2030")),
        ("before the end of 2025", Deadline(.before, "2026-01")),
        ("in May 2027", Deadline(.in, "2027-05")), ("on 12 July", Deadline(.in, "2025-07-12")),
        ("by FY30", Deadline(.by, "2030")), ("by the end of this decade", Deadline(.by, "2030")),
        ("within six months", Deadline(.by, "2025-12")),
        ("within 30 days", Deadline(.by, "2025-07-04")),
        ("around 2040", Deadline(.around, "2040")), ("from 2036", Deadline(.from, "2036")),
        ("next April", Deadline(.in, "2026-04")),
        ("in the first half of 2026", Deadline(.in, "2026-06")),
        ("by mid-century", Deadline(.by, "2050")), ("before COP30", Deadline(.before, "2025-11")),
        ("over the next two years", Deadline(.by, "2027")),
        ("tomorrow", Deadline(.in, "2025-06-05")),
        ("到2030年", Deadline(.by, "2030")), ("2060年前", Deadline(.before, "2060")),
        ("2025年底前", Deadline(.before, "2026-01")), ("2026年上半年", Deadline(.in, "2026-06")),
        ("半年内", Deadline(.by, "2025-12")), ("明年", Deadline(.in, "2026")),
        ("6月12日", Deadline(.in, "2025-06-12")), ("2040年左右", Deadline(.around, "2040")),
        ("自2027年起", Deadline(.from, "2027")), ("下周二", Deadline(.in, "2025-06-10")),
    ])
    func `a date is resolved against the day of publication`(_ text: String, _ deadline: Deadline)
        throws
    {
        let date = try #require(
            DateMention.all(in: ByteText(text), published: Self.published).first)
        #expect(date.deadline == deadline)
    }

    @Test(arguments: [
        ("below 2005 levels", "2005"), ("compared with 1990", "1990"),
        ("from a 2018 baseline", "2018"),
        ("on 1990 levels", "1990"), ("by 45 percent from 2010", "2010"), ("比2005年下降", "2005"),
        ("較2013年減少", "2013"), ("增至2015年的两倍", "2015"), ("relative to fiscal 2013", "2013"),
    ])
    func `what a change is measured from is a baseline and no deadline`(
        _ text: String, _ year: String
    ) throws {
        let date = try #require(DateMention.all(in: ByteText(text), published: Self.published).last)
        #expect(date.role == .baseline)
        #expect(date.date == year)
    }

    @Test func `a weekday says that it may be the last one or the next`() throws {
        let dates = DateMention.all(in: ByteText("said on Monday"), published: Self.published)
        #expect(try #require(dates.first).isWeekday)
    }

    @Test func `without a day of publication nothing is counted from it`() {
        #expect(DateMention.all(in: ByteText("next year, tomorrow, 明年"), published: nil).isEmpty)
    }
}
