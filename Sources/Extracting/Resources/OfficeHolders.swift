/// People who speak for an actor in office, 2014 to 2026: a modest table, from public record.
enum OfficeHolders {
    /// Actor | from | to (years and months, open where empty) | name | Chinese names.
    static let rows = """
        US|2017-01|2021-01|Donald Trump|特朗普;川普
        US|2025-01||Donald Trump|特朗普;川普
        US|2014-01|2017-01|Barack Obama|奥巴马
        US|2021-01|2025-01|Joe Biden|拜登
        US|2021-01|2025-01|Kamala Harris|哈里斯
        US|2025-01||JD Vance|万斯
        US|2014-01|2017-01|John Kerry|克里
        US|2021-01|2024-03|John Kerry|克里
        US|2024-03|2025-01|John Podesta|波德斯塔
        US|2021-01|2025-01|Antony Blinken|布林肯
        US|2018-04|2021-01|Mike Pompeo|蓬佩奥
        US|2025-01||Marco Rubio|鲁比奥;卢比奥
        US|2021-01|2025-01|Janet Yellen|耶伦
        US|2025-01||Scott Bessent|贝森特
        US|2025-01||Howard Lutnick|卢特尼克
        US|2025-01||Lee Zeldin|泽尔丁
        US|2025-01||Chris Wright|
        US|2025-01||Karoline Leavitt|莱维特
        US|2021-01|2025-01|Gina Raimondo|雷蒙多
        US|2021-01|2025-01|Jake Sullivan|沙利文
        US|2023-04|2025-01|Matthew Miller|米勒
        CN|2014-01||Xi Jinping|习近平
        CN|2014-01|2023-03|Li Keqiang|李克强
        CN|2023-03||Li Qiang|李强
        CN|2014-01||Wang Yi|王毅
        CN|2022-12|2023-07|Qin Gang|秦刚
        CN|2014-01|2024-01|Xie Zhenhua|解振华
        CN|2024-01||Liu Zhenmin|刘振民
        CN|2018-03||Ding Xuexiang|丁薛祥
        CN|2018-03|2023-03|Han Zheng|韩正
        CN|2023-03||Han Zheng|韩正
        CN|2018-03||He Lifeng|何立峰
        CN|2018-03|2023-03|Liu He|刘鹤
        CN|2020-04||Huang Runqiu|黄润秋
        CN|2020-12|2024-12|Wang Wentao|王文涛
        CN|2020-02|2025-12|Zhao Lijian|赵立坚
        CN|2019-07||Hua Chunying|华春莹
        CN|2020-10|2024-06|Wang Wenbin|汪文斌
        CN|2022-09||Mao Ning|毛宁
        CN|2024-03||Lin Jian|林剑
        CN|2025-01||Guo Jiakun|郭嘉昆
        CN|2014-01|2020-12|Geng Shuang|耿爽
        CN|2014-01|2019-07|Lu Kang|陆慷
        GB|2019-07|2022-09|Boris Johnson|约翰逊
        GB|2022-10|2024-07|Rishi Sunak|苏纳克
        GB|2024-07||Keir Starmer|斯塔默
        GB|2016-07|2019-07|Theresa May|特雷莎·梅
        GB|2024-07||Ed Miliband|米利班德
        GB|2024-07|2025-09|David Lammy|拉米
        FR|2017-05||Emmanuel Macron|马克龙
        FR|2014-01|2017-05|Francois Hollande|奥朗德
        DE|2014-01|2021-12|Angela Merkel|默克尔
        DE|2021-12|2025-05|Olaf Scholz|朔尔茨
        DE|2025-05||Friedrich Merz|默茨
        DE|2021-12|2025-05|Annalena Baerbock|贝尔伯克
        DE|2021-12|2025-05|Robert Habeck|哈贝克
        IT|2022-10||Giorgia Meloni|梅洛尼
        ES|2018-06||Pedro Sanchez|桑切斯
        RU|2014-01||Vladimir Putin|普京;普丁
        RU|2014-01||Sergei Lavrov|拉夫罗夫
        RU|2014-01||Dmitry Peskov|佩斯科夫
        RU|2015-08||Maria Zakharova|扎哈罗娃
        UA|2019-05||Volodymyr Zelensky|泽连斯基
        UA|2019-05||Volodymyr Zelenskiy|泽连斯基
        IN|2014-05||Narendra Modi|莫迪
        IN|2019-05||Subrahmanyam Jaishankar|苏杰生
        IN|2021-07||Bhupender Yadav|亚达夫
        IN|2014-05||Piyush Goyal|戈亚尔
        JP|2014-01|2020-09|Shinzo Abe|安倍晋三;安倍
        JP|2020-09|2021-10|Yoshihide Suga|菅义伟
        JP|2021-10|2024-10|Fumio Kishida|岸田文雄;岸田
        JP|2024-10|2025-10|Shigeru Ishiba|石破茂
        JP|2025-10||Sanae Takaichi|高市早苗
        KR|2017-05|2022-05|Moon Jae-in|文在寅
        KR|2022-05|2025-04|Yoon Suk Yeol|尹锡悦
        KR|2025-06||Lee Jae-myung|李在明
        KP|2014-01||Kim Jong Un|金正恩
        TW|2016-05|2024-05|Tsai Ing-wen|蔡英文
        TW|2024-05||Lai Ching-te|赖清德
        HK|2022-07||John Lee|李家超
        AU|2022-05||Anthony Albanese|阿尔巴尼斯
        AU|2018-08|2022-05|Scott Morrison|莫里森
        AU|2022-05||Chris Bowen|鲍恩
        AU|2022-05||Penny Wong|黄英贤
        NZ|2017-10|2023-01|Jacinda Ardern|阿德恩
        CA|2015-11|2025-03|Justin Trudeau|特鲁多
        CA|2025-03||Mark Carney|卡尼
        CA|2021-10|2025-12|Steven Guilbeault|吉尔博
        BR|2023-01||Luiz Inacio Lula da Silva|卢拉
        BR|2019-01|2023-01|Jair Bolsonaro|博索纳罗
        BR|2023-01||Marina Silva|席尔瓦
        BR|2025-01||Andre Correa do Lago|科雷亚·多拉戈
        MX|2024-10||Claudia Sheinbaum|辛鲍姆
        AR|2023-12||Javier Milei|米莱
        CO|2022-08||Gustavo Petro|佩特罗
        TR|2014-01||Recep Tayyip Erdogan|埃尔多安
        SA|2014-01||Mohammed bin Salman|穆罕默德·本·萨勒曼
        SA|2019-09||Abdulaziz bin Salman|阿卜杜勒阿齐兹
        AE|2020-07||Sultan al-Jaber|贾比尔
        IL|2014-01|2021-06|Benjamin Netanyahu|内塔尼亚胡
        IL|2022-12||Benjamin Netanyahu|内塔尼亚胡
        IR|2024-07||Masoud Pezeshkian|佩泽希齐扬
        IR|2024-08||Abbas Araghchi|阿拉格齐
        EG|2014-06||Abdel Fattah al-Sisi|塞西
        ZA|2018-02||Cyril Ramaphosa|拉马福萨
        NG|2023-05||Bola Tinubu|蒂努布
        KE|2022-09||William Ruto|鲁托
        ID|2014-10|2024-10|Joko Widodo|佐科
        ID|2024-10||Prabowo Subianto|普拉博沃
        PH|2022-06||Ferdinand Marcos|马科斯
        MY|2022-11||Anwar Ibrahim|安瓦尔
        SG|2024-05||Lawrence Wong|黄循财
        VN|2024-08||To Lam|苏林
        PK|2024-03||Shehbaz Sharif|夏巴兹·谢里夫
        HU|2014-01||Viktor Orban|欧尔班
        PL|2023-12||Donald Tusk|图斯克
        DK|2019-06||Mette Frederiksen|弗雷泽里克森
        AZ|2014-01||Ilham Aliyev|阿利耶夫
        AZ|2024-01||Mukhtar Babayev|巴巴耶夫
        EU|2019-12||Ursula von der Leyen|冯德莱恩
        EU|2014-11|2019-11|Jean-Claude Juncker|容克
        EU|2019-12|2024-11|Josep Borrell|博雷利
        EU|2024-12||Kaja Kallas|卡拉斯
        EU|2019-12|2023-08|Frans Timmermans|蒂默曼斯
        EU|2023-10||Wopke Hoekstra|胡克斯特拉
        EU|2019-12||Valdis Dombrovskis|东布罗夫斯基斯
        EU|2019-12||Maros Sefcovic|谢夫乔维奇
        EU|2024-12||Antonio Costa|科斯塔
        UN|2017-01||Antonio Guterres|古特雷斯
        UN|2014-01|2016-12|Ban Ki-moon|潘基文
        UN|2017-01||Stephane Dujarric|杜加里克
        UN|2019-06||Inger Andersen|英厄·安诺生
        UNFCCC|2022-08||Simon Stiell|斯蒂尔
        UNFCCC|2016-07|2022-07|Patricia Espinosa|埃斯皮诺萨
        IPCC|2023-07||Jim Skea|
        IEA|2015-09||Fatih Birol|比罗尔
        IMF|2019-10||Kristalina Georgieva|格奥尔基耶娃
        WB|2023-06||Ajay Banga|彭安杰
        WTO|2021-03||Ngozi Okonjo-Iweala|奥孔乔-伊韦阿拉;伊维拉
        WHO|2017-07||Tedros Adhanom Ghebreyesus|谭德塞
        NATO|2014-10|2024-09|Jens Stoltenberg|斯托尔滕贝格
        NATO|2024-10||Mark Rutte|吕特
        OPEC|2022-08||Haitham al-Ghais|盖斯
        IAEA|2019-12||Rafael Grossi|格罗西
        AFU|2017-03|2025-02|Moussa Faki Mahamat|法基
        """
}
