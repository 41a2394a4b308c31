package cn.duban.importing;

import cn.duban.document.DocumentFile;
import cn.duban.document.Loading;
import cn.duban.exhibit.ExhibitsUnavailable;
import cn.duban.exhibit.FileCheck.Verdict;
import cn.duban.filing.ExhibitWords;
import cn.duban.filing.Filing;
import cn.duban.intake.Draft;
import cn.duban.intake.DraftReader;
import cn.duban.intake.DraftReader.Reading;
import cn.duban.intake.RegistrySheet;
import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Enclosure;
import cn.duban.ledger.ImportEvent;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.OpenImport;
import cn.duban.ledger.Person;
import cn.duban.registry.Amendment;
import cn.duban.talk.AttachmentSource.Fetched;
import cn.duban.talk.Figures;
import cn.duban.talk.Guard;
import cn.duban.talk.Order;
import cn.duban.talk.Speaker;
import cn.duban.talk.TurnAway;
import cn.duban.talk.Utterance;
import cn.duban.wording.Wording;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in notices that staff send, and reads those that are being imported.
public final class ImportDesk {

    /// For how long a file that was sent without words may still be said to be one.
    static final Duration PATIENCE = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
    private static final Pattern CAPTION = Pattern.compile("\\s*导入(?:这个|这份|文件|通知|台账|一下){0,3}[\\s。.!]*");
    /// Tables as text, which are kept as text.
    private static final Pattern CSV = Pattern.compile("\\.csv$", Pattern.CASE_INSENSITIVE);
    private static final Duration ASKED = Duration.ofHours(1);

    private final Bookkeeper bookkeeper;
    private final InstantSource clock;
    private final Filing filing;
    private final Openings openings;
    private final DraftReader reader = new DraftReader();

    public ImportDesk(Bookkeeper bookkeeper, InstantSource clock, Filing filing, Openings openings) {
        this.bookkeeper = bookkeeper;
        this.clock = clock;
        this.filing = filing;
        this.openings = openings;
    }

    Openings openings() {
        return openings;
    }

    /// What is being imported, read with everything that was settled; empty where nothing is, or its file is gone.
    Optional<Draft> draft(Ledger ledger) {
        return ledger.imports().open().flatMap(open -> read(open, ledger));
    }

    /// The same with something settled that is not yet written down.
    Optional<Draft> read(OpenImport open, Ledger ledger) {
        return content(open.file())
                .map(bytes -> reader.read(bytes, open.file().name(), open.settled(), people(open), ledger.registry()))
                .flatMap(reading -> reading instanceof Reading.Read(var draft) ? Optional.of(draft) : Optional.empty());
    }

    private static List<Amendment.OfRoster> people(OpenImport open) {
        return open.people()
                .stream()
                .filter(Amendment.OfRoster.class::isInstance)
                .map(Amendment.OfRoster.class::cast)
                .toList();
    }

    /// Keeps a file; the same content is kept once.
    Enclosure keep(String name, String type, byte[] bytes) {
        return new Enclosure(name, type, filing.store().keep(bytes));
    }

    Optional<byte[]> content(Enclosure file) {
        try {
            return filing.store().find(file.sha256());
        } catch (ExhibitsUnavailable e) {
            LOG.error("导入的文件读不出来", e);
            return Optional.empty();
        }
    }

    /// The registry as it stands, as a file that is kept.
    Enclosure sheet(Ledger ledger) {
        var name = ledger.registry().id() + "-台账.xlsx";
        return keep(name, "xlsx", RegistrySheet.of(ledger));
    }

    /// Takes in the first file of a message.
    public String take(Speaker.Staff staff, Utterance utterance) {
        var cause = utterance.cause("import");
        return bookkeeper.ledger().answerTo(cause).orElseGet(() -> fetch(staff, utterance));
    }

    private String fetch(Speaker.Staff staff, Utterance utterance) {
        var attachment = utterance.attachments().getFirst();
        return switch (filing.source().fetch(attachment, filing.check().largest())) {
            case Fetched.TooLarge _ -> wording().text("导入.没有导入",
                    Map.of("原因", ExhibitWords.why(wording(), filing.check().tooLarge())));
            case Fetched.Failed _ -> wording().text("导入.没取到");
            case Fetched.Content content -> {
                var name = attachment.name() == null ? content.name() : attachment.name();
                var isCsv = name != null && CSV.matcher(name).find();
                var asText = isCsv ? CSV.matcher(name).replaceFirst(".txt") : name;
                yield switch (filing.check().check(asText, content.bytes())) {
                    case Verdict.Unfit unfit ->
                        wording().text("导入.不能收", Map.of("原因", ExhibitWords.why(wording(), unfit)));
                    case Verdict.Fit(var called, var type) -> keep(staff, utterance,
                            isCsv ? called.replaceFirst("txt$", "csv") : called, type.extension(), content.bytes());
                };
            }
        };
    }

