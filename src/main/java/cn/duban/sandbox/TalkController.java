package cn.duban.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Speaking as somebody, reading what was said, and who and which groups there are.
@RestController
@RequestMapping("/sandbox/api")
final class TalkController {

    private final Sandbox sandbox;

    TalkController(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /// Delivers `{"platform","user","chat","text","msgid","via"}` as the platform would and answers `{"replies"}`.
    /// `chat` null is the single chat with the bot; in WeCom `"via":"app"` makes it the one with the app instead of
    /// the smart robot. A `msgid` used before is the platform delivering the same message again.
    @PostMapping("/say")
    Map<String, List<String>> say(InputStream body) throws IOException {
        var input = Input.read(body);
        input.required("text");
        return Map.of("replies", sandbox.say(said(input, null)));
    }

    /// What a request says.
    ///
    /// @param file what is sent with it; null for none
    Said said(Input input, @Nullable Sent file) {
        var platform = input.platform();
        var chat = input.text("chat").orElse(null);
        if (chat != null && sandbox.settings().directory().group(platform, chat).isEmpty()) {
            throw new Rejected("没有这个群：“" + chat + "”。可用的群见 /sandbox/api/groups。");
        }
        var via = via(input, platform, chat);
        var msgid = input.text("msgid").orElseGet(() -> freshId(via));
        if (via == Said.Via.APP && !msgid.matches("\\d{1,19}")) {
            throw new Rejected("经应用发送时 “msgid” 应是不超过 19 位的数字。");
        }
        var text = input.text("text").orElse("");
        if (file != null && !text.isEmpty() && (!file.picture() || via == Said.Via.APP)) {
            throw new Rejected("平台上文字只能和图片一起发，应用里要分开发。");
        }
        return new Said(platform, input.required("user"), chat, text, msgid, via, file);
    }

    private static Said.Via via(Input input, Platform platform, @Nullable String chat) {
        var word = input.text("via").orElse("robot");
        if (word.equals("robot")) {
            return Said.Via.ROBOT;
        }
        if (!word.equals("app") || platform != Platform.WECOM || chat != null) {
            throw new Rejected("“via” 只能是 robot 或 app；app 只用于企业微信单聊。");
        }
        return Said.Via.APP;
    }

    private static String freshId(Said.Via via) {
        var id = UUID.randomUUID();
        return via == Said.Via.APP ? Long.toString(id.getMostSignificantBits() >>> 1) : id.toString();
    }

    /// What arrived, in order. Each parameter narrows it; `after` leaves out everything up to that number.
    @GetMapping("/messages")
    List<Shown> messages(@RequestParam(defaultValue = "") String platform, @RequestParam(defaultValue = "") String chat,
            @RequestParam(defaultValue = "") String user, @RequestParam(defaultValue = "") String after) {
        Predicate<Message> wanted = message -> chat.isBlank() || chat.equals(message.chat());
        wanted = wanted.and(message -> user.isBlank() || user.equals(message.user()));
        if (!platform.isBlank()) {
            var only = Input.platform(platform);
            wanted = wanted.and(message -> message.platform() == only);
        }
        var zone = sandbox.settings().zone();
        return sandbox.log().after(number(after), wanted).stream().map(message -> Shown.of(message, zone)).toList();
    }

    private static long number(String after) {
        if (after.isBlank()) {
            return 0;
        }
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new Rejected("“after” 应是消息的序号（整数），不能是 “" + after + "”。");
        }
    }

    /// A message as the control API shows it.
    record Shown(
            long seq,
            String at,
            Platform platform,
            @Nullable String chat,
            @Nullable String user,
            Message.Kind kind,
            String text,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Sent file) {

        static Shown of(Message message, ZoneId zone) {
            var at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(message.at().atZone(zone));
            return new Shown(message.seq(), at, message.platform(), message.chat(), message.user(), message.kind(),
                    message.text(), message.file());
        }
    }

    @GetMapping("/people")
    List<Directory.Person> people() {
        return sandbox.settings().directory().people();
    }

    /// The groups of both platforms, without the secret of their webhooks.
    @GetMapping("/groups")
    List<ShownGroup> groups() {
        return sandbox.settings()
                .directory()
                .groups()
                .stream()
                .map(group -> new ShownGroup(group.platform(), group.chat(), group.name(), group.members()))
                .toList();
    }

    /// A group as the control API shows it.
    record ShownGroup(Platform platform, String chat, String name, List<String> members) {}
}
