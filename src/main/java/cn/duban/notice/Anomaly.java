package cn.duban.notice;

import cn.duban.document.Place;
import org.jspecify.annotations.Nullable;

/// Something in a notice that was repaired while reading it, or that a person should settle.
///
/// @param task number of the task, 0 where it is about the notice as a whole
/// @param found what was read
/// @param proposal what was done about it, or what a person should settle, in Chinese
/// @param place where it was read, null where that is not known
public record Anomaly(int task, Kind kind, String found, String proposal, @Nullable Place place) {

    /// What sort of thing it is.
    public enum Kind {
        SHIFTED_ROW("单元格错位", "shifted_row", false),
        CATEGORY_VARIANT("主要任务写法不一", "heading_variant", false),
        UNUSED_HEADING("未列入的标题", "unused_heading", false),
        INNER_SPACE("名称中有空格", "stray_characters", false),
        ALIAS("单位用了别名", "alias", false),
        LIKELY_ALIAS("疑似同一单位", "alias", true),
        STRAY_WORD("文中夹杂英文", "stray_characters", false),
        REPEATED_NAME("名称重复", "repeated_name", false),
        CARRIED_CELL("沿用上一行", "carried_cell", false),
        GUESSED_COLUMNS("没有表头", "guessed_columns", true),
        AMBIGUOUS_LEAD("牵头单位不明", "ambiguous_lead", true),
        UNREADABLE_DUE("完成时限存疑", "unreadable_due", true),
        DOUBTFUL_UNIT("责任单位存疑", "doubtful_unit", true),
        DOUBTFUL_CATEGORY("主要任务不明", "missing_heading", true),
        MISSING_TEXT("缺少重点工作", "missing_text", true),
        DOUBTFUL_TEXT("重点工作存疑", "doubtful_text", true),
        MISSING_UNIT("缺少责任单位", "missing_unit", true),
        UNKNOWN_UNIT("名册中没有的单位", "unknown_unit", true),
        PENDING_UNIT_GROUP("单位组待定", "pending_unit_group", true),
        MISSING_LEADER("缺少责任区领导", "missing_leader", true),
        LEADER_GROUP("责任区领导未具名", "missing_leader", true),
        UNKNOWN_LEADER("名册中没有的领导", "unknown_leader", true),
        UNPLACED_CELL("无法归类的内容", "unplaced_cell", true),
        UNREADABLE_LINE("无法识别的行", "unreadable_line", true),
        HIDDEN("隐藏的内容", "hidden", true),
        REPEATED_NUMBER("序号重复", "repeated_number", true),
        MISSING_NUMBER("序号缺失", "missing_number", true),
        COUNT_MISMATCH("项数不符", "count_mismatch", true),
        DOUBTFUL_TARGET("量化目标存疑", "unreadable_target", true);

        private final String label;
        private final String id;
        private final boolean open;

        Kind(String label, String id, boolean open) {
            this.label = label;
            this.id = id;
            this.open = open;
        }

        /// As people call it.
        public String label() {
            return label;
        }

        /// As programs call it.
        public String id() {
            return id;
        }

        /// Whether a person has to settle it; otherwise it was repaired and is only to be looked over.
        public boolean open() {
            return open;
        }
    }

    public Anomaly {
        if (task < 0) {
            throw new IllegalArgumentException("任务编号不应为负：" + task);
        }
    }

    /// One whose place is not known.
    public Anomaly(int task, Kind kind, String found, String proposal) {
        this(task, kind, found, proposal, null);
    }
}
