package org.addyourvoice.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has happened to the queue while somebody has its page open. */
@Service
@Transactional(readOnly = true)
class QueueNews {

    private final RowFates fates;
    private final QueueOrder order;
    private final CrisisCare crisis;
    private final MemberDirectory members;
    private final MessageSource messages;

    QueueNews(RowFates fates, QueueOrder order, CrisisCare crisis, MemberDirectory members, MessageSource messages) {
        this.fates = fates;
        this.order = order;
        this.crisis = crisis;
        this.members = members;
        this.messages = messages;
    }

    /**
     * @param rows what is to be said beside a row, by its name on the page; nothing of those that wait as they did
     * @param arrived says how many are new, or is empty
     */
    record Bulletin(Map<String, Mark> rows, String arrived) {}

    /** @param mine whether the reader is at work on it */
    record Mark(String says, boolean mine) {}

    /** @param seen when the page was made @param part of the queue that it shows @param shown the rows on it */
    Bulletin since(Instant seen, QueueFilter part, Collection<RowName> shown, MemberId reader, Locale locale) {
        boolean mayTake = crisis.mayTake(reader);
        int arrived = order.arrivedSince(seen, part, reader, mayTake);
        return new Bulletin(
                marks(fates.of(shown, reader, mayTake), reader, locale),
                arrived == 0 ? "" : say("moderation.live.arrived", locale, arrived));
    }

    private Map<String, Mark> marks(List<RowFate> found, MemberId reader, Locale locale) {
        Stream<@Nullable MemberId> people = found.stream()
                .flatMap(it -> Stream.of(
                        it.decidedBy(), it.taken() == null ? null : it.taken().by()));
        Names names = Names.of(members, people.toList());
        Map<String, Mark> marks = new HashMap<>();
        for (RowFate it : found) {
            Mark mark = mark(it, names, reader, locale);
            if (mark != null) {
                marks.put(it.row().toString(), mark);
            }
        }
        return marks;
    }

    private @Nullable Mark mark(RowFate it, Names names, MemberId reader, Locale locale) {
        return switch (it.kind()) {
            case WAITS -> it.taken() == null ? null : taken(it.taken(), names, reader, locale);
            case DECIDED ->
                new Mark(say("moderation.live.row.decided", locale, named(names.of(it.decidedBy()), locale)), false);
            case GONE -> new Mark(say("moderation.live.row.gone", locale), false);
            case HIDDEN -> new Mark(say("moderation.live.row.crisis", locale), false);
        };
    }

    private Mark taken(Claim claim, Names names, MemberId reader, Locale locale) {
        return claim.by().equals(reader)
                ? new Mark(say("moderation.claim.row.mine", locale), true)
                : new Mark(say("moderation.claim.row.taken", locale, named(names.of(claim.by()), locale)), false);
    }

    private String named(@Nullable String name, Locale locale) {
        return Objects.requireNonNullElseGet(name, () -> say("moderation.gone", locale));
    }

    private String say(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
