/// States and territories by ISO 3166-1 alpha-2 code.
enum StateNames {
    /// Code | names | adjectives and people | capital and metonyms | Chinese names | Chinese
    /// metonyms. Traditional forms are made of the simplified ones, apart from other names.
    static let rows = """
        AD|Andorra|Andorran|Andorra la Vella|安道尔|
        AE|United Arab Emirates;UAE;U.A.E.;Emirates|Emirati;Emiratis|Abu Dhabi|阿联酋;阿拉伯联合酋长国|阿布扎比
        AF|Afghanistan|Afghan;Afghans|Kabul|阿富汗|喀布尔
        AG|Antigua and Barbuda;Antigua|Antiguan|St. John's|安提瓜和巴布达|
        AL|Albania|Albanian;Albanians|Tirana|阿尔巴尼亚|地拉那
        AM|Armenia|Armenian;Armenians|Yerevan|亚美尼亚|埃里温
        AO|Angola|Angolan;Angolans|Luanda|安哥拉|罗安达
        AR|Argentina|Argentine;Argentinian;Argentines|Buenos Aires;Casa Rosada|阿根廷|布宜诺斯艾利斯
        AT|Austria|Austrian;Austrians|Vienna|奥地利|维也纳
        AU|Australia|Australian;Australians|Canberra|澳大利亚;澳洲|堪培拉;澳方
        AZ|Azerbaijan|Azerbaijani;Azeri|Baku|阿塞拜疆;亚塞拜然|巴库
        BA|Bosnia and Herzegovina;Bosnia|Bosnian;Bosnians|Sarajevo|波黑;波斯尼亚和黑塞哥维那|
        BB|Barbados|Barbadian|Bridgetown|巴巴多斯|
        BD|Bangladesh|Bangladeshi;Bangladeshis|Dhaka|孟加拉国;孟加拉|达卡
        BE|Belgium|Belgian;Belgians||比利时|
        BF|Burkina Faso|Burkinabe|Ouagadougou|布基纳法索|
        BG|Bulgaria|Bulgarian;Bulgarians|Sofia|保加利亚|索非亚
        BH|Bahrain|Bahraini;Bahrainis|Manama|巴林|麦纳麦
        BI|Burundi|Burundian|Gitega|布隆迪|
        BJ|Benin|Beninese|Porto-Novo|贝宁|
        BN|Brunei|Bruneian|Bandar Seri Begawan|文莱|
        BO|Bolivia|Bolivian;Bolivians|La Paz|玻利维亚|拉巴斯
        BR|Brazil|Brazilian;Brazilians|Brasilia;Brasília|巴西|巴西利亚
        BS|Bahamas|Bahamian|Nassau|巴哈马|
        BT|Bhutan|Bhutanese|Thimphu|不丹|廷布
        BW|Botswana|Botswanan|Gaborone|博茨瓦纳|
        BY|Belarus|Belarusian;Belarusians|Minsk|白俄罗斯|明斯克
        BZ|Belize|Belizean|Belmopan|伯利兹|
        CA|Canada|Canadian;Canadians|Ottawa|加拿大|渥太华;加方
        CD|Democratic Republic of Congo;Democratic Republic of the Congo;DR Congo;DRC|Congolese|Kinshasa|刚果民主共和国;刚果（金）|金沙萨
        CF|Central African Republic|Central African|Bangui|中非共和国|
        CG|Republic of the Congo;Congo-Brazzaville||Brazzaville|刚果共和国;刚果（布）|
        CH|Switzerland|Swiss|Bern;Berne|瑞士|伯尔尼
        CI|Ivory Coast;Côte d'Ivoire;Cote d'Ivoire|Ivorian;Ivorians|Yamoussoukro|科特迪瓦|
        CL|Chile|Chilean;Chileans|Santiago|智利|圣地亚哥
        CM|Cameroon|Cameroonian|Yaounde|喀麦隆|
        CN|China;People's Republic of China;PRC;P.R.C.;Mainland China|Chinese|Beijing;Zhongnanhai|中国;中华人民共和国;我国|中方;北京;中共
        CO|Colombia|Colombian;Colombians|Bogota;Bogotá|哥伦比亚|波哥大
        CR|Costa Rica|Costa Rican;Costa Ricans|San Jose|哥斯达黎加|
        CU|Cuba|Cuban;Cubans|Havana|古巴|哈瓦那
        CV|Cape Verde;Cabo Verde|Cape Verdean|Praia|佛得角|
        CY|Cyprus|Cypriot;Cypriots|Nicosia|塞浦路斯|尼科西亚
        CZ|Czech Republic;Czechia|Czech;Czechs|Prague|捷克|布拉格
        DE|Germany;Federal Republic of Germany|German;Germans|Berlin|德国;联邦德国|柏林;德方
        DJ|Djibouti|Djiboutian||吉布提|
        DK|Denmark|Danish;Danes|Copenhagen|丹麦|哥本哈根
        DM|Dominica|||多米尼克|
        DO|Dominican Republic|Dominican;Dominicans|Santo Domingo|多米尼加|
        DZ|Algeria|Algerian;Algerians|Algiers|阿尔及利亚|阿尔及尔
        EC|Ecuador|Ecuadorian;Ecuadorean;Ecuadorians|Quito|厄瓜多尔;厄瓜多|基多
        EE|Estonia|Estonian;Estonians|Tallinn|爱沙尼亚|塔林
        EG|Egypt|Egyptian;Egyptians|Cairo|埃及|开罗
        ER|Eritrea|Eritrean;Eritreans|Asmara|厄立特里亚|
        ES|Spain|Spanish;Spaniards|Madrid|西班牙|马德里
        ET|Ethiopia|Ethiopian;Ethiopians|Addis Ababa|埃塞俄比亚|亚的斯亚贝巴
        FI|Finland|Finnish;Finns|Helsinki|芬兰|赫尔辛基
        FJ|Fiji|Fijian;Fijians|Suva|斐济|苏瓦
        FM|Micronesia|Micronesian|Palikir|密克罗尼西亚|
        FR|France;French Republic|French|Paris;Elysee;Élysée;Elysee Palace;Quai d'Orsay|法国;法兰西共和国|巴黎;法方;爱丽舍宫
        GA|Gabon|Gabonese|Libreville|加蓬|
        GB|United Kingdom;UK;U.K.;Britain;Great Britain|British;Britons|London;Downing Street;Whitehall;Number 10;No 10;No. 10;Westminster;Buckingham Palace|英国;大不列颠及北爱尔兰联合王国|伦敦;英方;唐宁街
        GD|Grenada|Grenadian||格林纳达|
        GE|Georgia|Georgian;Georgians|Tbilisi|格鲁吉亚|第比利斯
        GH|Ghana|Ghanaian;Ghanaians|Accra|加纳|阿克拉
        GL|Greenland|Greenlandic;Greenlanders|Nuuk|格陵兰|
        GM|Gambia|Gambian|Banjul|冈比亚|
        GN|Guinea|Guinean|Conakry|几内亚|
        GQ|Equatorial Guinea||Malabo|赤道几内亚|
        GR|Greece|Greek;Greeks|Athens|希腊|雅典
        GT|Guatemala|Guatemalan|Guatemala City|危地马拉|
        GW|Guinea-Bissau||Bissau|几内亚比绍|
        GY|Guyana|Guyanese|Georgetown|圭亚那|
        HK|Hong Kong|Hongkongers;Hong Kongers||香港;香港特别行政区;香港特区|特区政府
        HN|Honduras|Honduran;Hondurans|Tegucigalpa|洪都拉斯|
        HR|Croatia|Croatian;Croats|Zagreb|克罗地亚|萨格勒布
        HT|Haiti|Haitian;Haitians|Port-au-Prince|海地|太子港
        HU|Hungary|Hungarian;Hungarians|Budapest|匈牙利|布达佩斯
        ID|Indonesia|Indonesian;Indonesians|Jakarta|印度尼西亚;印尼|雅加达
        IE|Ireland|Irish|Dublin|爱尔兰|都柏林
        IL|Israel|Israeli;Israelis|Jerusalem;Tel Aviv|以色列|特拉维夫;以方
        IN|India|Indian;Indians|New Delhi;Delhi;South Block|印度|新德里;印方
        IQ|Iraq|Iraqi;Iraqis|Baghdad|伊拉克|巴格达
        IR|Iran;Islamic Republic of Iran|Iranian;Iranians|Tehran|伊朗|德黑兰;伊方
        IS|Iceland|Icelandic;Icelanders|Reykjavik|冰岛|雷克雅未克
        IT|Italy|Italian;Italians|Rome;Palazzo Chigi|意大利|罗马
        JM|Jamaica|Jamaican;Jamaicans|Kingston|牙买加|
        JO|Jordan|Jordanian;Jordanians|Amman|约旦|安曼
        JP|Japan|Japanese|Tokyo|日本|东京;日方
        KE|Kenya|Kenyan;Kenyans|Nairobi|肯尼亚;肯亚|内罗毕
        KG|Kyrgyzstan|Kyrgyz|Bishkek|吉尔吉斯斯坦|比什凯克
        KH|Cambodia|Cambodian;Cambodians|Phnom Penh|柬埔寨|金边
        KI|Kiribati||Tarawa|基里巴斯|
        KM|Comoros|Comorian|Moroni|科摩罗|
        KN|St. Kitts and Nevis;Saint Kitts and Nevis|||圣基茨和尼维斯|
        KP|North Korea;DPRK|North Korean;North Koreans|Pyongyang|朝鲜;北韩|平壤;朝方
        KR|South Korea;Republic of Korea|South Korean;South Koreans|Seoul|韩国;大韩民国|首尔;韩方;青瓦台
        KW|Kuwait|Kuwaiti;Kuwaitis|Kuwait City|科威特|
        KZ|Kazakhstan|Kazakh;Kazakhs|Astana|哈萨克斯坦|阿斯塔纳
        LA|Laos|Laotian;Lao|Vientiane|老挝|万象
        LB|Lebanon|Lebanese|Beirut|黎巴嫩|贝鲁特
        LC|St. Lucia;Saint Lucia|||圣卢西亚|
        LI|Liechtenstein||Vaduz|列支敦士登|
        LK|Sri Lanka|Sri Lankan;Sri Lankans|Colombo|斯里兰卡|科伦坡
        LR|Liberia|Liberian;Liberians|Monrovia|利比里亚|
        LS|Lesotho|Basotho|Maseru|莱索托|
        LT|Lithuania|Lithuanian;Lithuanians|Vilnius|立陶宛|维尔纽斯
        LU|Luxembourg|Luxembourgish||卢森堡|
        LV|Latvia|Latvian;Latvians|Riga|拉脱维亚|里加
        LY|Libya|Libyan;Libyans|Tripoli|利比亚|的黎波里
        MA|Morocco|Moroccan;Moroccans|Rabat|摩洛哥|拉巴特
        MC|Monaco|Monegasque||摩纳哥|
        MD|Moldova|Moldovan;Moldovans|Chisinau|摩尔多瓦|基希讷乌
        ME|Montenegro|Montenegrin|Podgorica|黑山|
        MG|Madagascar|Malagasy|Antananarivo|马达加斯加|
        MH|Marshall Islands|Marshallese|Majuro|马绍尔群岛|
        MK|North Macedonia|North Macedonian|Skopje|北马其顿|
        ML|Mali|Malian;Malians|Bamako|马里|
        MM|Myanmar;Burma|Burmese|Naypyidaw;Naypyitaw|缅甸|内比都
        MN|Mongolia|Mongolian;Mongolians|Ulaanbaatar;Ulan Bator|蒙古国;蒙古|乌兰巴托
        MO|Macau;Macao|Macanese||澳门|
        MR|Mauritania|Mauritanian|Nouakchott|毛里塔尼亚|
        MT|Malta|Maltese|Valletta|马耳他|
        MU|Mauritius|Mauritian|Port Louis|毛里求斯|
        MV|Maldives|Maldivian|Male|马尔代夫|
        MW|Malawi|Malawian|Lilongwe|马拉维|
        MX|Mexico|Mexican;Mexicans|Mexico City|墨西哥|墨西哥城
        MY|Malaysia|Malaysian;Malaysians|Kuala Lumpur;Putrajaya|马来西亚|吉隆坡
        MZ|Mozambique|Mozambican|Maputo|莫桑比克|
        NA|Namibia|Namibian|Windhoek|纳米比亚|
        NE|Niger|Nigerien|Niamey|尼日尔|
        NG|Nigeria|Nigerian;Nigerians|Abuja|尼日利亚|阿布贾
        NI|Nicaragua|Nicaraguan|Managua|尼加拉瓜|
        NL|Netherlands;Holland|Dutch|The Hague;Amsterdam|荷兰|海牙
        NO|Norway|Norwegian;Norwegians|Oslo|挪威|奥斯陆
        NP|Nepal|Nepali;Nepalese|Kathmandu|尼泊尔|加德满都
        NR|Nauru|Nauruan||瑙鲁|
        NU|Niue|||纽埃|
        NZ|New Zealand|New Zealanders|Wellington|新西兰|惠灵顿
        OM|Oman|Omani;Omanis|Muscat|阿曼|马斯喀特
        PA|Panama|Panamanian;Panamanians|Panama City|巴拿马|
        PE|Peru|Peruvian;Peruvians|Lima|秘鲁|利马
        PG|Papua New Guinea|Papua New Guinean|Port Moresby|巴布亚新几内亚|莫尔兹比港
        PH|Philippines|Philippine;Filipino;Filipinos|Manila;Malacanang|菲律宾|马尼拉;菲方
        PK|Pakistan|Pakistani;Pakistanis|Islamabad|巴基斯坦|伊斯兰堡
        PL|Poland|Polish;Poles|Warsaw|波兰|华沙
        PS|Palestine;Palestinian Authority|Palestinian;Palestinians|Ramallah|巴勒斯坦|
        PT|Portugal|Portuguese|Lisbon|葡萄牙|里斯本
        PW|Palau|Palauan||帕劳|
        PY|Paraguay|Paraguayan|Asuncion|巴拉圭|
        QA|Qatar|Qatari;Qataris|Doha|卡塔尔|多哈
        RO|Romania|Romanian;Romanians|Bucharest|罗马尼亚|布加勒斯特
        RS|Serbia|Serbian;Serbs|Belgrade|塞尔维亚|贝尔格莱德
        RU|Russia;Russian Federation|Russian;Russians|Moscow;Kremlin|俄罗斯;俄国|莫斯科;俄方;克里姆林宫
        RW|Rwanda|Rwandan;Rwandans|Kigali|卢旺达|基加利
        SA|Saudi Arabia;Kingdom of Saudi Arabia|Saudi;Saudis|Riyadh|沙特阿拉伯;沙特|利雅得;沙方
        SB|Solomon Islands|Solomon Islander|Honiara|所罗门群岛|霍尼亚拉
        SC|Seychelles|Seychellois||塞舌尔|
        SD|Sudan|Sudanese|Khartoum|苏丹|喀土穆
        SE|Sweden|Swedish;Swedes|Stockholm|瑞典|斯德哥尔摩
        SG|Singapore|Singaporean;Singaporeans||新加坡|
        SI|Slovenia|Slovenian;Slovene|Ljubljana|斯洛文尼亚|
        SK|Slovakia|Slovak;Slovaks|Bratislava|斯洛伐克|
        SL|Sierra Leone|Sierra Leonean|Freetown|塞拉利昂|
        SM|San Marino|||圣马力诺|
        SN|Senegal|Senegalese|Dakar|塞内加尔|达喀尔
        SO|Somalia|Somali;Somalis|Mogadishu|索马里|摩加迪沙
        SR|Suriname|Surinamese|Paramaribo|苏里南|
        SS|South Sudan|South Sudanese|Juba|南苏丹|朱巴
        ST|Sao Tome and Principe||São Tomé|圣多美和普林西比|
        SV|El Salvador|Salvadoran;Salvadorans|San Salvador|萨尔瓦多|
        SY|Syria|Syrian;Syrians|Damascus|叙利亚|大马士革
        SZ|Eswatini;Swaziland|Swazi|Mbabane|斯威士兰|
        TD|Chad|Chadian;Chadians|N'Djamena|乍得|
        TG|Togo|Togolese|Lome|多哥|
        TH|Thailand|Thai;Thais|Bangkok|泰国|曼谷
        TJ|Tajikistan|Tajik;Tajiks|Dushanbe|塔吉克斯坦|杜尚别
        TL|Timor-Leste;East Timor|Timorese|Dili|东帝汶|帝力
        TM|Turkmenistan|Turkmen|Ashgabat|土库曼斯坦|
        TN|Tunisia|Tunisian;Tunisians|Tunis|突尼斯|
        TO|Tonga|Tongan|Nuku'alofa|汤加|
        TR|Turkey;Türkiye;Turkiye|Turkish;Turks|Ankara|土耳其|安卡拉
        TT|Trinidad and Tobago|Trinidadian|Port of Spain|特立尼达和多巴哥|
        TV|Tuvalu|Tuvaluan|Funafuti|图瓦卢|
        TW|Taiwan|Taiwanese|Taipei|台湾;臺湾;中华民国|台北
        TZ|Tanzania|Tanzanian;Tanzanians|Dodoma|坦桑尼亚|
        UA|Ukraine|Ukrainian;Ukrainians|Kyiv;Kiev|乌克兰|基辅;乌方
        UG|Uganda|Ugandan;Ugandans|Kampala|乌干达|坎帕拉
        US|United States;United States of America;US;U.S.;USA;U.S.A.;America|American;Americans|Washington;White House;Capitol Hill;Pentagon;Foggy Bottom;Oval Office|美国;美利坚合众国|美方;白宫;华盛顿;五角大楼
        UY|Uruguay|Uruguayan;Uruguayans|Montevideo|乌拉圭|
        UZ|Uzbekistan|Uzbek;Uzbeks|Tashkent|乌兹别克斯坦|塔什干
        VA|Vatican;Holy See|||梵蒂冈;教廷|
        VC|St. Vincent and the Grenadines;Saint Vincent|||圣文森特和格林纳丁斯|
        VE|Venezuela|Venezuelan;Venezuelans|Caracas|委内瑞拉|加拉加斯
        VN|Vietnam;Viet Nam|Vietnamese|Hanoi|越南|河内
        VU|Vanuatu|Ni-Vanuatu|Port Vila|瓦努阿图|
        WS|Samoa|Samoan;Samoans|Apia|萨摩亚|
        XK|Kosovo|Kosovar;Kosovan|Pristina|科索沃|
        YE|Yemen|Yemeni;Yemenis|Sanaa|也门|萨那
        ZA|South Africa|South African;South Africans|Pretoria|南非|比勒陀利亚
        ZM|Zambia|Zambian;Zambians|Lusaka|赞比亚|
        ZW|Zimbabwe|Zimbabwean;Zimbabweans|Harare|津巴布韦|
        """

