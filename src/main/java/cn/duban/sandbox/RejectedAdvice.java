package cn.duban.sandbox;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers a request to the control API that cannot be met with `{"error":"…"}`.
@RestControllerAdvice(basePackageClasses = RejectedAdvice.class)
final class RejectedAdvice {

    @ExceptionHandler
    ResponseEntity<Map<String, String>> explain(Rejected rejected) {
        return ResponseEntity.status(rejected.status()).body(Map.of("error", String.valueOf(rejected.getMessage())));
    }
}
