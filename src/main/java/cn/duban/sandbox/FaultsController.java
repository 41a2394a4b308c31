package cn.duban.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Switching faults on and off.
@RestController
@RequestMapping("/sandbox/api/faults")
final class FaultsController {

    private final Sandbox sandbox;

    FaultsController(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /// Switches `{"platform","fault","count"}` on for the next `count` times (1 if not said, 0 switches it off) and
    /// answers with all that are on. Faults: `slow`, `error`, `throttled`, `reset-after-accept`, `duplicate`,
    /// `expired-token`, `stream-dropped` (DingTalk only).
    @PostMapping
    List<Faults.Armed> arm(InputStream body) throws IOException {
        var input = Input.read(body);
        var word = input.required("fault");
        var fault = Fault.of(word)
                .orElseThrow(() -> new Rejected("没有 “" + word + "” 这种故障；可用的有：" + Fault.words() + "。"));
        var platform = input.platform();
        if (fault == Fault.STREAM_DROPPED && platform != Platform.DINGTALK) {
            throw new Rejected("stream-dropped 只用于 dingtalk。");
        }
        sandbox.arm(platform, fault, input.number("count", 1));
        return active();
    }

    @GetMapping
    List<Faults.Armed> active() {
        return sandbox.faults().active();
    }

    /// Switches all faults off.
    @DeleteMapping
    List<Faults.Armed> clear() {
        sandbox.faults().clear();
        return active();
    }
}
