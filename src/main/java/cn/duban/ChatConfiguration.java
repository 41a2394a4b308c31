package cn.duban;

import cn.duban.dingtalk.DingtalkChannel;
import cn.duban.dingtalk.DingtalkFiles;
import cn.duban.dingtalk.DingtalkSettings;
import cn.duban.dingtalk.DingtalkStream;
import cn.duban.exhibit.ExhibitFolder;
import cn.duban.exhibit.ExhibitStore;
import cn.duban.exhibit.FileCheck;
import cn.duban.filing.Filing;
import cn.duban.wecom.WecomCallbacks;
import cn.duban.wecom.WecomChannel;
import cn.duban.wecom.WecomFiles;
import cn.duban.wecom.WecomSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// The two platforms, real or stood in for.
@Configuration(proxyBeanMethods = false)
class ChatConfiguration {

    @Bean
    @Profile("!" + SandboxMode.PROFILE)
    Settings.Platforms platforms(Settings settings) {
        return Objects.requireNonNull(settings.platforms());
    }

    @Bean
    WecomSettings wecomSettings(Settings.Platforms platforms) {
        return platforms.wecom();
    }

    @Bean
    DingtalkSettings dingtalkSettings(Settings.Platforms platforms) {
        return platforms.dingtalk();
    }

    @Bean
    Channels channels(WecomSettings platform, DingtalkChannel dingtalk, Settings settings) {
        var webhooks = new Webhooks(settings.sandbox());
        return registry -> List.of(new WecomChannel(platform, webhooks.of(registry)), dingtalk);
    }

    @Bean
    DingtalkChannel dingtalkChannel(DingtalkSettings platform, InstantSource clock, ExhibitStore exhibits) {
        return new DingtalkChannel(platform, clock, exhibits);
    }

    @Bean
    ExhibitStore exhibits(Settings settings) {
        return new ExhibitFolder(settings.exhibits().folder());
    }

    @Bean
    Filing filing(WecomSettings platform, DingtalkSettings other, Settings settings, ExhibitStore exhibits,
            InstantSource clock) {
        var wecom = new WecomFiles(platform);
        var dingtalk = new DingtalkFiles(other, clock);
        return new Filing((attachment, largest) -> DingtalkFiles.isOurs(attachment)
                ? dingtalk.fetch(attachment, largest)
                : wecom.fetch(attachment, largest), new FileCheck(settings.exhibits().largest()), exhibits);
    }

    @Bean
    WecomCallbacks wecomCallbacks(WecomSettings platform, Offices offices, InstantSource clock, MeterRegistry meters) {
        return new WecomCallbacks(platform, offices, clock, meters);
    }

    @Bean
    RouterFunction<ServerResponse> wecomRoutes(WecomCallbacks callbacks) {
        return callbacks.routes();
    }

    @Bean(destroyMethod = "")
    DingtalkStream dingtalkStream(DingtalkSettings platform, Offices offices, DingtalkChannel channel,
            InstantSource clock) {
        return new DingtalkStream(platform, offices, channel, clock);
    }
}
