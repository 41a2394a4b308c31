package cn.duban.notice;

import java.util.Set;
import java.util.regex.Pattern;

/// Tells the names of units, and phrases that stand for several, by how they are formed.
final class UnitNames {

    private static final Pattern LETTERS = Pattern.compile("[\\p{IsHan}A-Za-z0-9〇（）()·“”\\-—&]{2,40}");
    private static final Pattern BRACKET = Pattern.compile("[（(][^（）()]*[）)]$");
    private static final Set<String> STRONG = Set.of(("局 委 办 厅 院 处 站 队 集团 大学 中心 政府 银行 专班 指挥部 管委会 委员会 领导小组 工作组 督查室 "
            + "研究室 信息室 监察室 办公室 实验室 档案室 科室 馆 党校 科协 红十字会 工会 联合会 协会 商会 联 街道 "
            + "机关 学校 中学 小学 幼儿园 海关 所 部门 单位 人武部 武装部 宣传部 组织部 统战部 工作部 分部 总部 支部 项目部 "
            + "支行 分行 台 城投 交投 国投 产投 文投 农投 水投 建投 电力 电信 移动 联通 铁塔 班子 成员 企业 社 厂 司 园区 "
            + "电网 燃气 基金 法庭 气象 烟草 邮政 石油 石化 ")
            .strip()
            .split(" ", -1));
    private static final Set<String> WEAK = Set.of(("区 县 市 镇 乡 街 村 园 州 旗 盟 部 会 组 室 科 行 校 库 港 场 矿 基地 班 团 协 党委 口岸 "
            + "工委 庭 ")
            .strip()
            .split(" ", -1));
    private static final Set<String> VERBS = Set.of(("推进 推动 加强 加快 完成 实施 建设 开展 深化 落实 提升 优化 强化 做好 打造 完善 促进 全面 持续 组织 "
            + "制定 出台 支持 鼓励 扎实 积极 大力 稳步 确保 新建 改造 构建 健全 抓好 建立 引导 启动 争取 提高 加大 "
            + "培育 ")
            .strip()
            .split(" ", -1));
    /// 组织人事部 and 建设局 begin like what is to be done.
    private static final Pattern VERBAL = Pattern
            .compile("(?:建设|组织)\\p{IsHan}{0,6}(?:局|委|股|科|处|(?<!乐)部)|(?:推进|促进|提升)(?:局|办|处|中心|专班)");
    /// 社会工作部 and 招商服务部, but not 全部, 干部, 东部 or 俱乐部.
    private static final Pattern DIVISION = Pattern
            .compile("\\p{IsHan}{2,12}(?<![全内外局干乐东西南北中上下大小一两双头底顶各])部");
    private static final int LONGEST_END = 4;
    private static final String AREA = "(?:镇|乡|街道|街|县区|区县|县市区|村|社区|村居|部门|单位|企业|学校|医院|高校)";
    private static final Pattern GENERIC = Pattern.compile("(?:属地|相关|有关|各|所有|全体)*" + AREA + "+(?:[（(][^（）()]*[）)])?"
            + "(?:人民政府|政府|街道办事处|办事处|街道办|街办|办|管委会|管理委员会|党委|党工委|居委会|村委会|街道)?(?:[（(][^（）()]*[）)])?");
    private static final Pattern OFFICES = Pattern.compile("街道办事处|办事处|街道办|街办|管委会|镇人民政府|乡镇人民政府|人民政府");
    private static final Pattern PARK = Pattern
            .compile("(?:园区|开发区|功能区|产业园|自治[县州]|[县区市州旗盟])(?:[（(][县区市旗、]{1,5}[）)])?(?:管委会|人民政府|政府)?");
    private static final Pattern GROUP = Pattern
            .compile(
                    "(?:[省市区县州镇全本直属级驻局委院]|政府|机关|管委会|区委|市委|县委|街道|在|中央|其他|其它){0,6}(?:各|有关|相关|全体|所有|其他|其它).{1,40}|属地.{1,12}|"
                            + "(?:全[省市区县镇]|[省市区县][直属级]).{0,6}(?:部门|单位|机关|企业|学校)|.{2,20}成员单位");
    private static final Pattern BARE = Pattern.compile(
            "(分局|办公室|委员会|管委会|管理局|事务局|服务局|监管局|管理处|事务中心|管理中心|服务中心|中心|支队|大队|公司|有限公司|有限责任公司|集团|集团公司|指挥部|领导小组|专班|人民政府|局|委|办|会|"
                    + "府|政府|镇政府|道办事处|街道办事处|事处|办事处|理局|务局|育局|政局|设局|障局|源局|境局|业局|社会保障局|城乡建设局|信息化局|改革委|改革局|委会|旅游局|乡建设局|乡建局|村局|村委|农村局|农村委|革委|革局|健委)");

    private UnitNames() {}

    /// A name like 区财政局, surely.
    static boolean isStrong(String name) {
        var core = core(name);
        return isForm(name) && (endsWith(core, STRONG) || DIVISION.matcher(core).matches());
    }

    /// A name like 中北镇, perhaps.
    static boolean isWeak(String name) {
        return isForm(name) && endsWith(core(name), WEAK);
    }

    static boolean isUnit(String name) {
        return isStrong(name) || isWeak(name);
    }

    private static boolean isForm(String name) {
        return LETTERS.matcher(name).matches() && core(name).length() >= 2
                && (!beginsWithVerb(name) || VERBAL.matcher(core(name)).matches());
    }

    private static boolean endsWith(String name, Set<String> ends) {
        for (var length = 1; length <= Math.min(LONGEST_END, name.length()); length++) {
            if (ends.contains(name.substring(name.length() - length))) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWithVerb(String name) {
        return name.length() >= 2 && VERBS.contains(name.substring(0, 2));
    }

    private static String core(String name) {
        return name.endsWith("）") || name.endsWith(")") ? BRACKET.matcher(name).replaceAll("") : name;
    }

    /// A phrase for several units, e.g. 各镇街 or 区直各部门, without any comma.
    static boolean isGroup(String name) {
        return isPhrase(name)
                || (name.indexOf('各') > 1 && isUnit(name) && !isStrong(name.substring(0, name.indexOf('各'))));
    }

    /// A cheap look before the costly one.
    private static boolean mayBeGroup(String name) {
        for (var i = 0; i < name.length(); i++) {
            if ("各关全所其地成直级属".indexOf(name.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPhrase(String name) {
        return name.length() <= 40 && !beginsWithVerb(name)
                && ((startsGroup(name) && (isUnit(name) || name.length() <= 12)) || isGeneric(name));
    }

    /// Whether a phrase for several units begins here.
    static boolean startsGroup(String name) {
        return mayBeGroup(name) && GROUP.matcher(name).matches();
    }

    /// Names no one by itself: 镇政府, 街道办事处.
    static boolean isGeneric(String name) {
        return GENERIC.matcher(name).matches() || OFFICES.matcher(name).matches();
    }

    /// Whether a name goes on with the phrase for several units that stands before it: 各镇政府、街道办事处.
    static boolean goesOn(String name) {
        return isGeneric(name) || PARK.matcher(name).matches();
    }

    /// The end of a name that something has cut off from its beginning, e.g. 分局.
    static boolean isBare(String name) {
        return BARE.matcher(name).matches();
    }
}
