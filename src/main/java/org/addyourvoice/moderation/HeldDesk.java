package org.addyourvoice.moderation;

import java.time.Instant;
import java.util.List;

/** What somebody did as a moderator, as the log has it, and how they like to work; none of it names whom it was about. */
record HeldDesk(List<String> topicsNotFirst, int enoughForADay, List<HeldAct> log) {

    record HeldAct(Instant at, AuditAction action) {}
}
