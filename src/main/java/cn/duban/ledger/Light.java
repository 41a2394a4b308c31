package cn.duban.ledger;

/// How urgently a task needs to be looked at (亮灯), the best first.
public enum Light {
    GREEN("绿"), YELLOW("黄"), RED("红");

    private final String label;

    Light(String label) {
        this.label = label;
    }

    /// In one sign, e.g. `黄`.
    public String label() {
        return label;
    }
}
