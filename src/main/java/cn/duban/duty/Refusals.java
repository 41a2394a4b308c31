package cn.duban.duty;

import cn.duban.registry.Registry;
import java.util.Map;

/// Why an order about a task is not carried out.
final class Refusals {

    private Refusals() {}

    static String noTask(Registry registry, int task) {
        var wording = registry.wording();
        return registry.cancelled().stream().anyMatch(gone -> gone.number() == task)
                ? wording.text("没有任务.已取消", Map.of("编号", task))
                : wording.text("没有任务.超出", Map.of("编号", task, "最大", registry.tasks().getLast().number()));
    }
}
