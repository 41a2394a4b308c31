package cn.duban.redis;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Commit;
import cn.duban.ledger.Demand;
import cn.duban.ledger.Entry;
import cn.duban.ledger.Event;
import cn.duban.ledger.Evidence;
import cn.duban.ledger.Light;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Settlement;
import cn.duban.ledger.Status;
import cn.duban.registry.Amendment;
import cn.duban.registry.Target;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Turns commits into the JSON kept in the journal and back.
///
/// Every form has a name of its own, given in `EventForms`, so that a Java class can be renamed while old journals stay
/// readable. Fields it does not know are passed over; an unknown form, or a field that is missing, is not.
final class CommitCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            .annotationIntrospector(new RequiredFields())
            .addMixIn(Event.class, EventForms.class)
            .addMixIn(Recipient.class, EventForms.Recipients.class)
            .addMixIn(Status.class, EventForms.Statuses.class)
            .addMixIn(Light.class, EventForms.Lights.class)
            .addMixIn(Evidence.Field.class, EventForms.Fields.class)
            .addMixIn(Amendment.class, EventForms.Amendments.class)
            .addMixIn(Target.Comparator.class, EventForms.Comparators.class)
            .addMixIn(Target.Kind.class, EventForms.TargetKinds.class)
            .addMixIn(Demand.Kind.class, EventForms.Demands.class)
            .addMixIn(Demand.Ground.class, EventForms.Grounds.class)
            .addMixIn(Settlement.Matter.class, EventForms.Matters.class)
            .addMixIn(Platform.class, EventForms.Platforms.class)
            .addMixIn(Cause.class, EventForms.Causes.class)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            // As declared, so that what a person reads first in the journal is what the event is about.
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // What a record can tell of itself is no part of what happened.
            .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
            .build();

    private CommitCodec() {}

    /// A commit without its number, which is the ID of its entry in the stream.
    private record Written(String writer, Instant at, List<Entry> entries) {}

    static String write(Commit commit) {
        return JSON.writeValueAsString(new Written(commit.writer(), commit.at(), commit.entries()));
    }

    /// Reads what `write` wrote.
    ///
    /// @throws IllegalArgumentException if it cannot be read
    static Commit read(long number, String json) {
        var written = read(json, Written.class);
        return new Commit(number, written.writer(), written.at(), written.entries());
    }

    /// One event by itself, as it stands inside a commit.
    static String write(Event event) {
        return JSON.writerFor(Event.class).withDefaultPrettyPrinter().writeValueAsString(event);
    }

    /// Reads what `write` wrote.
    ///
    /// @throws IllegalArgumentException if it cannot be read
    static Event readEvent(String json) {
        return read(json, Event.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            T value = JSON.readValue(json, type);
            if (value == null) {
                throw new IllegalArgumentException("内容为空");
            }
            return value;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
