package cn.duban.delivery;

import cn.duban.ledger.Message;
import java.time.Duration;
import java.time.Instant;

/// When a message may go out, by whom it is for: units and leaders are left in peace outside working hours.
public interface Gate {

    /// Lets everything through at any time.
    Gate OPEN = new Gate() {

        @Override
        public boolean lets(Message message, Instant now) {
            return true;
        }

        @Override
        public Duration waited(Message message, Instant since, Instant now) {
            return Duration.between(since, now);
        }
    };

    /// Whether a message may go out at a moment; one that may not is held, and keeps its place.
    boolean lets(Message message, Instant now);

    /// For how long a message could have gone out between two moments, the time in which it was held left out.
    Duration waited(Message message, Instant since, Instant now);
}
