package cn.duban.schedule;

import cn.duban.plan.Step;
import cn.duban.plan.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import java.util.TimeZone;
import java.util.UUID;
import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says “it is time” at each step of a timetable, and once an hour at seven past for what was missed.
///
/// Quartz runs in memory and knows no rule: what is to be done is decided by whoever is told.
public final class Alarms implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
    private static final String STEPS = "steps";
    private static final TriggerKey HOURLY = new TriggerKey("hourly", "catch-up");

    private final Timetable timetable;
    private final InstantSource clock;
    private final JobDetail job = JobBuilder.newJob(Alarm.class).withIdentity("it-is-time").storeDurably().build();
    private final Scheduler scheduler;

    /// @param clock by which steps are due; if it is moved, call `replan`
    /// @param itIsTime called on a thread of its own, never twice at once
    public Alarms(Timetable timetable, InstantSource clock, Runnable itIsTime) {
        this.timetable = timetable;
        this.clock = clock;
        try {
            scheduler = new StdSchedulerFactory(settings()).getScheduler();
            scheduler.setJobFactory((bundle, owner) -> new Alarm(itIsTime));
            scheduler.addJob(job, true);
        } catch (SchedulerException broken) {
            throw new IllegalStateException("定时器无法建立", broken);
        }
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "duban-" + UUID.randomUUID());
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return settings;
    }

    /// Begins to say so, the first time at once for what fell due while nobody was there.
    public void start() {
        try {
            replan();
            scheduler.scheduleJob(TriggerBuilder.newTrigger()
                    .withIdentity(HOURLY)
                    .forJob(job)
                    .withSchedule(CronScheduleBuilder.cronSchedule("0 7 * * * ?")
                            .inTimeZone(TimeZone.getTimeZone("Asia/Shanghai"))
                            .withMisfireHandlingInstructionFireAndProceed())
                    .build());
            scheduler.start();
            scheduler.triggerJob(job.getKey());
        } catch (SchedulerException broken) {
            throw new IllegalStateException("定时器无法启动", broken);
        }
    }

    /// Sets the alarms anew by the clock as it now stands.
    public synchronized void replan() {
        try {
            for (var old : scheduler.getTriggerKeys(GroupMatcher.triggerGroupEquals(STEPS))) {
                scheduler.unscheduleJob(old);
            }
            var now = clock.instant();
            for (var step : timetable.steps()) {
                if (step.at().isAfter(now)) {
                    scheduler.scheduleJob(trigger(step, now));
                }
            }
        } catch (SchedulerException broken) {
            throw new IllegalStateException("定时器无法重排", broken);
        }
    }

    private Trigger trigger(Step step, Instant now) {
        // Quartz goes by the machine's clock, which may not be the one steps are due by.
        var machine = Instant.now().plus(Duration.between(now, step.at()));
        return TriggerBuilder.newTrigger()
                .withIdentity(step.id().toString(), STEPS)
                .forJob(job)
                .startAt(Date.from(machine))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
    }

    /// How many steps have an alarm set.
    public int planned() {
        try {
            return scheduler.getTriggerKeys(GroupMatcher.triggerGroupEquals(STEPS)).size();
        } catch (SchedulerException broken) {
            throw new IllegalStateException("定时器无法读取", broken);
        }
    }

    /// Stops, after what is being done is done.
    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException broken) {
            LOG.atWarn().setCause(broken).log("定时器没有正常停止");
        }
    }

    @DisallowConcurrentExecution
    private record Alarm(Runnable itIsTime) implements Job {

        @Override
        public void execute(JobExecutionContext context) {
            try {
                itIsTime.run();
            } catch (RuntimeException failed) {
                LOG.atError().setCause(failed).log("到点的事没有办成，下次再办");
            }
        }
    }
}
