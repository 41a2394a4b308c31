package cn.duban;

import cn.duban.importing.Openings;
import cn.duban.notice.Fault;
import cn.duban.notice.NewRegistry;
import cn.duban.registry.RegistryId;
import cn.duban.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// Opens registries that staff import while the service runs; they are kept below the data folder and opened again at
/// each start.
final class Opening implements Openings {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final Offices offices;
    private final OfficeBuilder builder;
    private final Settings settings;
    private final @Nullable Sandbox sandbox;

    /// @param sandbox null outside of it
    Opening(Offices offices, OfficeBuilder builder, Settings settings, @Nullable Sandbox sandbox) {
        this.offices = offices;
        this.builder = builder;
        this.settings = settings;
        this.sandbox = sandbox;
    }

    /// Where the folders of imported registries are.
    static Path folder(Path data) {
        return data.resolve("registries");
    }

    @Override
    public boolean has(RegistryId id) {
        return offices.all().stream().anyMatch(office -> office.registry().id().equals(id))
                || Files.exists(folder(settings.data()).resolve(id.value()));
    }

    @Override
    public synchronized void open(NewRegistry registry) {
        if (has(registry.id())) {
            throw new IllegalStateException("已有名为 " + registry.id() + " 的台账");
        }
        var office = build(registry);
        if (sandbox != null) {
            sandbox.admit(SandboxMode.directory(List.of(office.registry())));
        }
        office.record();
        office.work();
        offices.add(office);
        LOG.info("台账 {}：已导入，{} 项任务", registry.id(), registry.tasks().size());
    }

    /// What cannot be opened is not left behind: the next start would fail on it.
    private Office build(NewRegistry registry) {
        var own = write(registry);
        var faults = new ArrayList<Fault>();
        var prepared = new ArrayList<Preparation.Prepared>();
        Preparation.prepare(own, registry.id().value(), prepared, faults);
        if (prepared.isEmpty() || !faults.isEmpty()) {
            FileSystemUtils.deleteRecursively(own.toFile());
            throw new IllegalStateException("写好后读不回来：" + faults);
        }
        return builder.build(prepared.getFirst(), this);
    }

    private Path write(NewRegistry registry) {
        try {
            return registry.write(folder(settings.data()), schedule());
        } catch (UncheckedIOException failed) {
            throw new IllegalStateException("文件写不进数据目录", failed);
        }
    }

    /// An imported registry begins with the steps of the one it was imported beside.
    private String schedule() {
        try {
            return Files
                    .readString(settings.config().resolve(settings.registries().getFirst()).resolve("schedule.yml"));
        } catch (IOException failed) {
            throw new UncheckedIOException("schedule.yml 读不到", failed);
        }
    }
}
