package org.addyourvoice.sanction;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.addyourvoice.member.Role;

/** A kind of sanction for a length of time, as it is picked from a list. @param days one of those that the kind can last */
public record Measure(SanctionKind kind, int days) {

    /** More than this is for leads. */
    private static final int MOST_DAYS = 30;

    public Measure {
        if (!kind.days().contains(days)) {
            throw new IllegalArgumentException(kind + " for " + days + " days");
        }
    }

    /** All that somebody with this role may impose on those below them, mildest first. */
    static List<Measure> within(Role role) {
        return all().filter(it -> it.isWithin(role)).toList();
    }

    boolean isWithin(Role role) {
        return isWithin(role, kind, Duration.ofDays(days));
    }

    /** Whether somebody with this role has a say in what was imposed for so long. */
    static boolean isWithin(Role role, SanctionKind kind, Duration length) {
        boolean mild = !kind.restricts() || length.toDays() <= MOST_DAYS && !kind.forLeads();
        return role.covers(mild ? Role.MODERATOR : Role.LEAD);
    }

    /** @param slug as {@link #slug} gives it */
    public static Optional<Measure> ofSlug(String slug) {
        return all().filter(it -> it.slug().equals(slug)).findFirst();
    }

    /** The name in forms, such as {@code slow_mode-7}. */
    public String slug() {
        return kind.slug() + "-" + days;
    }

    Instant from(Instant start) {
        return start.plus(Duration.ofDays(days));
    }

    private static Stream<Measure> all() {
        return Arrays.stream(SanctionKind.values())
                .flatMap(kind -> kind.days().stream().map(days -> new Measure(kind, days)));
    }
}
