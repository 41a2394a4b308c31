package cn.duban.ledger;

/// Where a task stands in the reporting unit's own words.
public enum Status {
    DONE("已完成"), AHEAD("超序时"), ON_TRACK("达序时"), BEHIND("欠序时"), NOT_STARTED("未启动");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
