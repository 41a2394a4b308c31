package cn.duban.trail;

import cn.duban.ledger.Comment;
import cn.duban.ledger.ConcernEvent;
import cn.duban.ledger.Demand;
import cn.duban.ledger.Event;
import cn.duban.ledger.ExhibitEvent;
import cn.duban.ledger.GivenComment;
import cn.duban.ledger.IssuedDemand;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.LoggedProblem;
import cn.duban.ledger.MadeRequest;
import cn.duban.ledger.Problem;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Request;
import cn.duban.ledger.Snooze;
import cn.duban.registry.Amendment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an event is about: which tasks and units it concerns, and which records it changed. Two acts get in each other's
/// way where they changed the same record.
///
/// @param ledger says what a number in an event stands for
record Subjects(Ledger ledger) {

    /// The numbers of the tasks that an event concerns.
    List<Integer> tasks(Event event) {
        return switch (event) {
            case Event.OfReports one -> List.of(key(one).task());
            case Event.OfReviews one -> List.of(reviewed(one));
            case Event.TasksClaimed one -> one.tasks();
            case Event.PlanFiled one -> List.of(one.task());
            case Event.OfCommitments one -> request(one).map(Request::task).stream().toList();
            case ConcernEvent.VisitMade one -> List.of(one.visit().task());
            case ConcernEvent.OfProblems one -> problem(one).map(Problem::task).stream().toList();
            case ConcernEvent.OfComments one -> comment(one).map(Comment::task).stream().toList();
            case Event.OfOffice one -> settled(one);
            case ExhibitEvent.ExhibitAssigned one -> List.of(one.task());
            case Event.UnitUrged one -> one.tasks();
            case Event.OfOrders one -> demand(one).map(Demand::tasks)
                    .orElseGet(() -> snooze(one).map(Snooze::task).stream().toList());
            default -> List.of();
        };
    }

    /// The canonical names of the units that an event concerns.
    List<String> units(Event event) {
        return switch (event) {
            case Event.OfReports one -> List.of(key(one).unit());
            case Event.ReportPassed one -> List.of(one.key().unit());
            case Event.ReportReturned one -> List.of(one.key().unit());
            case Event.TasksClaimed one -> List.of(one.unit());
            case Event.PlanFiled one -> List.of(one.unit());
            case Event.OfCommitments one -> request(one).map(Request::unit).stream().toList();
            case Event.DeadlineExtended one -> List.of(one.key().unit());
            case Event.RegistryAmended one -> units(one.amendment());
            case ConcernEvent.OfProblems one ->
                problem(one).flatMap(found -> Optional.ofNullable(found.unit())).stream().toList();
            case ConcernEvent.CommentAnswered one -> List.of(one.unit());
            case ConcernEvent.OfComments one -> comment(one).map(Comment::units).orElse(List.of());
            case Event.UnitUrged one -> List.of(one.unit());
            case Event.OfOrders one -> demand(one).map(Demand::unit)
                    .or(() -> snooze(one).flatMap(found -> Optional.ofNullable(found.unit())))
                    .stream()
                    .toList();
            default -> List.of();
        };
    }

    /// The records that an event changed, by name; each kind of record has names of its own.
    List<String> records(Event event) {
        var records = new ArrayList<String>();
        tasks(event).forEach(task -> records.add("task " + task));
        number(event).ifPresent(records::add);
        switch (event) {
            case Event.OfReports one -> records.add(report(key(one)));
            case Event.ReportPassed one -> records.add(report(one.key()));
            case Event.ReportReturned one -> records.add(report(one.key()));
            case Event.DeadlineExtended one -> records.add(report(one.key()));
            case Event.LightSet one -> records.add("light " + one.period() + " " + one.task());
            case Event.RegistryAmended one when one.amendment() instanceof Amendment.OfRoster -> records.add("roster");
            default -> {
            }
        }
        return records;
    }

    /// The records that must not have changed since, for an event to be undone; empty where it cannot be.
    Optional<List<String>> undoable(Event event) {
        return switch (event) {
            case Event.ReportPassed one -> Optional.of(List.of(report(one.key())));
            case Event.ReportReturned one -> Optional.of(List.of(report(one.key())));
            case Event.DeadlineExtended one -> Optional.of(List.of(report(one.key())));
            case Event.LightSet one -> Optional.of(List.of("light " + one.period() + " " + one.task()));
            case Event.RegistryAmended _,Event.TaskClosed _,Event.TaskReopened _,Event.CompletionDenied _,Event.ReportFiled _,Event.ReportWithdrawn _ ->
                Optional.of(records(event));
            case Event.RequestDecided _,Event.SnoozeBegan _,ConcernEvent.ProblemClosed _,ConcernEvent.VisitMade _ ->
                number(event).map(List::of);
            case Event.UnitTold _ -> Optional.of(List.of());
            case Event.SnoozeEnded ended when ended.by() != null -> number(event).map(List::of);
            default -> Optional.empty();
        };
    }

