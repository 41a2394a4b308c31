package cn.duban.sandbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The control API under `/sandbox/api` on the main port; needs a [Sandbox] among the beans.
@Configuration(proxyBeanMethods = false)
public class SandboxConfiguration {

    @Bean
    TalkController sandboxTalk(Sandbox sandbox) {
        return new TalkController(sandbox);
    }

    @Bean
    FilesController sandboxFiles(Sandbox sandbox, TalkController sandboxTalk) {
        return new FilesController(sandbox, sandboxTalk);
    }

    @Bean
    ClockController sandboxClock(Sandbox sandbox, EventsController sandboxEvents) {
        return new ClockController(sandbox, sandboxEvents);
    }

    @Bean
    FaultsController sandboxFaults(Sandbox sandbox) {
        return new FaultsController(sandbox);
    }

    @Bean
    EventsController sandboxEvents(Sandbox sandbox) {
        return new EventsController(sandbox);
    }

    @Bean
    RejectedAdvice sandboxRejections() {
        return new RejectedAdvice();
    }
}
