package cn.duban.intake;

import cn.duban.ledger.Settlement;
import cn.duban.ledger.Settlement.Matter;
import cn.duban.notice.FoundNotice;
import cn.duban.registry.Registry;
import cn.duban.registry.RegistryId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a registry that comes of a notice is called.
record Heads(FoundNotice read, boolean carriesOver, List<Settlement> settled, Registry present) {

    String title() {
        return last(Matter.TITLE).orElseGet(() -> read.title().isBlank()
                ? (read.year() == null ? "" : read.year() + "年") + "重点工作任务清单"
                : read.title());
    }

    @Nullable RegistryId id() {
        return last(Matter.ID).map(RegistryId::new).orElseGet(this::proposed);
    }

    /// The present one's name with the other year; another office has to be named by a person.
    private @Nullable RegistryId proposed() {
        var prefix = present.id().value().replaceFirst("-?\\d{4}$", "");
        return read.year() == null || !carriesOver || prefix.isEmpty() || read.year() == present.year()
                ? null
                : new RegistryId(prefix + "-" + read.year());
    }

    private Optional<String> last(Matter matter) {
        return settled.stream()
                .filter(one -> one.matter() == matter)
                .reduce((_, later) -> later)
                .map(Settlement::value);
    }
}
