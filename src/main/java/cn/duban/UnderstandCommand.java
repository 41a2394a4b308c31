package cn.duban;

import cn.duban.notice.RegistryFolder;
import cn.duban.understanding.ReplyLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `understand`: tells what the replies of a file mean, with neither Redis nor a server.
@Command(name = UnderstandCommand.NAME, mixinStandardHelpOptions = true, description = "读出每条回复的意思：每行一个 JSON 对象进，每行一个 JSON 对象出。", exitCodeListHeading = "退出代码：%n", exitCodeList = {
        "0:全部读出", "1:有读不懂格式的行，或文件打不开", "2:参数不对"})
final class UnderstandCommand implements Callable<Integer> {

    static final String NAME = "understand";

    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;

    @Option(names = "--registry", required = true, paramLabel = "DIR", description = "台账文件夹，例如 bot-config/xiqing-2024")
    private Path registry = Path.of("");

    @Parameters(paramLabel = "FILE", description = "回复文件（UTF-8，JSON Lines）；- 为标准输入")
    private String file = "-";

    UnderstandCommand(InputStream in, OutputStream out, OutputStream err) {
        this.in = in;
        this.out = new PrintWriter(out, true, StandardCharsets.UTF_8);
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /// Runs it.
    ///
    /// @return the exit status
    static int run(UnderstandCommand command, String... args) {
        return new CommandLine(command).setOut(command.out)
                .setErr(command.err)
                .execute(args);
    }

    @Override
    public Integer call() throws IOException {
        return switch (RegistryFolder.load(registry, System::getenv)) {
            case RegistryFolder.Loaded(var loaded, _, _) -> read(new ReplyLines(loaded));
            case RegistryFolder.Faulty(var faults) -> {
                faults.forEach(err::println);
                yield 1;
            }
        };
    }

    private int read(ReplyLines replies) throws IOException {
        if (file.equals("-")) {
            return read(replies, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        }
        if (!Files.isReadable(Path.of(file))) {
            err.println("打不开文件 " + file);
            return 1;
        }
        try (var lines = Files.newBufferedReader(Path.of(file))) {
            return read(replies, lines);
        }
    }

    private int read(ReplyLines replies, BufferedReader lines) throws IOException {
        var status = 0;
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                out.println(replies.read(line));
            } catch (ReplyLines.Bad bad) {
                err.println("第 " + number + " 行：" + bad.getMessage());
                status = 1;
            }
        }
        return status;
    }
}
