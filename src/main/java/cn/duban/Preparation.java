package cn.duban;

import cn.duban.notice.Fault;
import cn.duban.notice.RegistryFolder;
import cn.duban.plan.HolidayFaults;
import cn.duban.plan.Holidays;
import cn.duban.plan.Rhythm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Reads and checks everything an office set before anything is started, and tells all faults at once.
final class Preparation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    /// A registry as an office set it up.
    record Prepared(RegistryFolder.Loaded folder, Rhythm rhythm) {}

    /// Everything an office set up.
    record Premises(List<Prepared> registries, Holidays holidays) {

        Premises {
            registries = List.copyOf(registries);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var reading = SettingsReader.read(context.getEnvironment());
        var faults = new ArrayList<>(reading.faults());
        var premises = premises(reading, faults);
        var settings = reading.settings();
        if (settings == null || !faults.isEmpty()) {
            throw new Settings.Faulty(faults);
        }
        premises.registries().forEach(Preparation::announce);
        if (settings.sandbox()) {
            context.getEnvironment().addActiveProfile(SandboxMode.PROFILE);
        }
        context.getBeanFactory().registerSingleton("settings", settings);
        context.getBeanFactory().registerSingleton("premises", premises);
    }

    private static Premises premises(SettingsReader.Reading reading, List<Fault> faults) {
        var prepared = new ArrayList<Prepared>();
        for (var name : reading.registries()) {
            prepare(reading.config().resolve(name), name, prepared, faults);
        }
        if (reading.settings() != null) {
            imported(Opening.folder(reading.settings().data()))
                    .forEach(path -> prepare(path, path.getFileName().toString(), prepared, faults));
        }
        return new Premises(prepared, holidays(reading.config(), faults));
    }

    /// The folders of the registries that were imported by chat, those still being written left out.
    private static List<Path> imported(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(path -> !path.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(folder + " 读不到", unreadable);
        }
    }

    /// Reads one registry's folder.
    static void prepare(Path path, String name, List<Prepared> prepared, List<Fault> faults) {
        var schedule = ScheduleFile.read(path.resolve("schedule.yml"));
        schedule.faults().forEach(fault -> faults.add(within(name, fault)));
        switch (RegistryFolder.load(path, System::getenv)) {
            case RegistryFolder.Faulty(var wrong) -> wrong.forEach(fault -> faults.add(within(name, fault)));
            case RegistryFolder.Loaded loaded -> {
                if (schedule.rhythm() != null) {
                    prepared.add(new Prepared(loaded, schedule.rhythm()));
                }
            }
        }
    }

    private static Fault within(String folder, Fault fault) {
        return new Fault(folder + "/" + fault.file(), fault.line(), fault.message());
    }

    private static Holidays holidays(Path config, List<Fault> faults) {
        try {
            return Holidays.read(config.resolve("holidays.json"));
        } catch (HolidayFaults wrong) {
            wrong.faults().forEach(fault -> faults.add(new Fault(fault.file(), fault.line(), fault.what())));
            return new Holidays(Set.of(), Set.of(), Set.of());
        }
    }

    private static void announce(Prepared prepared) {
        var registry = prepared.folder().registry();
        var anomalies = prepared.folder().anomalies();
        LOG.info("台账 {}：{} 项任务，{} 个单位；读通知时 {} 处已修正或存疑，其中 {} 处待确认", registry.id(), registry.tasks().size(),
                registry.roster().units().size(), anomalies.size(),
                anomalies.stream().filter(anomaly -> anomaly.kind().open()).count());
        anomalies.stream()
                .filter(anomaly -> anomaly.kind().open())
                .forEach(anomaly -> LOG.info("待确认 {}：{}，读到“{}”，{}",
                        anomaly.task() == 0 ? "通知" : "任务 " + anomaly.task(), anomaly.kind().label(), anomaly.found(),
                        anomaly.proposal()));
    }
}
