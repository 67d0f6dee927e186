package org.addyourvoice.sanction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.safety.Reason;
import org.addyourvoice.safety.Reasons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a moderator reads of a member's sanctions. */
@Service
@Transactional(readOnly = true)
class SanctionFiles {

    private final SanctionReading reading;
    private final MemberDirectory members;
    private final Reasons reasons;
    private final TimeWords times;
    private final Clock clock;

    SanctionFiles(SanctionReading reading, MemberDirectory members, Reasons reasons, TimeWords times, Clock clock) {
        this.reading = reading;
        this.members = members;
        this.reasons = reasons;
        this.times = times;
        this.clock = clock;
    }

    /** @throws NoSuchElementException if nobody is called so */
    MemberSanctions of(String pseudonym, MemberId reader, Locale locale) {
        MemberProfile member = members.byPseudonym(pseudonym).orElseThrow(NoSuchElementException::new);
        List<Measure> offered = reading.offered(reader, member.id());
        List<SanctionView> all = reading.history(member.id());
        return new MemberSanctions(
                member.pseudonym(),
                member.role(),
                member.id().equals(reader),
                offered,
                offered.isEmpty() ? List.of() : lines(all, reader, locale),
                all.stream().mapToLong(it -> it.id().value()).findFirst().orElse(0));
    }

    /** Empty unless the reader may end it. @throws NoSuchSanction if there is no such sanction */
    Optional<SanctionLine> toLift(SanctionId id, MemberId reader, Locale locale) {
        return reading.find(id)
                .filter(it -> reading.mayEnd(reader, it))
                .map(it -> lines(List.of(it), reader, locale).get(0));
    }

    boolean mayTakeBack(SanctionId id, MemberId reader) {
        return reading.toTakeBack(id, reader).isPresent();
    }

    MemberProfile memberOf(SanctionId id) {
        return reading.find(id).flatMap(it -> members.find(it.member())).orElseThrow(NoSuchSanction::new);
    }

    /** Of one member. */
    private List<SanctionLine> lines(List<SanctionView> all, MemberId reader, Locale locale) {
        Map<MemberId, MemberProfile> people = members.findAll(all.stream()
                .flatMap(it -> Stream.of(it.imposedBy(), it.closedBy()))
                .filter(Objects::nonNull)
                .toList());
        return all.stream().map(it -> line(it, people, reader, locale)).toList();
    }

    private SanctionLine line(SanctionView it, Map<MemberId, MemberProfile> people, MemberId reader, Locale locale) {
        Instant now = clock.instant();
        Instant closed = it.closedAt();
        String stand = it.isAhead(now) ? "AHEAD" : it.isInForce(now) ? "FORCE" : ended(it.state());
        return new SanctionLine(
                it.id(),
                it.kind(),
                stand,
                reasons.find(it.reason()).map(Reason::name).orElse(it.reason()),
                reasons.find(it.reason()).map(Reason::words).orElse(""),
                it.words(),
                name(it.imposedBy(), people),
                times.said(it.imposedAt(), locale),
                times.said(it.takesEffectAt(), locale),
                times.said(it.endsAt(), locale),
                closed == null ? null : times.said(closed, locale),
                name(it.closedBy(), people),
                it.closingWords(),
                mayTakeBack(it.id(), reader),
                (it.isAhead(now) || it.isInForce(now)) && reading.mayEnd(reader, it),
                it.version());
    }

    /** One whose time is over has lapsed, whether or not that has been written down. */
    private static String ended(SanctionState state) {
        return state.isOpen() ? SanctionState.LAPSED.name() : state.name();
    }

    private static @Nullable String name(@Nullable MemberId id, Map<MemberId, MemberProfile> people) {
        MemberProfile found = id == null ? null : people.get(id);
        return found == null ? null : found.pseudonym();
    }
}
