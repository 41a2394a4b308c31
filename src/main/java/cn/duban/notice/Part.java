package cn.duban.notice;

/// What a column or a labelled passage of a notice is about.
public enum Part {
    NUMBER("序号"),
    CATEGORY("主要任务"),
    TEXT("重点工作"),
    LEAD("牵头单位"),
    CO("配合单位"),
    UNITS("责任单位"),
    LEADER("责任领导"),
    DUE(
            "完成时限"),
    STAGE("阶段目标"),
    MEASURE("计量单位"),
    REMARK("备注"),
    OTHER("其他");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /// As people call it.
    public String label() {
        return label;
    }

    boolean isNames() {
        return isUnits() || this == LEADER;
    }

    boolean isUnits() {
        return this == LEAD || this == CO || this == UNITS;
    }
}
