package cn.duban.duty;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Person;

/// A member of the supervision office who gives an order.
///
/// @param cause the message that it came in
/// @param name for the trail
public record Clerk(Cause cause, String name, Person by) {}
