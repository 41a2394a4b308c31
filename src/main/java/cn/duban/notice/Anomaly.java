package cn.duban.notice;

/// Something in a notice that was repaired while reading it, or that a person should settle.
///
/// @param task number of the task, 0 where it is about the notice as a whole
/// @param found what was read
/// @param proposal what was done about it, or what a person should settle, in Chinese
public record Anomaly(int task, Kind kind, String found, String proposal) {

    /// What sort of thing it is.
    public enum Kind {
        SHIFTED_ROW("单元格错位", false),
        CATEGORY_VARIANT("主要任务写法不一", false),
        INNER_SPACE("名称中有空格", false),
        ALIAS("单位用了别名",
                false),
        STRAY_WORD("文中夹杂英文", false),
        REPEATED_NAME("名称重复", false),
        DOUBTFUL_CATEGORY("主要任务不明",
                true),
        MISSING_TEXT("缺少重点工作", true),
        DOUBTFUL_TEXT("重点工作存疑", true),
        MISSING_UNIT("缺少责任单位",
                true),
        UNKNOWN_UNIT("名册中没有的单位", true),
        PENDING_UNIT_GROUP("单位组待定",
                true),
        MISSING_LEADER("缺少责任区领导", true),
        LEADER_GROUP("责任区领导未具名",
                true),
        UNKNOWN_LEADER("名册中没有的领导", true),
        UNPLACED_CELL("无法归类的内容",
                true),
        UNREADABLE_LINE("无法识别的行", true),
        REPEATED_NUMBER("序号重复",
                true),
        MISSING_NUMBER("序号缺失", true),
        COUNT_MISMATCH(
                "项数不符", true),
        DOUBTFUL_TARGET("量化目标存疑", true);

        private final String label;
        private final boolean open;

        Kind(String label, boolean open) {
            this.label = label;
            this.open = open;
        }

        /// As people call it.
        public String label() {
            return label;
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
}
