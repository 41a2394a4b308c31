package cn.duban.notice;

import cn.duban.notice.CutName.Sort;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The names of leaders as cells print them, with or without their office: 副区长郭磊, 郭磊（常务副区长）.
final class LeaderNames {

    private static final Pattern SEPARATOR = Pattern.compile("[、，,；;/。|]+");
    private static final Pattern GROUP = Pattern.compile(
            "(?:各|相关|有关|全体|分管|联系|区政府|市政府|县政府).{0,10}(?:领导|区长|县长|市长|镇长|负责同志|负责人|区领导|县领导|市领导)(?:同志)?|(?:区|市|县)(?:政府)?(?:分管|相关|有关|各)?领导|.{0,6}(?:常委会|班子)成员");
    private static final String TITLE = "(?:区委|市委|县委|区政府|市政府|县政府|政府|党工委|管委会|党组|人大|政协|区|市|县|镇)*"
            + "(?:(?:常委|常务|常务副|副|党组|党组成员|第一|一级|二级|三级|四级)*(?:区长|县长|市长|州长|旗长|镇长|乡长|书记|常委|主任|部长|局长|秘书长|主席|调研员|巡视员|队长|党组成员|总经理|董事长|院长|校长|同志|负责人))";
    private static final Pattern TITLED = Pattern.compile("[长记任员席委理志人]");
    private static final Pattern ONLY_TITLE = Pattern.compile("(?:" + TITLE + ")+");
    private static final Pattern BEFORE = Pattern.compile("^(?:" + TITLE + ")+[:：]?(?=.{2})");
    private static final Pattern AFTER = Pattern.compile("(?<=.{2})(?:" + TITLE + ")+$");
    private static final Pattern BRACKET = Pattern.compile("[（(][^（）()]*[）)]");
    private static final Pattern OFFICE = Pattern.compile(
            "\\p{IsHan}{2,16}(?:局长|主任|镇长|乡长|书记|部长|经理|董事长|秘书长|行长|院长|校长|会长|主席|理事长|所长|队长|站长|委员)");
    /// 郑副区长: a person, but not by name.
    private static final Pattern BY_OFFICE = Pattern
            .compile("\\p{IsHan}(?:常务副|副)?(?:区长|县长|市长|镇长|乡长|州长|主任|书记|局长|部长|主席|秘书长)");
    private static final Pattern PLACED = Pattern.compile("\\p{IsHan}{2,12}(?:委员|主席|书记|主任|部长|局长|站长|所长|组织员|秘书长)");
    private static final Pattern LABEL = Pattern.compile("^[^:：]{2,8}[:：]");
    private static final Pattern PLACEHOLDER = Pattern
            .compile("[×xX✕*＊○〇_—\\-/\\\\?？.…]+|待定|无|暂无|空缺|某{1,3}|.[×xX某＊*○]{1,2}");

    private LeaderNames() {}

    static List<String> split(String cell) {
        return SEPARATOR.splitAsStream(BRACKET.matcher(cell).replaceAll(" ")).filter(part -> !part.isBlank()).toList();
    }

    static boolean isGroup(String name) {
        return GROUP.matcher(name).matches();
    }

    static boolean isTitled(String text) {
        if (!TITLED.matcher(text).find()) {
            return false;
        }
        return ONLY_TITLE.matcher(text).matches() || (!strip(text).equals(text) && Surnames.isPerson(strip(text)));
    }

    /// Whether a person still has to be named here.
    static boolean isPlaceholder(String text) {
        return PLACEHOLDER.matcher(text).matches();
    }

    private static String strip(String text) {
        if (text.length() <= 3 && Surnames.isPerson(text)) {
            return text;
        }
        return AFTER.matcher(BEFORE.matcher(text).replaceAll("")).replaceAll("");
    }

    /// 王海 of 市工信局局长王海.
    private static String withoutOffice(String text) {
        var office = OFFICE.matcher(text);
        return office.lookingAt() && Surnames.isPerson(text.substring(office.end()))
                ? text.substring(office.end())
                : text;
    }

    static Optional<CutName> name(String read) {
        var compact = read.replaceAll("\\s+", "");
        var plain = LABEL.matcher(compact).replaceAll("");
        if (isGroup(plain)) {
            return Optional.of(new CutName(Sort.LEADER_GROUP, read, plain, false));
        }
        if (plain.isEmpty() || ONLY_TITLE.matcher(plain).matches() || isPlaceholder(plain)) {
            return Optional.empty();
        }
        if (BY_OFFICE.matcher(plain).matches() && Surnames.isPerson(plain.charAt(0) + "一")) {
            return Optional.of(new CutName(Sort.UNKNOWN, read, plain, false));
        }
        if (PLACED.matcher(plain).matches() && !Surnames.isPerson(plain)) {
            return Optional.empty();
        }
        var name = strip(withoutOffice(plain));
        if (UnitNames.isStrong(name) && !name.equals(plain)) {
            return Optional.empty();
        }
        var person = name.matches("[\\p{IsHan}·•・]{2,12}");
        return Optional
                .of(new CutName(person ? Sort.PERSON : Sort.UNKNOWN, name.equals(compact) ? read : name, name, false));
    }
}
