package cn.duban.sandbox;

import java.nio.file.Path;

/// WeCom in the sandbox: its server API and the way to speak to the bot.
final class WecomStandIn implements AutoCloseable {

    private final Media media;
    private final RobotFiles files;
    private final WecomApi api;
    private final WecomTokens tokens;
    private final Webhooks webhooks;
    private final AppMessages app;
    private final ResponseUrls responses;
    private final CallbackDriver driver;
    private final WecomChat chat;

    WecomStandIn(Ground ground, Secrets secrets, Credentials.Wecom wecom, Path mediaFolder) {
        var log = ground.log();
        var faults = ground.faults();
        var clock = ground.clock();
        media = new Media(mediaFolder, clock);
        files = new RobotFiles(media, wecom, clock);
        api = new WecomApi(ground.directory(), media);
        tokens = new WecomTokens(secrets, new AccessTokens(clock), faults);
        webhooks = new Webhooks(ground.directory(), log, faults, media, clock);
        app = new AppMessages(ground.directory(), log, faults, media, clock);
        responses = new ResponseUrls(log, faults, clock);
        driver = new CallbackDriver(clock, ground.waits().callback());
        chat = new WecomChat(log, faults, driver, new RobotForm(wecom, responses, files), new AppForm(wecom, clock));
    }

    void register(StandIns at) {
        api.register(at, tokens, webhooks, app, responses);
        at.on("GET " + RobotFiles.PATH, files::download);
    }

    Media media() {
        return media;
    }

    WecomChat chat() {
        return chat;
    }

    @Override
    public void close() {
        driver.close();
    }
}
