package cn.duban;

import cn.duban.dingtalk.DingtalkSettings;
import cn.duban.registry.Registry;
import cn.duban.sandbox.Credentials;
import cn.duban.sandbox.Directory;
import cn.duban.sandbox.Platform;
import cn.duban.sandbox.Sandbox;
import cn.duban.sandbox.SandboxConfiguration;
import cn.duban.wecom.WecomSettings;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Stand-ins in place of the platforms, a clock that can be moved, and the console page.
@Configuration(proxyBeanMethods = false)
@Profile(SandboxMode.PROFILE)
@Import(SandboxConfiguration.class)
class SandboxMode implements WebMvcConfigurer {

    static final String PROFILE = "sandbox";

    /// People with accounts whom no roster knows yet, so that binding, handing over and a leader's successor can be
    /// tried. All are invented.
    private static final List<Directory.Person> NEWCOMERS = List.of(
            newcomer(Platform.WECOM, "lisixin", "李思新"), newcomer(Platform.WECOM, "zhounanning", "周南宁"),
            newcomer(Platform.DINGTALK, "zhaoqiming", "赵启明"), newcomer(Platform.DINGTALK, "sunliyan", "孙立言"));

    @Bean
    Sandbox sandbox(Settings settings, Preparation.Premises premises) {
        var directory = directory(premises.registries().stream().map(one -> one.folder().registry()).toList());
        return Sandbox.start(new Sandbox.Settings(settings.sandboxPort(), settings.data().resolve("sandbox"),
                directory, settings.sandboxStart(), ZoneId.of("Asia/Shanghai")));
    }

    @Bean
    TrustStore trustStore(Sandbox sandbox) {
        var dingtalk = sandbox.credentials().dingtalk();
        return TrustStore.use(dingtalk.trustStore(), dingtalk.trustStorePassword());
    }

    @Bean
    InstantSource clock(Sandbox sandbox) {
        return sandbox.clock();
    }

    @Bean
    Settings.Platforms platforms(Sandbox sandbox) {
        var wecom = sandbox.credentials().wecom();
        var dingtalk = sandbox.credentials().dingtalk();
        return new Settings.Platforms(
                new WecomSettings(wecom.base(), wecom.corpId(), wecom.agentId(), wecom.secret(), keys(wecom.app()),
                        keys(wecom.robot()), wecom.robotName(), Set.of(wecom.base().getRawAuthority()),
                        Set.of(wecom.base().getRawAuthority()), WecomSettings.CONNECT_TIMEOUT,
                        WecomSettings.READ_TIMEOUT),
                new DingtalkSettings(dingtalk.base(), dingtalk.clientId(), dingtalk.clientSecret(),
                        dingtalk.robotCode()));
    }

    private static WecomSettings.CallbackKeys keys(Credentials.CallbackKeys keys) {
        return new WecomSettings.CallbackKeys(keys.token(), keys.aesKey());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**").addResourceLocations("classpath:/sandbox-console/");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    /// Everybody and every group of some registries, and some people whom none of them knows.
    static Directory directory(List<Registry> registries) {
        var people = new ArrayList<Directory.Person>();
        var groups = new ArrayList<Directory.Group>();
        for (var registry : registries) {
            units(registry, people, groups);
            office(registry, people, groups);
        }
        people.addAll(NEWCOMERS);
        return new Directory(people, groups);
    }

    private static void units(Registry registry, List<Directory.Person> people, List<Directory.Group> groups) {
        for (var unit : registry.roster().units()) {
            unit.contacts()
                    .forEach(contact -> people.add(new Directory.Person(Platform.WECOM, contact.wecomId(),
                            contact.name(), "contact", unit.name(), unit.chat())));
            if (unit.chat() != null) {
                groups.add(new Directory.Group(Platform.WECOM, unit.chat(), unit.name(), unit.webhookKey(),
                        unit.contacts().stream().map(contact -> contact.wecomId()).toList()));
            }
        }
    }

    private static void office(Registry registry, List<Directory.Person> people, List<Directory.Group> groups) {
        var roster = registry.roster();
        var leaders = roster.leaders()
                .stream()
                .filter(leader -> leader.dingtalkId() != null)
                .map(leader -> person(String.valueOf(leader.dingtalkId()), leader.name(), "leader", null))
                .toList();
        var staff = roster.staff()
                .stream()
                .map(member -> person(member.dingtalkId(), member.name(), "staff", roster.staffChat()))
                .toList();
        people.addAll(leaders);
        people.addAll(staff);
        roster.leaders()
                .forEach(leader -> onWecom(leader.wecomId(), leader.name(), "leader").ifPresent(people::add));
        roster.staff().forEach(member -> onWecom(member.wecomId(), member.name(), "staff").ifPresent(people::add));
        if (roster.leadersChat() != null) {
            groups.add(group(roster.leadersChat(), "区领导", leaders));
        }
        if (roster.staffChat() != null) {
            groups.add(group(roster.staffChat(), "区政府督查室", staff));
        }
    }

    private static Directory.Person person(String user, String name, String role, @Nullable String chat) {
        return new Directory.Person(Platform.DINGTALK, user, name, role, null, chat);
    }

    private static Optional<Directory.Person> onWecom(@Nullable String user, String name, String role) {
        return Optional.ofNullable(user)
                .map(known -> new Directory.Person(Platform.WECOM, known, name, role, null, null));
    }

    private static Directory.Person newcomer(Platform platform, String user, String name) {
        return new Directory.Person(platform, user, name, "newcomer", null, null);
    }

    private static Directory.Group group(String chat, String name, List<Directory.Person> members) {
        return new Directory.Group(Platform.DINGTALK, chat, name, null,
                members.stream().map(Directory.Person::user).toList());
    }
}
