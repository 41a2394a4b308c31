package cn.duban;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts Duban.
@SpringBootApplication(proxyBeanMethods = false)
public class DubanApplication {

    private DubanApplication() {}

    /// Runs the service until it is stopped.
    public static void main(String[] args) {
        SpringApplication.run(DubanApplication.class, args);
    }
}
