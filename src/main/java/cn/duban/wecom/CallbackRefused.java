package cn.duban.wecom;

/// A callback that is not answered, and why. Carries nothing of what it held.
class CallbackRefused extends RuntimeException {

    private final Reason reason;

    CallbackRefused(Reason reason) {
        super(reason.label, null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /// Why a callback is refused, with the HTTP status it gets.
    enum Reason {
        TOO_LARGE(413, "请求过大"),
        MALFORMED(400, "格式不对"),
        FORGED(403, "签名不符"),
        STALE(403, "时间戳超出允许范围"),
        UNREADABLE(400,
                "无法解密"),
        FOREIGN(403, "不是发给本企业的");

        private final int status;
        private final String label;

        Reason(int status, String label) {
            this.status = status;
            this.label = label;
        }

        int status() {
            return status;
        }

        String label() {
            return label;
        }
    }
}
