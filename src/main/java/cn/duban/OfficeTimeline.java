package cn.duban;

import cn.duban.plan.Outlook;
import cn.duban.sandbox.Timeline;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens in the offices as the sandbox's clock is moved.
record OfficeTimeline(Offices offices, InstantSource clock) implements Timeline {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeTimeline.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public Optional<NextStep> next() {
        return offices.all()
                .stream()
                .flatMap(office -> Outlook.next(office.timetable(), office.bookkeeper().ledger(), clock.instant())
                        .stream())
                .min(Comparator.comparing(Outlook::at))
                .map(next -> new NextStep(next.at(), next.name()));
    }

    @Override
    public void catchUp() throws InterruptedException {
        for (var office : offices.all()) {
            office.alarms().replan();
            office.timekeeper().catchUp();
        }
        for (var office : offices.all()) {
            if (!office.dispatcher().awaitRest(PATIENCE)) {
                LOG.warn("台账 {}：仍有消息没有发完", office.registry().id());
            }
        }
    }
}
