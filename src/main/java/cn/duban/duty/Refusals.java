package cn.duban.duty;

import cn.duban.registry.Registry;

/// Why an order about a task is not carried out.
final class Refusals {

    private Refusals() {}

    static String noTask(Registry registry, int task) {
        return registry.cancelled().stream().anyMatch(gone -> gone.number() == task)
                ? task + "号已取消，没有执行。"
                : "没有 " + task + " 号任务，没有执行。编号为 1–" + registry.tasks().getLast().number() + "。";
    }
}
