package cn.duban.delivery;

import cn.duban.ledger.Recipient;

/// A way out to people. Sends once and says what came of it; never tries again by itself.
public interface Channel {

    /// Whether this channel is the one for a recipient.
    boolean carries(Recipient to);

    /// What the platform allows towards a recipient.
    Allowance allowance(Recipient to);

    /// Hands over one part of a message. Neither throws for what a platform may do, nor tells a secret in a reason.
    Outcome send(Parcel parcel);
}
