package cn.duban.notice;

import java.util.Set;
import java.util.regex.Pattern;

/// Tells people's names by their surname.
final class Surnames {

    private static final String SINGLE = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
            + "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危"
            + "江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓"
            + "蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴"
            + "瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖闫付代尉岳帅亢佘佟"
            + "涂邝芦战揭鹿苑楚年原展仝修肇覃原由候初官丛苟战逢";
    private static final Pattern COMPOUND = Pattern
            .compile("(欧阳|上官|司马|诸葛|司徒|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|端木|百里|呼延|东郭|南宫|轩辕|澹台|拓跋|完颜).{1,2}");
    private static final Pattern MINORITY = Pattern.compile("\\p{IsHan}{1,7}[·•・．]\\p{IsHan}{1,9}");
    private static final Pattern PLAIN = Pattern.compile("\\p{IsHan}{2,3}");
    private static final String NOT_LAST = "局委办厅院处站队会社司厂部镇乡街区室科组行府所市县校馆";
    private static final Set<String> NEVER = Set.of("全年", "常态", "长期", "都有", "有关", "相关", "各类", "公司", "经开", "高新", "单位",
            "时限",
            "安全", "国资", "文旅", "农业", "公安", "金融", "平安", "经信", "武装", "文化", "管委", "成员", "全体", "通用", "全部", "国企", "全区", "常抓");

    private static final int LONGEST = 17;

    private Surnames() {}

    static boolean isPerson(String name) {
        if (name.length() < 2 || name.length() > LONGEST) {
            return false;
        }
        if (MINORITY.matcher(name).matches() || COMPOUND.matcher(name).matches()) {
            return !endsLikeUnit(name);
        }
        return PLAIN.matcher(name).matches() && SINGLE.indexOf(name.charAt(0)) >= 0 && !endsLikeUnit(name)
                && !NEVER.contains(name.substring(0, 2));
    }

    private static boolean endsLikeUnit(String name) {
        return NOT_LAST.indexOf(name.charAt(name.length() - 1)) >= 0;
    }
}
