import Model

/// The term table: one topic a line, its id, the topic above it, and its terms in English and in
/// Chinese of both scripts. Written for this project. English terms match with a plural `s`.
enum TopicTerms {
    static let all: [TopicTable.Topic] = rows.map { cells in
        TopicTable.Topic(
            id: cells[0], parent: cells[1] == "-" ? nil : cells[1],
            terms: cells[2].split(separator: ",").map { $0.trimmed })
    }

    private static let rows: [[String]] = table.split(separator: "\n").compactMap { line in
        let cells = line.split(separator: "|").map { $0.trimmed }
        return cells.count == 3 ? cells : nil
    }

    private static let table = #"""
        adaptation | climate | climate resilience, climate-resilient, 适应气候变化, 適應氣候變化, 气候适应, 氣候適應, 气候韧性
        agriculture | - | farm, farmer, farming, crop, livestock, 农业, 農業, 农民, 農民
        ai | technology | artificial intelligence, a.i., machine learning, language model, 人工智能, 人工智慧, 大模型
        arms control | security | disarmament, arms race, landmine, cluster munition, 军控, 軍控, 裁军, 裁軍
        aviation | - | airline, air travel, airspace, 航空, 领空, 領空
        biodiversity | environment | nature loss, wildlife, endangered species, 生物多样性, 生物多樣性, 野生动物, 野生動物
        border | security | border dispute, border troops, 边界, 邊界, 边境, 邊境, 划界
        building standards | climate | energy efficiency of buildings, building standard, heat pump, gas boiler, 建筑节能, 建築節能
        carbon market | climate | carbon credit, carbon price, carbon pricing, carbon tax, carbon trading, emissions trading, carbon border, 碳市场, 碳市場, 碳交易, 碳价, 碳價, 碳关税, 碳關稅
        carbon neutrality | climate | carbon neutral, net zero, net-zero, climate neutral, climate neutrality, zero carbon, zero-carbon, carbon negative, 碳中和, 净零, 淨零, 零碳
        carbon peak | climate | carbon peaking, peak emissions, emissions peak, 碳达峰, 碳達峰, 双碳, 雙碳
        chips | technology | semiconductor, chipmaker, microchip, 芯片, 晶片, 半导体, 半導體
        climate | - | climate change, global warming, climate crisis, paris agreement, decarbonisation, decarbonization, low-carbon, low carbon, 气候, 氣候, 全球变暖, 全球暖化, 低碳, 巴黎协定, 巴黎協定
        climate finance | climate | green climate fund, adaptation fund, 气候资金, 氣候資金, 气候融资, 氣候融資
        coal | fossil fuels | coal-fired, coal power, coal mine, coal plant, 煤炭, 煤电, 煤電, 燃煤, 煤矿, 煤礦
        cyber | security | cyberattack, cyber attack, cybersecurity, cyber security, ransomware, hacker, spyware, 网络安全, 網路安全, 黑客, 駭客
        data protection | technology | personal data, privacy, data transfer, 数据安全, 数据出境, 個資
        debt | economy | debt relief, debt restructuring, sovereign debt, 债务, 債務
        defence | security | defense, military, armed forces, troops, 国防, 國防, 军事, 軍事, 军队, 軍隊
        development | - | sustainable development, development aid, foreign aid, poverty, 可持续发展, 可持續發展, 发展援助, 减贫
        drugs | - | fentanyl, narcotics, drug trafficking, 芬太尼, 毒品, 禁毒
        economy | - | economic growth, inflation, interest rate, gdp, 经济, 經濟, 通胀, 通脹
        education | - | school, university, student, 教育, 学校, 學校
        elections | - | election, referendum, ballot, 选举, 選舉, 公投
        electric vehicles | transport | electric vehicle, electric car, evs, 电动车, 電動車, 电动汽车, 電動汽車, 新能源汽车
        emissions | climate | greenhouse gas, greenhouse gases, carbon dioxide, carbon emission, co2, emission, climate target, emissions target, climate plan, nationally determined contribution, ndc, indc, 温室气体, 溫室氣體, 排放, 减排, 減排, 减碳, 減碳, 降碳, 国家自主贡献, 國家自主貢獻
        energy | - | electricity, power grid, power plan, energy security, energy supply, lng, 能源, 电力, 電力, 电网, 電網
        energy saving | climate | energy efficiency, energy intensity, energy conservation, 节能, 節能, 能效
        energy transition | climate | green transition, just transition, clean energy transition, 能源转型, 能源轉型, 绿色转型, 綠色轉型, 公正转型
        environment | - | pollution, pollutant, conservation, ecosystem, 环境, 環境, 环保, 環保, 污染, 生态, 生態
        export controls | trade | export control, export ban, export restriction, entity list, export licence, export license, 出口管制, 出口限制, 实体清单, 實體清單
        fisheries | - | fishery, fishing, illegal fishing, fish stock, trawler, 渔业, 漁業, 捕捞, 捕撈, 渔船, 漁船
        food | - | food security, grain, wheat, famine, hunger, 粮食, 糧食, 饥荒, 饑荒
        forests | climate | deforestation, rainforest, forest, forestry, reforestation, afforestation, mangrove, 森林, 雨林, 毁林, 毀林, 造林
        fossil fuels | climate | fossil fuel, oil and gas, petroleum, crude oil, 化石燃料, 化石能源
        fukushima water | nuclear energy | fukushima, treated water, 核污染水, 核污水, 核处理水, 核處理水, 处理水排放, 福岛, 福島
        gas | fossil fuels | natural gas, gas pipeline, liquefied gas, russian gas, 天然气, 天然氣, 液化气
        gaza | - | gaza strip, hamas, rafah, 加沙, 加薩, 哈马斯, 哈馬斯
        health | - | public health, vaccine, hospital, disease, medicine, drug price, 卫生, 衛生, 健康, 疫苗, 医疗, 醫療
        hong kong | - | 香港, hksar
        human rights | - | human right, civil liberties, torture, forced labour, forced labor, political prisoner, 人权, 人權, 强迫劳动, 強迫勞動
        hydrogen | energy | green hydrogen, clean hydrogen, electrolyser, electrolyzer, 氢能, 氫能, 绿氢, 綠氫
        investment | economy | foreign investment, investor, 投资, 投資
        iran | - | iranian, jcpoa, 伊朗
        israel | - | israeli, 以色列
        labour | - | labour rights, labor rights, minimum wage, trade union, strike action, 劳工, 勞工
        loss and damage | climate finance | loss-and-damage, 损失与损害, 损失和损害, 損失與損害
        maritime | - | maritime security, coast guard, shipping, navigation, 海上安全, 海警, 航运, 航運, 海事
        methane | emissions | methane fee, methane leak, 甲烷
        middle east | - | west bank, palestinian, lebanon, 中东, 中東, 巴勒斯坦, 巴以
        migration | - | migrant, immigration, asylum, refugee, labour migration, 移民, 难民, 難民, 庇护
        minerals | trade | critical mineral, rare earth, rare earths, lithium, cobalt, graphite, gallium, 稀土, 关键矿产, 關鍵礦產, 石墨, 锂, 镓
        missiles | security | missile, missile test, ballistic missile, 导弹, 導彈, 飞弹, 飛彈
        mpox | health | monkeypox, 猴痘
        north korea | - | dprk, north korean, korean peninsula, 朝鲜, 朝鮮, 北韓, 朝核, 半岛问题
        nuclear energy | energy | nuclear power, nuclear plant, nuclear reactor, reactor, 核能, 核电, 核電
        nuclear weapons | security | nuclear weapon, nuclear test, nuclear arsenal, nuclear arms, non-proliferation, nonproliferation, warhead, 核武器, 核武, 核试验, 核試驗, 核不扩散, 核不擴散
        oceans | environment | ocean, high seas, marine, seabed, deep-sea mining, 海洋, 公海, 深海
        oil | fossil fuels | crude, oil output, oil production, barrel, 石油, 原油
        pandemic | health | covid, covid-19, coronavirus, pandemic accord, pandemic agreement, outbreak, 疫情, 新冠, 大流行
        peace talks | security | ceasefire, cease-fire, truce, peace deal, peace plan, hostage, 停火, 和平谈判, 和平談判, 和谈
        plastic pollution | environment | plastic, plastics, 塑料, 塑胶, 塑膠, 塑料污染, 塑膠污染
        renewable energy | climate | renewable, renewables, renewable power, clean energy, solar, solar power, wind power, wind farm, offshore wind, wind turbine, green energy, 可再生能源, 再生能源, 风电, 風電, 光伏, 太阳能, 太陽能, 风能, 清洁能源, 清潔能源, 非化石能源
        sanctions | trade | sanction, asset freeze, embargo, blacklist, 制裁, 禁运, 禁運, 黑名单, 黑名單
        security | - | national security, counter-terrorism, counterterrorism, terrorism, terrorist, 安全保障, 国家安全, 國家安全, 反恐, 恐怖主义, 恐怖主義
        shipping emissions | climate | maritime emissions, green shipping, 航运减排
        south china sea | maritime | scarborough shoal, second thomas shoal, spratly, paracel, 南海, 南中国海, 黄岩岛, 黃岩島, 仁爱礁, 仁愛礁
        space | - | outer space, satellite, spacecraft, rocket launch, lunar, 航天, 太空, 卫星, 衛星, 外空
        steel | trade | green steel, crude steel, 钢铁, 鋼鐵
        subsidies | trade | subsidy, state aid, 补贴, 補貼
        syria | - | syrian, 叙利亚, 敘利亞
        taiwan | - | taiwan strait, one china, one-china, 台湾, 台灣, 臺灣, 台海, 涉台, 一个中国
        tariffs | trade | tariff, customs duty, import duty, anti-dumping, antidumping, countervailing, 关税, 關稅, 反倾销, 反傾銷, 反补贴
        tax | economy | taxation, corporate tax, fuel duty, 税收, 稅收
        technology | - | tech, digital, quantum, 5g, 6g, 科技, 技术, 技術, 数字经济, 量子
        tibet | human rights | dalai lama, tibetan, xizang, 西藏, 涉藏, 达赖
        trade | - | free trade, trade deal, trade war, trade talks, import, export, market access, 贸易, 貿易, 经贸, 經貿, 进口, 進口, 出口, 通商
        transport | - | railway, vehicle, car, 交通, 运输, 運輸, 铁路, 鐵路, 汽车, 汽車
        ukraine | - | ukrainian, donbas, donetsk, crimea, 乌克兰, 烏克蘭, 俄乌, 克里米亚
        visas | - | visa, visa-free, 签证, 簽證, 免签, 免簽
        water | environment | drinking water, river, dam, transboundary water, 水资源, 水資源, 河流, 大坝
        xinjiang | human rights | uyghur, uighur, 新疆, 维吾尔
        yemen | - | houthi, red sea, red sea shipping, 也门, 红海, 紅海, 胡塞
        """#
}

extension StringProtocol {
    fileprivate var trimmed: String {
        let blank: (Character) -> Bool = { $0 == " " }
        guard let first = firstIndex(where: { !blank($0) }),
            let last = lastIndex(where: { !blank($0) })
        else { return "" }
        return String(self[first...last])
    }
}
