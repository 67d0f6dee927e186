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

    private final Cases cases;
    private final Appeals appeals;
    private final Suggestions suggestions;
    private final Claims claims;
    private final Decisions decisions;
    private final Arrivals arrivals;
    private final CrisisCare crisis;
    private final MemberDirectory members;
    private final MessageSource messages;

    QueueNews(
            Cases cases,
            Appeals appeals,
            Suggestions suggestions,
            Claims claims,
            Decisions decisions,
            Arrivals arrivals,
            CrisisCare crisis,
            MemberDirectory members,
            MessageSource messages) {
        this.cases = cases;
        this.appeals = appeals;
        this.suggestions = suggestions;
        this.claims = claims;
        this.decisions = decisions;
        this.arrivals = arrivals;
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

    /** @param shown the numbers on the page @param seen when it was made */
    Bulletin since(Instant seen, QueueKind kind, Map<QueueKind, List<Long>> shown, MemberId reader, Locale locale) {
        boolean mayTake = crisis.mayTake(reader);
        Map<String, Mark> rows = new HashMap<>();
        texts(numbers(shown, QueueKind.TEXTS), reader, mayTake, locale)
                .forEach((id, mark) -> rows.put(rowName(QueueKind.TEXTS, id), mark));
        gone(QueueKind.APPEALS, shown, locale, rows);
        gone(QueueKind.SUGGESTIONS, shown, locale, rows);
        int arrived = arrivals.since(seen, kind, mayTake);
        return new Bulletin(rows, arrived == 0 ? "" : say("moderation.live.arrived", locale, arrived));
    }

    private Map<Long, Mark> texts(List<Long> ids, MemberId reader, boolean mayTake, Locale locale) {
        List<ReviewCase> shown = cases.findByIdIn(ids);
        Map<CaseId, Claim> taken = claims.on(shown.stream().map(ReviewCase::id).toList());
        Map<CaseId, MemberId> decided = deciders(shown);
        Names names = Names.of(
                members,
                Stream.concat(taken.values().stream().map(Claim::by), decided.values().stream())
                        .toList());
        Map<Long, Mark> marks = new HashMap<>();
        for (ReviewCase it : shown) {
            Mark mark = it.urgency() == Urgency.CRISIS && !mayTake
                    ? new Mark(say("moderation.live.row.crisis", locale), false)
                    : mark(it, taken.get(it.id()), names.of(decided.get(it.id())), names, reader, locale);
            if (mark != null) {
                marks.put(it.id().value(), mark);
            }
        }
        return marks;
    }

    private @Nullable Mark mark(
            ReviewCase it,
            @Nullable Claim claim,
            @Nullable String decider,
            Names names,
            MemberId reader,
            Locale locale) {
        if (it.state() == CaseState.DECIDED || it.state() == CaseState.RETURNED) {
            return new Mark(say("moderation.live.row.decided", locale, named(decider, locale)), false);
        }
        if (it.state() != CaseState.OPEN) {
            return new Mark(say("moderation.live.row.gone", locale), false);
        }
        if (claim == null) {
            return null;
        }
        return claim.by().equals(reader)
                ? new Mark(say("moderation.claim.row.mine", locale), true)
                : new Mark(say("moderation.claim.row.taken", locale, named(names.of(claim.by()), locale)), false);
    }

    private Map<CaseId, MemberId> deciders(List<ReviewCase> shown) {
        Map<CaseId, MemberId> found = new HashMap<>();
        shown.stream()
                .filter(it -> it.state() == CaseState.DECIDED || it.state() == CaseState.RETURNED)
                .forEach(it -> decisions.findStandingOn(it.id()).forEach(last -> found.put(it.id(), last.decidedBy())));
        return found;
    }

    private void gone(QueueKind kind, Map<QueueKind, List<Long>> shown, Locale locale, Map<String, Mark> rows) {
        Collection<Long> ids = numbers(shown, kind);
        Stream<Long> over = kind == QueueKind.APPEALS
                ? appeals.findByIdIn(ids).stream()
                        .filter(it -> it.state() != AppealState.OPEN)
                        .map(it -> it.id().value())
                : suggestions.findByIdIn(ids).stream()
                        .filter(it -> it.state() != SuggestionState.OPEN)
                        .map(it -> it.id().value());
        over.forEach(id -> rows.put(rowName(kind, id), new Mark(say("moderation.live.row.gone", locale), false)));
    }

    private static List<Long> numbers(Map<QueueKind, List<Long>> shown, QueueKind kind) {
        return shown.getOrDefault(kind, List.of());
    }

    private static String rowName(QueueKind kind, long id) {
        return kind.slug() + "-" + id;
    }

    private String named(@Nullable String name, Locale locale) {
        return Objects.requireNonNullElseGet(name, () -> say("moderation.gone", locale));
    }

    private String say(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
