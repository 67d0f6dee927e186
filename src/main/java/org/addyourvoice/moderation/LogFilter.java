package org.addyourvoice.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which entries of the log are asked for. Whatever is null doesn't narrow it.
 *
 * @param actor who acted
 * @param author whose text it was about
 * @param since the first moment
 * @param until the first moment that is too late
 * @param before only entries with a lower number
 */
record LogFilter(
        @Nullable AuditAction action,
        @Nullable MemberId actor,
        @Nullable MemberId author,
        @Nullable CaseId caseId,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Long before) {

    /** Whether it ends before it begins: then nothing could ever be found. */
    boolean isTurnedRound() {
        return since != null && until != null && !since.isBefore(until);
    }

    Specification<AuditEntry> specification() {
        return (entry, query, build) -> {
            List<jakarta.persistence.criteria.Predicate> all = new ArrayList<>();
            if (action != null) {
                all.add(build.equal(entry.get("action"), action));
            }
            if (actor != null) {
                all.add(build.equal(entry.get("actor"), actor));
            }
            if (author != null) {
                all.add(build.equal(entry.get("author"), author));
            }
            if (caseId != null) {
                all.add(build.equal(entry.get("caseId"), caseId));
            }
            if (since != null) {
                all.add(build.greaterThanOrEqualTo(entry.get("happenedAt"), since));
            }
            if (until != null) {
                all.add(build.lessThan(entry.get("happenedAt"), until));
            }
            if (before != null) {
                all.add(build.lessThan(entry.get("id"), before));
            }
            return build.and(all);
        };
    }
}
