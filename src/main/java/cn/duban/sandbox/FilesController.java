package cn.duban.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Sending files as somebody, and looking at those in the conversations.
@RestController
@RequestMapping("/sandbox/api")
final class FilesController {

    private static final int LIMIT = 21 << 20;
    private static final Map<String, MediaType> PICTURES = Map.of("png", MediaType.IMAGE_PNG, "jpg",
            MediaType.IMAGE_JPEG, "jpeg", MediaType.IMAGE_JPEG, "gif", MediaType.IMAGE_GIF, "webp",
            MediaType.parseMediaType("image/webp"), "bmp", MediaType.parseMediaType("image/bmp"));

    private final Sandbox sandbox;
    private final TalkController talk;

    FilesController(Sandbox sandbox, TalkController talk) {
        this.sandbox = sandbox;
        this.talk = talk;
    }

    /// Delivers the body, the file itself, as the platform would and answers `{"replies","delivered"}`. In the query:
    /// `name`, and as in `say` `platform`, `user`, `chat`, `text`, `msgid`, `via`. To groups the platforms deliver
    /// pictures with words only; anything else is `"delivered":false` and the bot never hears of it.
    @PostMapping("/send-file")
    Map<String, Object> send(@RequestParam Map<String, String> query, InputStream body) throws IOException {
        var name = query.getOrDefault("name", "");
        var content = body.readNBytes(LIMIT + 1);
        if (name.isBlank() || content.length == 0 || content.length > LIMIT) {
            throw new Rejected("缺少 “name”，或请求体不是 1 字节到 20 MB 的文件（Content-Type 请用 application/octet-stream）。");
        }
        var input = Input.of(query);
        var kept = sandbox.media(input.platform()).keep(name, content);
        var said = talk.said(input, new Sent(kept.id(), name, PICTURES.containsKey(extension(name))));
        if (Sandbox.reaches(said)) {
            return Map.of("replies", sandbox.say(said), "delivered", true);
        }
        sandbox.log().append(said);
        return Map.of("replies", List.of(), "delivered", false);
    }

    /// The file of a message. Pictures are shown, all else is only to be saved.
    @GetMapping("/files/{platform}/{id}")
    ResponseEntity<Resource> file(@PathVariable String platform, @PathVariable String id, @RequestParam String name) {
        var media = sandbox.media(Input.platform(platform));
        if (!media.has(id)) {
            throw new Rejected(404, "没有这个文件。");
        }
        var picture = PICTURES.get(extension(name));
        var disposition = (picture == null ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(picture == null ? MediaType.APPLICATION_OCTET_STREAM : picture)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(media.content(id)));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
