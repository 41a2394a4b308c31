package cn.duban.sandbox;

/// What both stand-ins stand on.
record Ground(Directory directory, MessageLog log, Faults faults, VirtualClock clock, Waits waits) {}
