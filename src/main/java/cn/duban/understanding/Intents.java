package cn.duban.understanding;

/// Tells what a contact wants with a text.
public final class Intents {

    private static final Cue WITHDRAW = Cue.of(
            "撤回|撤销(?=[^,。;]{0,10}(?:报|填|刚才|消息|内容|$))|收回(?=[^,。;]{0,8}(?:报|填|刚才|消息|内容))"
                    + "|(?:[那这]条|报的)[^,。;]{0,4}撤|撤[了掉]吧|(?:作废|不作数|不算数)(?=[,。;了吧!\\s]|$)"
                    + "|(?:报|填)的?[^,。;]{0,10}(?:取消|删掉|删除|不要了)");
    private static final Cue NOT_WITHDRAWN = Cue.of("(?:不用|不必|不要|无需|别|不)撤|撤回的?(?:行政|诉讼|处罚)|已撤回");
    private static final Cue EXTEND = Cue.of(
            "(?:申请|请求|恳请|请予?|希望|想|需要?|拟|能否|可否|能不能|特此?)[^,。;\\n]{0,14}(?:延期|延后|延迟|推迟|缓报|宽限|展期|延长"
                    + "|晚[^,。;]{0,4}报|缓[^,。;]{0,2}报)|延期(?:至|到)?[^,。;\\n]{0,12}(?:报送|上报|填报|申请|报告)|宽限"
                    + "|(?:申请|请求|恳请|请)[^,。;\\n]{0,4}延[至到]|延[至到][^,。;\\n]{0,12}(?:报送|上报|填报)"
                    + "|(?:推迟|延后)[^,。;\\n]{0,8}(?:再?报|上报|报送|填报)(?!告)|延期申请|延期[。!]?$|(?:^|[,。;号项])延期(?:到|至)"
                    + "|(?:报送|填报|上报)(?:时间|时限|期限)?[^,。;]{0,4}(?:延期|延后|推迟|延长|延迟)");
    private static final Cue CORRECT = Cue.of(
            "更正|订正|(?:数|数据|数字|完成率)[^,。;]{0,4}(?:改一?下|要改|改改)|(?:写|报|填)成了?(?!果|立)|勘误|笔误"
                    + "|(?:写|报|填|打|发|写得|算|弄|搞|统计)错"
                    + "|(?:写|报|填|弄|搞|发)(?:反(?![映馈恐诈])|混(?![合改凝])|颠倒)|[号项条](?:的|报的|内容|数据?|完成率|进度){0,2}改一?下(?=[,。;:!吧哈]|$)|错报|误报|填写?有误|报送?有误|数[据字]有误|(?:有误|不对)[^。]{0,10}(?:应|改)"
                    + "|(?:原报|原填|之前报|上次报|刚才报|前面报|昨天报|此前报|刚报)[^。;]{0,24}(?:改|应|更新|调整)"
                    + "|(?:^|[,。;:])(?:请)?(?:把|将)?[^,。;]{0,16}(?:改为|改成|更新为|修改为|修正为|调整为)[^,。;]{0,4}\\d"
                    + "|应[为是][^,。;]{0,10}\\d[^,。;]{0,8}[,。;]?[^,。;]{0,4}(?:不是|而非)"
                    + "|(?:^|[,。;])不是[^,。;]{1,12}[,。;]?(?:是|应)");
    private static final Cue CLAIM = Cue.of("认领|领了这|我们领|(?:予以|均|都|全部)(?:认账|领责)|对任务(?:分解|分工)?无异议");
    private static final Cue NOT_CLAIMED = Cue.of("(?:不|未|暂不|拒绝|没有?|不予|无法|不能|不应)(?:由我[^,。;]{0,6})?认领");
    private static final Cue REST_CLAIMED = Cue.of("(?:其余|其他|其它|剩余|剩下)[^,。;不未]{0,8}认领");
    private static final Cue OBJECT = Cue.of(
            "职责不符|职责不一致|不属于我|不是我[局们单]|非我[局单]|(?<![无没])(?<!没有)有异议|不归我|与我[局单][^,。;]{0,4}无关|(?:调整|更换|变更)(?:责任|牵头)单位");
    private static final Cue STATED = Cue.of(
            "\\d%|(?<![未不没])完成|序时|滞后|正常(?!上班)|顺利|有序|稳步推进|按计划|尚未|未启动|(?:还没有?|没有)(?:开始|动工|开工|开展)|启动|[办做干]完"
                    + "|搞定|办结|完结|(?:进展|存在)情况|问题[:】]|下一步|卡点|累计|新增|新引进|无进展|没有?变化|同上");
    private static final Cue TOLD = Cue.of(
            "开展|推进|建成|竣工|开工|印发|出台|制定|召开|举办|组织|调度|进展|引进|落地|投用|投入使用|验收|增长|闭幕|开幕|封顶|办理|发放|检查|宣传|调研|实施|落实|改造"
                    + "|修复|受理|接待|服务|建设|招聘|整治|签约|进场|通车|创建|受益|\\d(?:个|家|场|户|件|亩|名)|排查|培育|办结|办了|搬迁");
    private static final Cue CHATTED = Cue.of(
            "收到|谢谢|感谢|辛苦|好的|好嘞|明白|了解|知道了|稍等|稍后|等一下|等下|马上|一会|待会|问一?下|核实|会议室|参会|参加|会议|培训|开会|请假|电话|拉群|进群|发您"
                    + "|发你|发给您|邮箱|材料|表格|链接|扫描件|早上好|上午好|下午好|晚上好|您好|节日|快乐|在吗|加油|哈哈|抱歉|不好意思|打扰|改到|盖章|领导(?:审|签|看)"
                    + "|正在(?:汇总|整理|统计|准备|写|填|审)|明天(?:报|上报|报送|发|给|再)|下午(?:报|上报|报送|发|给|再)|随后(?:报|上报|补)|尽快(?:报|上报|报送)"
                    + "|还没(?:统计|整理|写)|@");

