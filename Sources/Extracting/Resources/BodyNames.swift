/// Bodies beyond the states that act on the record.
enum BodyNames {
    /// Id | names | Chinese names.
    static let rows = """
        EU|European Union;EU;E.U.;European Commission;EU Commission;European Council;Council of the European Union;European Parliament;Brussels;European Central Bank;ECB;European External Action Service;Berlaymont;Eurogroup;Union's Commission|欧盟;欧洲联盟;欧盟委员会;欧洲理事会;欧洲议会;欧方;布鲁塞尔;欧洲委员会;欧洲央行;欧委会
        UN|United Nations;UN;U.N.;U.N. Security Council;UN Security Council;Security Council;General Assembly;U.N. General Assembly;UN General Assembly;U.N. Environment Programme;UN Environment Programme;UNEP;UNDP;UNHCR;UNICEF;UNESCO;United Nations Environment Programme;Human Rights Council;Secretary-General of the United Nations|联合国;联合国安理会;安理会;联合国大会;联合国环境规划署;联合国秘书处
        UNFCCC|UNFCCC;United Nations Framework Convention on Climate Change;UN Framework Convention on Climate Change;U.N. climate secretariat;UN climate secretariat;UN Climate Change;U.N. Climate Change;U.N. climate conference;UN climate conference;Conference of the Parties;COP26;COP27;COP28;COP29;COP30;COP31;COP32|联合国气候变化框架公约;《联合国气候变化框架公约》;气候变化框架公约;联合国气候变化框架公约秘书处
        IPCC|IPCC;Intergovernmental Panel on Climate Change|政府间气候变化专门委员会
        G7|G7;Group of Seven;G-7|七国集团
        G20|G20;Group of 20;Group of Twenty;G-20|二十国集团
        G77|G77;Group of 77|七十七国集团;77国集团
        BRICS|BRICS|金砖国家;金砖
        ASEAN|ASEAN;Association of Southeast Asian Nations;Association of South-East Asian Nations|东盟;东南亚国家联盟;东协
        AFU|African Union;African Union Commission;AU Commission|非盟;非洲联盟
        NATO|NATO;North Atlantic Treaty Organization;North Atlantic Treaty Organisation|北约;北大西洋公约组织
        OPEC|OPEC;OPEC+;Organization of the Petroleum Exporting Countries;Organisation of the Petroleum Exporting Countries|欧佩克;石油输出国组织
        IEA|IEA;International Energy Agency|国际能源署;国际能源总署
        WTO|WTO;World Trade Organization;World Trade Organisation|世贸组织;世界贸易组织
        IMF|IMF;International Monetary Fund|国际货币基金组织;国际货币基金
        WB|World Bank|世界银行;世行
        IAEA|IAEA;International Atomic Energy Agency|国际原子能机构
        WHO|WHO;World Health Organization;World Health Organisation|世卫组织;世界卫生组织;世卫
        SCO|SCO;Shanghai Cooperation Organization;Shanghai Cooperation Organisation|上合组织;上海合作组织
        OECD|OECD|经合组织;经济合作与发展组织
        IMO|International Maritime Organization;International Maritime Organisation|国际海事组织
        ICAO|ICAO;International Civil Aviation Organization|国际民航组织
        WMO|World Meteorological Organization;World Meteorological Organisation;WMO|世界气象组织
        IRENA|IRENA;International Renewable Energy Agency|国际可再生能源署
        APEC|APEC;Asia-Pacific Economic Cooperation|亚太经合组织
        CARICOM|CARICOM;Caribbean Community|加勒比共同体
        GCC|GCC;Gulf Cooperation Council|海湾合作委员会;海合会
        AOSIS|AOSIS;Alliance of Small Island States|小岛屿国家联盟
        ICJ|International Court of Justice;ICJ|国际法院
        ICC|International Criminal Court|国际刑事法院
        greenpeace|Greenpeace|绿色和平
        wwf|WWF;World Wide Fund for Nature;World Wildlife Fund|世界自然基金会
        tepco|TEPCO;Tokyo Electric Power|东京电力公司;东京电力
        goldman-sachs|Goldman Sachs|高盛
        bp|BP|英国石油
        shell|Shell|壳牌
        exxonmobil|ExxonMobil;Exxon Mobil;Exxon|埃克森美孚
        totalenergies|TotalEnergies|道达尔
        gazprom|Gazprom|俄罗斯天然气工业股份公司;俄气
        saudi-aramco|Saudi Aramco;Aramco|沙特阿美
        tesla|Tesla|特斯拉
        byd|BYD|比亚迪
        catl|CATL|宁德时代
        tsmc|TSMC|台积电
        petrochina|PetroChina|中国石油
        sinopec|Sinopec|中国石化
        deutsche-umwelthilfe|Deutsche Umwelthilfe;Environmental Action Germany|德国环境援助协会
        amnesty-international|Amnesty International|大赦国际;国际特赦组织
        human-rights-watch|Human Rights Watch|人权观察
        asia-society|Asia Society|亚洲协会
        """

    /// Offices that belong to one state, wherever they are named: actor | names | Chinese names.
    static let offices = """
        US|State Department;Department of State;Treasury Department;Commerce Department;Department of Commerce;Justice Department;Department of Justice;Energy Department;Department of Energy;Defense Department;Department of Defense;Pentagon;Environmental Protection Agency;EPA;Federal Reserve;Homeland Security;Department of Homeland Security;FBI;CIA;National Security Council;U.S. Trade Representative;USTR;Interior Department;Coast Guard;Supreme Court of the United States;National Oceanic and Atmospheric Administration;NOAA|国务院发言人米勒;美国国务院;美国财政部;美国商务部;美联储;美国能源部;美国环保署
        CN|State Council;State Council Information Office;National Development and Reform Commission;NDRC;National Energy Administration;National People's Congress;Politburo;People's Bank of China;Communist Party of China;MOFCOM;Ministry of Commerce of China;State-owned Assets Supervision and Administration Commission|国务院;国务院新闻办公室;国新办;国家发展改革委;国家发展和改革委员会;国家发改委;发改委;国家能源局;生态环境部;全国人大;全国人大常委会;商务部;国台办;中国外交部;中国商务部;国防部;海关总署;中国海关总署;国家统计局;中央政治局;全国人民代表大会;中国人民银行;市场监管总局;中共中央
        GB|Foreign Office;Home Office;Treasury;House of Commons;House of Lords;Cabinet Office;Commons;Bank of England;Department for Energy Security and Net Zero;Climate Change Committee|英国外交部
        RU|State Duma;Duma;Gazprom Neft|国家杜马
        JP|METI;Diet;Prime Minister's Office of Japan|外务省;外務省;经济产业省;経済産業省;日本外务省
        IN|Ministry of External Affairs;MEA;Lok Sabha;Rajya Sabha;NITI Aayog;Press Information Bureau;Press Bureau;PIB|
        DE|Bundestag;Bundesrat;chancellery;Chancellery;Federal Foreign Office|联邦议院
        FR|Assemblée nationale;National Assembly of France|
        KR|Blue House;National Assembly of Korea|
        IL|Knesset;IDF;Israel Defense Forces|
        IR|IRGC;Revolutionary Guards|
        TW|Mainland Affairs Council;Executive Yuan;Legislative Yuan|行政院;总统府;立法院;陆委会
        HK|HKSAR Government|特区政府;香港特别行政区政府
        """
}
