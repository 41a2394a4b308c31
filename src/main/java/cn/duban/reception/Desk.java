package cn.duban.reception;

import cn.duban.command.Chapters;
import cn.duban.command.LeaderDesk;
import cn.duban.command.PeopleWords;
import cn.duban.command.StaffDesk;
import cn.duban.contact.ContactDesk;
import cn.duban.digest.Words;
import cn.duban.filing.Filing;
import cn.duban.importing.ImportChapter;
import cn.duban.importing.ImportDesk;
import cn.duban.importing.Openings;
import cn.duban.importing.RosterChapter;
import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.NotRecorded;
import cn.duban.ledger.Person;
import cn.duban.ledger.Recipient;
import cn.duban.talk.Derived;
import cn.duban.talk.Guard;
import cn.duban.talk.Reception;
import cn.duban.talk.Rounds;
import cn.duban.talk.Speaker;
import cn.duban.talk.TurnAway;
import cn.duban.talk.Units;
import cn.duban.talk.Utterance;
import cn.duban.wording.Wording;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The reception of one registry: knows who is speaking and hands over to who may answer them.
public final class Desk implements Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Bookkeeper bookkeeper;
    private final Rounds rounds;
    private final InstantSource clock;
    private final Derived<People> people;
    private final ContactDesk contacts;
    private final LeaderDesk leaders;
    private final StaffDesk staff;
    private final @Nullable ImportDesk imports;
    private final Chapters chapters;

    /// A desk that takes no files.
    public Desk(Bookkeeper bookkeeper, Rounds rounds, InstantSource clock) {
        this(bookkeeper, rounds, clock, null, null);
    }

    /// A desk that takes files in as well, and notices.
    ///
    /// @param filing null where no files are taken
    /// @param openings null where no notices are imported
    public Desk(Bookkeeper bookkeeper, Rounds rounds, InstantSource clock, @Nullable Filing filing,
            @Nullable Openings openings) {
        this.bookkeeper = bookkeeper;
        this.rounds = rounds;
        this.clock = clock;
        people = new Derived<>(bookkeeper, registry -> new People(registry.roster()));
        imports = filing == null || openings == null ? null : new ImportDesk(bookkeeper, clock, filing, openings);
        chapters = new Chapters(bookkeeper, rounds, clock,
                Chapters.with(List.of(new RosterChapter(imports), new ImportChapter(imports))));
        contacts = new ContactDesk(bookkeeper, rounds, clock, chapters, filing);
        leaders = new LeaderDesk(bookkeeper, rounds, clock, chapters);
        staff = new StaffDesk(bookkeeper, rounds, clock, chapters);
    }

    /// Whether the roster has a person.
    public boolean knows(Person person) {
        return !(people.get().who(person) instanceof Speaker.Stranger);
    }

    Bookkeeper bookkeeper() {
        return bookkeeper;
    }

    @Override
    public String answer(Utterance utterance) {
        var kinds = Guard.find(utterance);
        if (!kinds.isEmpty()) {
            return turnAway(TurnAway.of(utterance, people.get().who(utterance.sender()), kinds));
        }
        if (utterance.text().length() > Utterance.LONGEST) {
            return wording().text("太长.答复");
        }
        // A message delivered again gets the answer it got, even where the dialogue has gone on since.
        return bookkeeper.ledger()
                .answerTo(utterance.cause())
                .filter(_ -> utterance.attachments().isEmpty())
                .orElseGet(() -> receive(utterance));
    }

    /// Whoever sent what must not be kept has to be told so even where nothing can be written down.
    private String turnAway(TurnAway command) {
        try {
            return bookkeeper.answer(command);
        } catch (NotRecorded failed) {
            LOG.atError().addKeyValue("cause", command.cause()).setCause(failed).log("有人发送了疑似敏感内容，未能提醒督查室");
            return command.answer(wording());
        }
    }

    private String receive(Utterance said) {
        var utterance = said.of(people.get().known(said.sender()));
        var roster = bookkeeper.ledger().registry().roster();
        var speaker = Capacity.of(people.get().roles(utterance.sender()), utterance, chapters, new Units(roster));
        try {
            var before = bookkeeper.ledger().nextMessage();
            var answer = Hall.refusal(bookkeeper.ledger(), speaker, utterance)
                    .or(() -> chapters.answer(speaker, utterance))
                    .orElseGet(() -> byDesk(speaker, utterance));
            return answer + held(speaker, before);
        } catch (NotRecorded failed) {
            LOG.atError().addKeyValue("cause", utterance.cause()).setCause(failed).log("没有记录成功");
            return unsure(speaker);
        }
    }

    /// Tells staff and leaders that what they have just caused to be sent waits for working hours; empty where it does
    /// not.
    ///
    /// @param before the number of the first message they can have caused
    private String held(Speaker speaker, long before) {
        var ledger = bookkeeper.ledger();
        var now = clock.instant();
        var reaches = rounds.reaches(now);
        var own = speaker instanceof Speaker.Staff || speaker instanceof Speaker.Leader;
        return own && reaches.isAfter(now) && ledger.messages()
                .stream()
                .skip(before - 1)
                .anyMatch(owed -> owed.message().to() instanceof Recipient.UnitGroup)
                        ? "\n" + wording().text("工作时间.以后发", Map.of("时间", Words.time(reaches)))
                        : "";
    }

    private String byDesk(Speaker speaker, Utterance utterance) {
        if (speaker instanceof Speaker.Staff member && member.admin() && imports != null
                && utterance.chat() == null && !utterance.attachments().isEmpty()) {
            return imports.take(member, utterance);
        }
        if (!(speaker instanceof Speaker.Contact) && utterance.text().isBlank() && !utterance.attachments().isEmpty()) {
            return wording().text("只读文字.答复");
        }
        return switch (speaker) {
            case Speaker.Contact contact -> contacts.answer(contact, utterance);
            case Speaker.Leader leader -> leaders.answer(leader, utterance);
            case Speaker.Staff member -> staff.answer(member, utterance);
            case Speaker.Stranger _ -> bookkeeper.answer(PeopleWords.asked(bookkeeper.ledger(), utterance));
        };
    }

    private Wording wording() {
        return bookkeeper.ledger().registry().wording();
    }

    private String unsure(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Contact _ -> wording().text("没记成.联络员");
            case Speaker.Leader _,Speaker.Staff _ -> wording().text("没记成.领导和督查室");
            case Speaker.Stranger _ -> wording().text("没记成.未登记");
        };
    }
}