    /// The numbered record of its own kind that an event is about.
    private Optional<String> number(Event event) {
        return switch (event) {
            case Event.RequestDecided one -> Optional.of("request " + one.number());
            case Event.RequestTakenBack one -> Optional.of("request " + one.number());
            case Event.OfCommitments one -> request(one).map(asked -> "request " + asked.number());
            case Event.SnoozeBegan one -> Optional.of("snooze " + one.snooze().number());
            case Event.SnoozeEnded one -> Optional.of("snooze " + one.number());
            case ConcernEvent.ProblemOpened one -> Optional.of("problem " + one.problem().number());
            case ConcernEvent.ProblemRestated one -> Optional.of("problem " + one.number());
            case ConcernEvent.ProblemSaidGone one -> Optional.of("problem " + one.number());
            case ConcernEvent.ProblemClosed one -> Optional.of("problem " + one.number());
            case ConcernEvent.VisitMade one -> Optional.of("visit " + one.visit().number());
            default -> Optional.empty();
        };
    }

    private static String report(ReportKey key) {
        return "report " + key.period() + " " + key.task() + " " + key.unit();
    }

    private static ReportKey key(Event.OfReports event) {
        return switch (event) {
            case Event.ReportFiled one -> one.key();
            case Event.ReportConfirmed one -> one.key();
            case Event.ReportWithdrawn one -> one.key();
        };
    }

    private static int reviewed(Event.OfReviews event) {
        return switch (event) {
            case Event.ReportPassed one -> one.key().task();
            case Event.ReportReturned one -> one.key().task();
            case Event.LightSet one -> one.task();
        };
    }

    private Optional<Request> request(Event.OfCommitments event) {
        return switch (event) {
            case Event.ObjectionRaised(var request) -> Optional.of(request);
            case Event.ExtensionAsked(var request) -> Optional.of(request);
            case Event.CorrectionAsked(var request) -> Optional.of(request);
            case Event.CompletionAsked(var request) -> Optional.of(request);
            case Event.ReopeningAsked(var request) -> Optional.of(request);
            case Event.RequestDecided one -> made(one.number());
            case Event.RequestTakenBack one -> made(one.number());
            default -> Optional.empty();
        };
    }

    private Optional<Request> made(int number) {
        return ledger.commitments().request(number).map(MadeRequest::request);
    }

    private Optional<Problem> problem(ConcernEvent.OfProblems event) {
        return switch (event) {
            case ConcernEvent.ProblemOpened(var problem) -> Optional.of(problem);
            case ConcernEvent.ProblemRestated one -> logged(one.number());
            case ConcernEvent.ProblemSaidGone one -> logged(one.number());
            case ConcernEvent.ProblemClosed one -> logged(one.number());
            case ConcernEvent.VisitMade one -> Optional.ofNullable(one.visit().problem()).flatMap(this::logged);
        };
    }

    private Optional<Problem> logged(int number) {
        return ledger.problems().problem(number).map(LoggedProblem::problem);
    }

    private Optional<Comment> comment(ConcernEvent.OfComments event) {
        return switch (event) {
            case ConcernEvent.CommentGiven(var comment) -> Optional.of(comment);
            case ConcernEvent.CommentAnswered one -> given(one.number());
            case ConcernEvent.CommentEnded one -> given(one.number());
        };
    }

    private Optional<Comment> given(int number) {
        return ledger.comments().comment(number).map(GivenComment::comment);
    }

    private Optional<Demand> demand(Event.OfOrders event) {
        return switch (event) {
            case Event.DemandIssued(var demand) -> Optional.of(demand);
            case Event.DemandWithdrawn one -> ledger.orders().demand(one.number()).map(IssuedDemand::demand);
            case Event.SnoozeBegan _,Event.SnoozeEnded _ -> Optional.empty();
        };
    }

    /// A rest that has ended is known from its beginning only.
    private Optional<Snooze> snooze(Event.OfOrders event) {
        return switch (event) {
            case Event.SnoozeBegan(var snooze) -> Optional.of(snooze);
            case Event.SnoozeEnded(var number, _) -> ledger.trail()
                    .all()
                    .stream()
                    .flatMap(act -> act.events().stream())
                    .filter(began -> began instanceof Event.SnoozeBegan(var snooze) && snooze.number() == number)
                    .map(began -> ((Event.SnoozeBegan) began).snooze())
                    .findFirst();
            case Event.DemandIssued _,Event.DemandWithdrawn _ -> Optional.empty();
        };
    }

    private static List<Integer> settled(Event.OfOffice event) {
        return switch (event) {
            case Event.DeadlineExtended one -> List.of(one.key().task());
            case Event.TaskClosed one -> List.of(one.task());
            case Event.TaskReopened one -> List.of(one.task());
            case Event.CompletionDenied one -> List.of(one.task());
            case Event.RegistryOpened _ -> List.of();
            case Event.RegistryAmended one ->
                one.amendment() instanceof Amendment.OfTask change ? List.of(change.task()) : List.of();
        };
    }

    private static List<String> units(Amendment amendment) {
        return switch (amendment) {
            case Amendment.LeadNamed one -> List.of(one.unit());
            case Amendment.MembersNamed one -> one.units();
            case Amendment.Reassigned one -> List.of(one.from(), one.to());
            case Amendment.TaskAdded one -> one.added().units();
            case Amendment.UnitsNamed one -> one.units();
            case Amendment.AliasGiven one -> List.of(one.unit());
            case Amendment.GroupSet one -> List.of(one.unit());
            case Amendment.ContactBound one -> List.of(one.unit());
            default -> List.of();
        };
    }

}
