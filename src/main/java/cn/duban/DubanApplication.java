package cn.duban;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// Starts Duban.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CoreConfiguration.class, ChatConfiguration.class, SandboxMode.class, OperationConfiguration.class})
public class DubanApplication {

    private DubanApplication() {}

    /// Runs the service until it is stopped, or the tool that is named first.
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(UnderstandCommand.NAME)) {
            var tool = new UnderstandCommand(System.in, System.out, System.err);
            System.exit(UnderstandCommand.run(tool, Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals(NoticeCommand.NAME)) {
            var tool = new NoticeCommand(System.out, System.err);
            System.exit(NoticeCommand.run(tool, Arrays.copyOfRange(args, 1, args.length)));
        }
        application().run(args);
    }

    /// The application with its settings checked before anything is started.
    public static SpringApplication application() {
        var application = new SpringApplication(DubanApplication.class);
        application.addInitializers(new Preparation());
        return application;
    }
}