    /// Other names in Chinese of Taiwan, Hong Kong and Macao.
    static let otherChinese = """
        SA 沙烏地阿拉伯, SA 沙烏地, AU 澳洲, NZ 紐西蘭, IT 義大利, LA 寮國, GE 喬治亞, HR 克羅埃西亞,
        QA 卡達, AE 阿聯, KE 肯亞, NG 奈及利亞, GH 迦納, ZM 尚比亞, ZW 辛巴威, MZ 莫三比克,
        BW 波札那, TZ 坦尚尼亞, RW 盧安達, TD 查德, NE 尼日, MR 茅利塔尼亞, SO 索馬利亞, YE 葉門,
        OM 阿曼, CY 賽普勒斯, MT 馬爾他, SI 斯洛維尼亞, BA 波士尼亞, KZ 哈薩克, UZ 烏茲別克,
        KG 吉爾吉斯, TJ 塔吉克, TM 土庫曼, MV 馬爾地夫, CR 哥斯大黎加, HN 宏都拉斯, GT 瓜地馬拉,
        BZ 貝里斯, EC 厄瓜多, TT 千里達, CI 象牙海岸, LR 賴比瑞亞, SL 獅子山, ET 衣索比亞,
        TV 吐瓦魯, VU 萬那杜, PG 巴布亞紐幾內亞, FJ 斐濟, WS 薩摩亞, PW 帛琉, KI 吉里巴斯,
        KR 南韓, KP 北韓, GY 蓋亞那, DO 多明尼加, GA 加彭, BI 蒲隆地, LT 立陶宛, TW 臺灣, TW 台灣,
        TW 臺北, TW 總統府, TW 行政院
        """

