package cn.duban.ledger;

/// The chat platforms people are met on.
public enum Platform {
    WECOM("企业微信"), DINGTALK("钉钉");

    private final String label;

    Platform(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
