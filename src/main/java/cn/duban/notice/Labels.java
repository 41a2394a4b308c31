package cn.duban.notice;

import java.util.regex.Pattern;

/// The words by which notices head their columns and label their passages.
final class Labels {

    private static final Pattern BRACKETS = Pattern.compile("[（(\\[【][^）)\\]】]*[）)\\]】]");
    private static final Pattern NUMBER = Pattern
            .compile("(任务|项目|工作|责任|目标|事项|清单|总|顺)?(序号|编号|序|号|项次|项号|No\\.?|NO\\.?|no\\.?)");
    private static final Pattern OTHER = Pattern.compile(
            ".*(填报|填表|制表|联系人|联络员|联系电话|电话|手机|进展|完成情况|落实情况|推进情况|存在问题|困难问题|下一步|开工时间|启动时间|开始时间|起始时间|总投资|投资额|资金|权重|分值|督办|督查|督导|考核|来源|依据|状态|亮灯|签字|经办|审核|评价|报送|责任科室|责任股室|具体责任人|建设地点|地点|性质|建设年限|建设规模).*");
    private static final Pattern LEADER = Pattern.compile(
            ".*(领导|区长|县长|市长|镇长|州长|旗长|书记|负责同志|责任人|负责人|包联人|包保人|领衔|挂帅).*");
    private static final Pattern DUE = Pattern.compile(".*(时限|期限|完成时间|完成日期|办结时间|时间节点|时间要求|时间安排|截止|节点|时间|日期|工期).*");
    private static final Pattern STAGE = Pattern.compile(
            ".*([一二三四1-4]季度|季度|[Qq][1-4]|上半年|下半年|半年|\\d{1,2}月|目标值|指标值|年度目标|全年目标|量化|预期目标|计划目标|阶段目标|形象进度|序时进度|工作目标|目标成果|成果|成效|进度安排|进度计划).*");
    /// What is to be settled of a matter that is watched over; other columns that speak of watching are of no use.
    private static final Pattern WATCHED = Pattern
            .compile("(督办|督查|督导|考核|报送).{0,2}(时限|期限|节点|领导)|(督办|督查)(事项|任务|内容|领导)");
    private static final Pattern BEGIN = Pattern.compile("启动|开始|开工|起");
    private static final Pattern REMARK = Pattern.compile("备注|说明|注|备\\s*注");
    private static final Pattern CO = Pattern
            .compile(".*(配合|协办|协同|参与|参加|协助|协作|会办|支持|联办|辅助|其他责任|其它责任|相关责任).*");
    private static final Pattern LEAD = Pattern
            .compile(".*(牵头|主办|主责|第一责任|首要责任|主要责任|总责|领办|主体责任).*");
    private static final Pattern UNITS = Pattern.compile(
            ".*(单位|部门|责任主体|承办|责任分工|任务分工|分工|实施主体|责任方|责任乡镇|责任镇街|科室|股室|责任机构|机构|责任).*");
    private static final Pattern CATEGORY = Pattern
            .compile(".*(类别|分类|类型|领域|板块|方面|专项|一级指标|大类|章节|条线|篇章|部分|类|主题|行动|战略)");
    private static final Pattern TEXT = Pattern.compile(".*(任务|工作|实事|事项|项目|内容|举措|措施|要求|要点|目标|名称|指标|清单|做法).*");

    /// 年度目标任务 is what is to be done, not only how far.
    private static final Pattern NAMES_TASKS = Pattern.compile("[^季半月]*(目标任务|任务目标)");

    /// With blanks between its characters and a bracket behind it.
    private static final int LONGEST = 80;

    private Labels() {}

    /// What a heading or label is about; `OTHER` for what is of no use here and for what is no heading.
    static Part part(String label) {
        var plain = label.replaceAll("[\\s:：]+", "");
        var compact = BRACKETS.matcher(plain).replaceAll("");
        return compact.isEmpty() ? Part.OTHER : byWords(compact);
    }

    private static Part byWords(String compact) {
        if (NUMBER.matcher(compact).matches()) {
            return Part.NUMBER;
        }
        if (compact.matches("(计量|数量|指标|度量)单位")) {
            return Part.MEASURE;
        }
        if (REMARK.matcher(compact).matches()) {
            return Part.REMARK;
        }
        if (OTHER.matcher(compact).matches() && !WATCHED.matcher(compact).matches()) {
            return Part.OTHER;
        }
        if (compact.matches(".*(单位|部门).*(责任人|负责人|领导).*")) {
            return Part.UNITS;
        }
        if (LEADER.matcher(compact).matches()) {
            return Part.LEADER;
        }
        return ofUnits(compact);
    }

    private static Part ofUnits(String compact) {
        if (CO.matcher(compact).matches() && !compact.matches(".*(牵头|主办).*")) {
            return Part.CO;
        }
        if (LEAD.matcher(compact).matches() && !CO.matcher(compact).matches()
                && !compact.matches(".*(牵头|主办).{0,3}(责任|实施|承办|落实)?(单位|部门)?[和及与、].*")) {
            return Part.LEAD;
        }
        if (UNITS.matcher(compact).matches()) {
            return Part.UNITS;
        }
        if (DUE.matcher(compact).matches()) {
            return Part.DUE;
        }
        if (compact.matches("主要任务|任务类别") || CATEGORY.matcher(compact).matches()) {
            return Part.CATEGORY;
        }
        if (STAGE.matcher(compact).matches() && !NAMES_TASKS.matcher(compact).matches()) {
            return Part.STAGE;
        }
        return TEXT.matcher(compact).matches() ? Part.TEXT : Part.OTHER;
    }

    /// Whether it heads what a registry has no use for: telephones, progress, funds, and when work begins.
    static boolean isUseless(String label) {
        var own = label.substring(label.lastIndexOf('/') + 1).replaceAll("\\s+", "");
        return OTHER.matcher(own).matches() || BEGIN.matcher(own).matches();
    }

    /// Whether this could head a column: short, no sentence, and known.
    static boolean isHeading(String cell) {
        if (cell.length() > LONGEST) {
            return false;
        }
        var compact = BRACKETS.matcher(cell.replaceAll("\\s+", "")).replaceAll("").replaceAll("[:：]$", "");
        // With something behind a colon it is a label and its content.
        return !compact.isEmpty() && compact.length() <= 14 && !compact.matches(".*[，。；！0-9:：].*") && known(compact);
    }

    private static boolean known(String compact) {
        return byWords(compact) != Part.OTHER || OTHER.matcher(compact).matches();
    }

    /// How well a heading is that of the task's text itself rather than of something around it: 3 best, 0 least.
    ///
    /// @param label with that of the heading above it before a stroke, if it is divided
    static int strength(String label) {
        var own = label.substring(label.lastIndexOf('/') + 1);
        var compact = BRACKETS.matcher(own.replaceAll("\\s+", "")).replaceAll("");
        if (compact.matches("(具体|工作|任务|目标)要求")) {
            return 2;
        }
        if (compact.matches(".*(举措|措施|要求|标准|成果|成效|目标值|类别|领域|指标).*")) {
            return 0;
        }
        if (compact.matches("(任务|工作|事项)名称")) {
            return 1;
        }
        if (compact.matches(".*(任务内容|工作内容|重点工作|重点任务|工作任务|具体任务|具体事项|任务事项|工作事项|主要工作|具体内容|工作要点|事项内容|项目名称).*")) {
            return 3;
        }
        return 2;
    }
}
