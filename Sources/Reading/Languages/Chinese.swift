/// Simplified or traditional, by characters that only one of them has; the text is UTF-8.
func chinese(_ bytes: [UInt8]) -> String {
    var balance = 0
    for scalar in String(utf8: bytes).unicodeScalars where scalar.value >= 0x4E00 {
        if simplified.contains(scalar) { balance += 1 }
        if traditional.contains(scalar) { balance -= 1 }
    }
    return balance >= 0 ? "zh-Hans" : "zh-Hant"
}

// Pairs of common characters whose forms differ, in the same order.
private let simplifiedForms = Set(
    """
    国会说对时动长开问关实现产业发经济际机义务议员华东车总书记门话议题观点权认这们个来为样过还进远选举达边\
    后从统领导变气应电网报纸环师节当张党军战争军队难马风见让谈约条组织结构团体类级红绿线给继续维护质量贸易
    """.unicodeScalars)
private let traditionalForms = Set(
    """
    國會說對時動長開問關實現產業發經濟際機義務議員華東車總書記門話議題觀點權認這們個來為樣過還進遠選舉達邊\
    後從統領導變氣應電網報紙環師節當張黨軍戰爭軍隊難馬風見讓談約條組織結構團體類級紅綠線給繼續維護質量貿易
    """.unicodeScalars
)
private let simplified = simplifiedForms.subtracting(traditionalForms)
private let traditional = traditionalForms.subtracting(simplifiedForms)
