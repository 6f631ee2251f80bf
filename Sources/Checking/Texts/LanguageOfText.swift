import Language

/// Whether a text can be in the language of its tag. Only what is certain is said: names and foreign words in quotation marks are passed over.
enum LanguageOfText {
    /// What is wrong, in a few words; nil when nothing is certain.
    static func fault(_ text: String, tag: String) -> String? {
        let own = withoutQuotes(text)
        let says = { (word: String) in own.utf8.holds(word.utf8) }
        let han = own.unicodeScalars.count(where: \.isHan)
        let latin = own.unicodeScalars.count { $0.properties.isAlphabetic && $0.value < 0x250 }
        switch LanguageTag.primary(of: tag) {
        case "zh", "cmn":
            if let fault = unwritten(han, latin, tag) { return fault }
            if tag != "zh-TW", tag != "zh-HK", tag != "zh-Hant", let character = traditional(in: own) {
                return "traditional character \(character) in \(tag)"
            }
            if let word = cantonese.first(where: says) { return "Cantonese word \(word) in \(tag)" }
        case "yue":
            if let fault = unwritten(han, latin, tag) { return fault }
            if let character = simplified(in: own) { return "simplified character \(character) in \(tag)" }
            if han >= 4, !cantoneseMarks.contains(where: says), let word = mandarin.first(where: says) {
                return "Mandarin word \(word) in \(tag)"
            }
        case "en", "es", "fr", "de", "pt", "it":
            if han > 0 { return "Chinese characters in \(tag)" }
            if let other = otherLatin(own, tag: LanguageTag.primary(of: tag)) { return "\(other) in \(tag)" }
        default: break
        }
        return nil
    }

    /// What stands between quotation marks may be in any language.
    private static func withoutQuotes(_ text: String) -> String {
        var depth = 0
        var out = ""
        for character in text {
            switch character {
            case "“", "「", "『", "«", "‘": depth += 1
            case "”", "」", "』", "»": depth = max(0, depth - 1)
            case "’" where depth > 0: depth -= 1
            default: if depth == 0 { out.append(character) }
            }
        }
        return out
    }

    private static func unwritten(_ han: Int, _ latin: Int, _ tag: String) -> String? {
        han == 0 && latin >= 8 ? "Latin letters in \(tag)" : nil
    }

    // MARK: Scripts

    /// A character that simplified text does not have: it folds to another one that is Han too.
    private static func traditional(in text: String) -> Character? {
        // Mostly folding changes none of them.
        let han = String(String.UnicodeScalarView(text.unicodeScalars.filter(\.isHan)))
        if CanonicalText(han).utf8.elementsEqual(han.utf8) { return nil }
        return text.first { character in
            guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1, scalar.isHan else { return false }
            let folded = CanonicalText(String(character)).text
            return folded != String(character) && folded.unicodeScalars.allSatisfy(\.isHan)
        }
    }

    /// A character that traditional text does not have: a simplified form that traditional texts never use.
    private static func simplified(in text: String) -> Character? { text.first { simplifiedOnly.contains($0) } }