    private String keep(Speaker.Staff staff, Utterance utterance, String name, String type, byte[] bytes) {
        if (DocumentFile.load(bytes) instanceof Loading.Loaded(var document)) {
            var kinds = Guard.find(document.prose() + "\n" + name);
            if (!kinds.isEmpty()) {
                return bookkeeper.answer(new TurnAway(utterance.cause("files"), utterance.sender(), staff,
                        utterance.chat() != null, kinds));
            }
        }
        var ledger = bookkeeper.ledger();
        var sheet = RosterDesk.table(bytes);
        if (sheet.isPresent()) {
            return new RosterDesk(this).take(ledger, sheet.get(), name, () -> keep(name, type, bytes),
                    (file, answer) -> record(staff.name(), utterance,
                            new ImportEvent.ImportOffered(file, utterance.sender()),
                            answer));
        }
        return switch (reader.read(bytes, name, List.of(), List.of(), ledger.registry())) {
            case Reading.Refused(var reason) -> wording().text("导入.文件没导入",
                    Map.of("文件", Figures.excerpt(name), "原因", reason));
            case Reading.Read(var draft) -> {
                try {
                    var file = new Enclosure(name, type, filing.store().keep(bytes));
                    yield isMeant(utterance)
                            ? begin(staff.name(), utterance, file)
                            : offer(staff.name(), utterance, file, draft);
                } catch (ExhibitsUnavailable e) {
                    LOG.error("导入的文件没有存下", e);
                    yield wording().text("导入.没存下");
                }
            }
        };
    }

    private boolean isMeant(Utterance utterance) {
        return CAPTION.matcher(Order.plain(utterance.text())).matches() || bookkeeper.ledger()
                .imports()
                .awaited(utterance.sender())
                .filter(at -> at.plus(ASKED).isAfter(clock.instant()))
                .isPresent();
    }

    private String offer(String actor, Utterance utterance, Enclosure file, Draft draft) {
        return record(actor, utterance, new ImportEvent.ImportOffered(file, utterance.sender()),
                wording().text("导入.收到", Map.of("文件", Figures.excerpt(file.name()), "件数", draft.tasks().size())));
    }

    /// Begins to import a file that is kept; the same one again goes on where it was left.
    String begin(String actor, Utterance utterance, Enclosure file) {
        var ledger = bookkeeper.ledger();
        var former = ledger.imports().open();
        if (former.filter(open -> open.file().sha256().equals(file.sha256())).isPresent()) {
            return draft(ledger).map(draft -> wording().text("导入.接着") + "\n" + ImportWords.overview(draft))
                    .orElseGet(this::gone);
        }
        var began = OpenImport.begun(file, utterance.sender(), clock.instant());
        return read(began, ledger)
                .map(draft -> record(actor, utterance, new ImportEvent.ImportBegan(file, utterance.sender()),
                        begun(file, former) + "\n" + ImportWords.overview(draft)))
                .orElseGet(this::gone);
    }

    private String begun(Enclosure file, Optional<OpenImport> former) {
        var dropped = former
                .map(open -> wording().text("导入.原草稿", Map.of("文件", Figures.excerpt(open.file().name()))))
                .orElse("");
        return wording().text("导入.已读", Map.of("文件", Figures.excerpt(file.name()), "原草稿", dropped));
    }

    /// That the file of what is being imported cannot be read any more.
    private String gone() {
        return wording().text("导入.读不出");
    }

    private Wording wording() {
        return bookkeeper.ledger().registry().wording();
    }

    private String record(String actor, Utterance utterance, ImportEvent event, String answer) {
        return bookkeeper.answer(new TakeImport(utterance.cause("import"), actor, event, false, answer));
    }

    /// The file that somebody sent last and may still mean.
    Optional<Enclosure> offered(Person person) {
        return bookkeeper.ledger()
                .imports()
                .offered(person)
                .filter(offered -> offered.at().plus(PATIENCE).isAfter(clock.instant()))
                .map(offered -> offered.file());
    }
}