    /// Simplified characters of the names above and their traditional forms.
    static let traditional = """
        国國尔爾联聯亚亞罗羅乌烏兰蘭马馬门門达達东東广廣华華圣聖约約缅緬纳納鲁魯维維韩韓
        俄俄萨薩宾賓荷荷爱愛冈岡几幾内內阿阿伦倫贝貝莱萊卢盧宁寧图圖斯斯汤湯赞贊乍乍泽澤
        济濟绍紹群群岛島腾騰坚堅众眾总總统統苏蘇边邊挝撾叙敘利利顿頓银銀织織组組会會议議
        发發员員条條约約气氣变變际際署署东東协協欧歐盟盟经經济濟货貨币幣务務贸貿卫衛动動
        机機构構难難儿兒书書长長处處财財环環业業农農电電开開绿綠绿綠队隊军軍监監报報
        纽紐诺諾黎黎滨濱庆慶乔喬赛賽迈邁汉漢鲜鮮腊臘隆隆时時伯伯个個岛島热熱湾灣
        习習赖賴龙龍孙孫张張刘劉陈陳杨楊赵趙吴吳冯馮郑鄭谢謝许許邓鄧贾賈黄黃润潤涛濤剑劍奥奧丽麗
        晋晉锡錫锋鋒荣榮锐銳库庫伟偉义義仪儀红紅娅婭谭譚连連杰傑苏蘇谦謙钦欽鲍鮑顾顧闻聞赫赫
        克克厄厄宫宮执執权權岁歲干幹刚剛门門
        """
}