    /// Of the 3,755 common characters of GB 2312 those that OpenCC always turns into another one and Big5 does not know.
    private static let simplifiedOnly = Set(
        """
        专业丛东丝丢两严丧个临为丽举义乌乐乔习乡书买乱争亏亚产亩亲亿仅从仑仓仪们众会伞伟传伤伦伪侠侣侥侦侧侨侩俩俭债倾偿储兑兰关兴兹养兽内冈册写\
        军农冯冲决况冻净凉减凑凛凤凭凯击凿刘则刚创删别刹刽剂剐剑剥剧劝办务动励劲劳势勋匀区医华协单卖卢卤卧卫却厅历厉压厌厕厢厦厨厩县叁参双发变叙\
        叠号叹吓吕吗启吴呐呕员呛呜咏咙响哑哗哟唤啮啸喷嘘嘱嚣团园囱围国图圆场块坚坛坝坞坟坠垄垒垦垫堑堕墙壮声壳壶处备够头夹夺奋奖奥妆妇妈娄娇娱婴\
        婶孙学孪宝实宠审宪宫宽宾寝对寻导寿将尔尘尝尧尽层屉届属屡屿岁岂岗岛岿峡峦崭巩币帅师帐帜带帧帮幂庆庐库应庙庞废开弃张弥弯弹强归当录彦彻径忆\
        忧态怂总恋恒恳恶恼悦悬悯惧惨惩惫惭惮惯愤慑懒戏战户执扩扫扬抚抛抠抡抢护报担拟拢拣拥拦拧拨择挚挛挝挞挟挠挡挣挤挥捞损捡换捣掳掷掸掺揽搀搁搂\
        搅携摄摆摇摈摊撑撵擞攒敌敛数斋斩断无旧时旷昼显晋晓晕暂术杀杂权条来杨枢枣枪枫柠栅标栈栋栏树样档桥桨桩梦检椭楼槛横樱橱欢欧歼残殴毁毕毙毡氢\
        汇汉汤汹沟没沤沥沦沧沪泪泻泼泽浅浆浇浊测济浑浓涛涝涟涡涣涤润涧涨涩渊渍渐渔渗温湾湿溃溅滚滞满滤滥滦滨滩潍潜澜濒灭灯灵灾灿炉点炼炽烁烂烃烛\
        烟烦烧烩烫烬热焕爱爷牵牺犊状犹狈狞独狭狮狰狱猎猪猫献獭玛环现珐琐琼瑶电画畅畴疗疟疡疮疯痈痉痪瘪瘫癣皑皱盏盐监盖盗盘睁瞒瞩矫矾矿码砖砚砾础\
        硕硷碍碱礼祷祸禄秃秆积称秽税稳穷窃窍窑窜窝窥竖竞笋笔笺笼筛筹签简箩篓篮类粤粪粮紧纠红纤约级纪纫纬纯纱纲纳纵纶纷纸纹纺纽线练组绅细织终绊绍\
        绎经绑绒结绕绘给绚络绝绞统绢绣绥绦继绩绪续绰绳维绵绷绸综绽绿缀缄缅缆缉缎缓缔缕编缘缚缝缠缨缩缮缴罗罚罢翘耸耻聂聋职联聪肃肠肤肾肿胀胁胆胶\
        脉脏脐脑脓脚脱脸腻腾舆舰舱艰艳艺节芜芦苇苍苏茎荆荚荡荣荤荧荫药莱莲获莹萝萤营萧萨葱蒋蓝蓟蔷蔼蕴虏虑虚虽虾蚀蚁蚂蛊蛮蛰蜕蜗蝇蝉衅衔补衬袄袜\
        袭装裤见观规觅视览觉誉誊计订讣认讥讨让讫训议讯记讲讳讶许讹论讼讽设访诀证评诅识诈诉诊诌词译试诗诚诛话诞诡询诣该详诧诫诬语误诱诲说诵请诸诺\
        读诽课谁调谅谆谈谊谋谍谎谐谓谗谚谜谢谣谤谦谨谩谬谭谰谱谴贝贞负贡财责贤败账货质贩贪贫贬购贮贯贰贱贴贵贷贸费贺贼贾贿赁赂赃资赊赋赌赎赏赐赔\
        赖赘赚赛赞赠赡赢赣赵趋跃践踌踪蹿躯车轧轨轩转轮软轰轴轻载轿较辅辆辈辉辊辐辑输辕辖辗辙辞辩辫边辽达迁过迈运还这进远违连迟迹选逊递逻遗遥邓邮\
        邹邻郑郧郸酝酱酿释鉴针钉钎钒钓钙钝钞钟钠钡钢钥钦钧钨钩钮钱钳钵钻钾铀铁铂铃铅铆铜铝铡铣铬铭铰铱铲银铸铺链销锁锄锅锈锋锌锐锑锗错锚锡锣锤锥\
        锦锨锭键锯锰锹锻镀镁镇镊镍镐镑镜镣镭镰镶长门闪闭问闯闰闲间闷闸闹闺闻闽阀阁阂阅阉阎阐阑阔队阳阴阵阶际陆陇陈陕陨险随隐隶难雏雾静韦韧韩韵页\
        顶顷项顺须顽顾顿颁颂预颅领颇颈颊颐频颓颖颗题颜额颠颤颧风飘飞饥饭饮饯饰饱饲饵饶饺饼饿馁馅馆馈馋馏馒马驭驮驯驰驱驳驴驶驹驻驼驾骂骄骆骇骋验\
        骏骑骗骚骡骤鱼鲁鲍鲜鲤鲸鳃鳖鳞鸟鸡鸣鸥鸦鸭鸯鸳鸵鸽鸿鹃鹅鹊鹏鹤鹰麦黄齐齿龄龋龙龚龟
        """)

    // MARK: Words

    /// Words that only Cantonese has.
    private static let cantonese = ["唔", "嘅", "冇", "咗", "喺", "嚟", "哋", "啲", "佢", "嘢", "咁", "喎", "㗎", "邊度", "點解"]
    private static let cantoneseMarks =
        cantonese + ["係", "咩", "睇", "搵", "講", "俾", "畀", "撳", "緊", "仲", "返", "邊", "嗰", "呢", "幾時", "點", "冧", "啱", "先", "未"]
    /// Words by which written Mandarin betrays itself, in traditional characters.
    private static let mandarin = ["這", "那", "的", "沒", "們", "什麼", "怎麼", "您", "請稍", "嗎", "了"]

    private static let functionWords: [(language: String, words: Set<String>)] = [
        (
            "en",
            [
                "the", "is", "are", "you", "your", "please", "and", "to", "of", "for", "we", "it", "press", "what", "this", "can", "will",
                "thank",
            ]
        ),
        (
            "es",
            [
                "el", "la", "los", "las", "es", "de", "que", "por", "para", "su", "usted", "le", "una", "un", "qué", "en", "con", "gracias",
                "pulse",
            ]
        ),
    ]

    /// The language a Latin text is in when it cannot be the one of its tag: two of its little words, and none of the other's.
    private static func otherLatin(_ text: String, tag: String) -> String? {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        func count(_ list: Set<String>) -> Int { words.count(where: list.contains) }
        guard let own = functionWords.first(where: { $0.language == tag }), count(own.words) == 0 else { return nil }
        return functionWords.first { $0.language != tag && count($0.words) >= 2 }.map {
            $0.language == "en" ? "English words" : "Spanish words"
        }
    }
}

extension String.UTF8View {
    /// Whether a word's bytes stand in it one behind the other; `String.contains` compares by Unicode's equivalence, ten times as slowly.
    fileprivate func holds(_ word: String.UTF8View) -> Bool {
        guard let first = word.first else { return true }
        var at = startIndex
        while let found = self[at...].firstIndex(of: first) {
            if self[found...].starts(with: word) { return true }
            at = index(after: found)
        }
        return false
    }
}