    private static final Cue POLITE = Cue.of("能否|可否|能不能|可不可以|可以");
    private static final Cue HOW = Cue.of("怎么|如何|流程|手续");

    private Intents() {}

    /// What a text says it wants; whether a plain statement is one worth recording is told by `isChat`.
    public static Intent of(String text) {
        var question = Questions.isOnly(text);
        if (Questions.isIn(text) && question && !isRequest(text)) {
            return Intent.QUESTION;
        }
        if (WITHDRAW.isIn(text) && !NOT_WITHDRAWN.isIn(text) && isAbout(text)) {
            return Intent.WITHDRAWAL;
        }
        if (EXTEND.isIn(text)) {
            return Intent.EXTENSION;
        }
        if (isAbout(text) && CORRECT.isIn(text)) {
            return Intent.CORRECTION;
        }
        if (OBJECT.isIn(text)) {
            return Intent.CHAT;
        }
        if (CLAIM.isIn(text)) {
            return NOT_CLAIMED.isIn(text) && !REST_CLAIMED.isIn(text) ? Intent.CHAT : Intent.CLAIM;
        }
        return question ? Intent.QUESTION : Intent.REPORT;
    }

    /// Whether a text tells of work done.
    public static boolean tells(String text) {
        return STATED.isIn(text) || TOLD.isIn(text);
    }

    /// A polite request in the form of a question: 38号能否延期到4月9号报送？
    private static boolean isRequest(String text) {
        var isAsked = POLITE.isIn(text);
        return isAsked && EXTEND.isIn(text) && Deadlines.isNamed(text)
                && !HOW.isIn(text);
    }

    /// Whether a request stands up front or alone, not somewhere in a long report.
    private static boolean isAbout(String text) {
        var head = text.substring(0, Math.min(text.length(), 160));
        return text.length() <= 160 || WITHDRAW.isIn(head) || CORRECT.isIn(head);
    }

    /// Whether a statement has nothing to record.
    ///
    /// @param isNamed whether it names tasks by number
    /// @param isKnown whether its content is a task's
    static boolean isChat(String text, boolean isNamed, boolean isKnown) {
        if (STATED.isIn(text)) {
            return false;
        }
        if (CHATTED.isIn(text)) {
            return true;
        }
        return !isNamed && !isKnown && !TOLD.isIn(text);
    }
}
