package cn.duban.trail;

import cn.duban.digest.Typed;
import cn.duban.registry.Amendment;
import cn.duban.wording.Wording;
import java.util.Map;

/// Says in a few words how a registry was amended.
final class AmendmentWords {

    private AmendmentWords() {}

    static String of(Wording wording, Amendment amendment) {
        return switch (amendment) {
            case Amendment.OfRoster one -> ofRoster(wording, one);
            case Amendment.OfTask one -> ofTask(wording, one);
        };
    }

    private static String ofTask(Wording wording, Amendment.OfTask amendment) {
        return switch (amendment) {
            case Amendment.LeadNamed one -> wording.text("变更事由.定牵头", Map.of("编号", one.task(), "单位", one.unit()));
            case Amendment.MembersNamed one ->
                wording.text("变更事由.定责任单位", Map.of("编号", one.task(), "单位", String.join("、", one.units())));
            case Amendment.LeadersNamed one ->
                wording.text("变更事由.定领导", Map.of("编号", one.task(), "领导", String.join("、", one.leaders())));
            case Amendment.Reassigned one ->
                wording.text("变更事由.改派", Map.of("编号", one.task(), "原单位", one.from(), "单位", one.to()));
            case Amendment.TaskAdjusted one ->
                wording.text("变更事由.调整", Map.of("编号", one.task(), "内容", Typed.excerpt(one.text())));
            case Amendment.TaskCancelled one -> wording.text("变更事由.取消", Map.of("编号", one.task()));
            case Amendment.TaskAdded one ->
                wording.text("变更事由.新增", Map.of("编号", one.task(), "内容", Typed.excerpt(one.added().text())));
            case Amendment.UnitsNamed one ->
                wording.text("变更事由.改责任单位", Map.of("编号", one.task(), "单位", String.join("、", one.units())));
            case Amendment.DueSet one -> wording.text("变更事由.改时限", Map.of("编号", one.task(), "日期", one.due()));
        };
    }

    private static String ofRoster(Wording wording, Amendment.OfRoster amendment) {
        return switch (amendment) {
            case Amendment.AliasGiven one ->
                wording.text("变更事由.别名", Map.of("别名", Typed.excerpt(one.alias()), "单位", one.unit()));
            case Amendment.GroupSet one -> wording.text("变更事由.单位群", Map.of("单位", one.unit()));
            case Amendment.ContactBound one ->
                wording.text("变更事由.任联络员", Map.of("姓名", Typed.excerpt(one.name()), "单位", one.unit()));
            case Amendment.ContactUnbound _ -> wording.text("变更事由.解除联络员");
            case Amendment.LeaderBound one -> wording.text("变更事由.登记领导", Map.of("姓名", Typed.excerpt(one.name())));
            case Amendment.ContactReached one ->
                wording.text(one.dingtalkId() == null ? "变更事由.解绑联络员钉钉" : "变更事由.登记联络员钉钉");
            case Amendment.LeaderReached one -> wording.text(
                    one.wecomId() == null ? "变更事由.解绑领导企业微信" : "变更事由.登记领导企业微信",
                    Map.of("姓名", Typed.excerpt(one.name())));
            case Amendment.StaffReached one ->
                wording.text(one.wecomId() == null ? "变更事由.解绑工作人员" : "变更事由.登记工作人员");
            case Amendment.LeaderReplaced one -> wording.text("变更事由.更换领导",
                    Map.of("原领导", Typed.excerpt(one.former()), "领导", Typed.excerpt(one.name())));
        };
    }
}
