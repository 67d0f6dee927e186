package org.addyourvoice.member;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which accounts are asked for. With a name they stand in the order of their look-alike keys, without one the newest stand first; either way an index
 * leads to the first of a page.
 *
 * @param name how it begins, in any spelling that looks like it; empty for any
 * @param role null for any
 * @param state null for any
 */
public record AccountQuery(
        String name, @Nullable Role role, @Nullable AccountState state) {

    private static final Duration NEW = Duration.ofDays(7);

    boolean byName() {
        return !key().isEmpty();
    }

    private String key() {
        return Pseudonym.keyOf(name);
    }

    Sort order() {
        return byName() ? Sort.by("pseudonymKey") : Sort.by("id").descending();
    }

    /** @param after the last of the page before, or null for the first page */
    Specification<Member> specification(@Nullable Member after, Instant now) {
        return (member, query, build) -> {
            List<Predicate> all = new ArrayList<>();
            all.add(build.isNull(member.get("erasedAt")));
            if (byName()) {
                all.add(build.like(member.get("pseudonymKey"), literal(key()) + "%", '!'));
            }
            if (role != null) {
                all.add(build.equal(member.get("role"), role));
            }
            Optional.ofNullable(state).ifPresent(it -> all.add(is(it, member, build, now)));
            if (after != null) {
                all.add(
                        byName()
                                ? build.greaterThan(member.get("pseudonymKey"), after.pseudonymKey())
                                : build.lessThan(member.get("id"), after.id().value()));
            }
            return build.and(all);
        };
    }

    private static Predicate is(AccountState state, Root<Member> member, CriteriaBuilder build, Instant now) {
        return switch (state) {
            case NEW -> build.greaterThan(member.get("joinedAt"), now.minus(NEW));
            case WAITING -> build.equal(member.get("admission"), Admission.WAITING);
            case DECLINED -> build.equal(member.get("admission"), Admission.DECLINED);
            case CLOSED -> build.greaterThan(member.get("suspendedUntil"), now);
            case LOCKED -> build.isNotNull(member.get("lockedAt"));
            case LEAVING -> build.isNotNull(member.get("eraseAt"));
            case VOUCHED -> build.isNotNull(member.get("vouchedAt"));
        };
    }

    private static String literal(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}
