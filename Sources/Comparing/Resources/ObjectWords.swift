/// What undertakings bear on, by words of the object in English and Chinese. The first row of
/// which a phrase stands in the words wins, so the narrower stand before the wider.
enum ObjectWords {
    static let index = PhraseIndex(rows.map(\.1))

    static let rows: [(Aim.Object, [String])] = [
        (
            .neutrality,
            [
                "carbon neutral", "carbon-neutral", "carbon neutrality", "climate neutral",
                "climate-neutral", "climate neutrality", "net zero", "net-zero", "zero emission",
                "zero-emission", "zero carbon", "zero-carbon", "碳中和", "气候中和", "氣候中和", "净零", "淨零",
            ]
        ),
        (
            .intensity,
            [
                "emissions intensity", "emission intensity", "carbon intensity", "per unit of gdp",
                "energy intensity", "intensity of", "单位国内生产总值", "碳强度", "碳強度", "排放强度", "能耗强度",
                "能源消耗强度", "排放強度",
            ]
        ),
        (
            .vehicles,
            [
                "vehicle", "cars", "petrol", "diesel", "electric car", "新能源汽车", "电动汽车", "电动车", "汽车",
                "電動車", "燃油车",
            ]
        ),
        (.methane, ["methane", "甲烷"]),
        (.subsidies, ["subsid", "补贴", "補貼"]),
        (.forests, ["deforest", "forest", "tree", "mangrove", "森林", "毁林", "植树", "造林", "雨林"]),
        (
            .nonFossilShare,
            [
                "non-fossil", "non fossil", "nonfossil", "share of renewable", "renewable share",
                "非化石", "可再生能源比重", "可再生能源占比",
            ]
        ),
        (
            .windAndSolar,
            [
                "wind and solar", "solar and wind", "wind", "solar", "风电", "风能", "太阳能", "光伏",
                "風電", "太陽能",
            ]
        ),
        (.renewables, ["renewable", "clean energy", "clean power", "可再生", "再生能源", "清洁能源"]),
        (.nuclear, ["nuclear", "reactor", "核电", "核能", "核電"]),
        (.efficiency, ["efficien", "energy saving", "能效", "节能", "節能"]),
        (.coal, ["coal", "煤"]),
        (
            .oilAndGas,
            [
                "oil", "gas output", "gas production", "crude", "barrel", "natural gas", "lng",
                "石油",
                "原油", "天然气", "天然氣", "油气",
            ]
        ),
        (.fossilFuels, ["fossil", "化石"]),
        (
            .climatePlan,
            [
                "nationally determined", "ndc", "climate plan", "climate target", "climate pledge",
                "national contribution", "自主贡献", "自主貢獻",
            ]
        ),
        (
            .emissions,
            [
                "emission", "greenhouse", "carbon", "co2", "ghg", "pollution", "二氧化碳", "碳排放",
                "温室气体",
                "溫室氣體", "排放", "碳达峰", "碳達峰", "減碳", "减碳", "减排",
            ]
        ),
        (.warming, ["warming", "temperature", "1.5", "升温", "气温", "升溫"]),
        (.tariffs, ["tariff", "duties", "关税", "關稅"]),
        (
            .spending,
            [
                "spending", "finance", "fund", "financing", "aid", "investment", "money", "资金",
                "資金",
                "融资", "基金", "援助",
            ]
        ),
    ]
}
