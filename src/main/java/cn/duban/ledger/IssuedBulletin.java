package cn.duban.ledger;

import java.time.Instant;

/// A bulletin with the moment at which it was issued.
public record IssuedBulletin(Bulletin bulletin, Instant at) {}
