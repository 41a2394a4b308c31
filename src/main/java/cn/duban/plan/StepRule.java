package cn.duban.plan;

import cn.duban.digest.Digest;
import java.time.LocalTime;
import java.util.regex.Pattern;

/// When a step of each round is due.
///
/// @param name unique within the round, e.g. `reminder-1`; a digest's is `digest`, and nothing else's is
/// @param days working days against the period's last working day, −40 to 40
/// @param at time of day in Shanghai
public record StepRule(String name, StepKind kind, int days, LocalTime at) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int FARTHEST = 40;

    public StepRule {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("步骤名称只能由小写字母、数字和连字符组成：" + name);
        }
        if (name.equals(Digest.STEP) != (kind == StepKind.DIGEST)) {
            throw new IllegalArgumentException("汇总步骤的名称应为 " + Digest.STEP + "，其他步骤不能用这个名称：" + name);
        }
        if (Math.abs(days) > FARTHEST) {
            throw new IllegalArgumentException("步骤 " + name + " 离截止日应在 " + FARTHEST + " 个工作日以内：" + days);
        }
    }
}
