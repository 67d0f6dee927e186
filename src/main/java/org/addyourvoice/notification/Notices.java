package org.addyourvoice.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.addyourvoice.experience.Cursor;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.SignedInMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells members that something happened, once. It is written down in the transaction of what happened, so that neither is without the other, and shown from
 * its time on: what may be taken back is not shown before it can't be. Pages of other modules ask it by its name whether there is news.
 */
@Service("notices")
@Transactional
class Notices {

    /** More than there are from 1970 until the year 2243. */
    private static final long DAYS = 100_000;

    private final NoticeRows rows;
    private final MemberDirectory members;
    private final Clock clock;

    Notices(NoticeRows rows, MemberDirectory members, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.clock = clock;
    }

    /**
     * To be called in the transaction of what happened. Again for the same, it does nothing.
     *
     * @param subject number of what it tells of, among all of this kind
     * @param about a text, or null
     * @param from when they may know
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(MemberId member, NoticeKind kind, long subject, @Nullable ExperienceId about, Instant from) {
        rows.add(member, kind, subject, about, from);
    }

    /**
     * Tells a member of a text of somebody else, in the first of these kinds that they want to be told of. Whoever has been told of it in another kind is
     * not told again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void tellOnce(MemberId member, List<NoticeKind> kinds, ExperienceId text, Instant from) {
        if (!rows.knows(member, NoticeKind.ofOthers(), text.value())) {
            Set<NoticeKind> off = rows.off(member);
            NoticeKind kind =
                    kinds.stream().filter(it -> !off.contains(it)).findFirst().orElse(kinds.get(0));
            rows.add(member, kind, text.value(), text, from);
        }
    }

    /** What is not to be read before anybody was to know of it was never there. What they know of is not shown while it can't be read. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeBackUntold(ExperienceId text) {
        rows.removeUntold(NoticeKind.ofOthers(), text.value(), clock.instant());
    }

    /** One more person said so on that day. Its member hears on the next one how many did, so that the hour gives nobody away. */
    @Transactional(propagation = Propagation.MANDATORY)
    void gather(MemberId member, NoticeKind kind, ExperienceId text, LocalDate day) {
        Instant from = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        rows.add(member, kind, subject(text, day), text, from);
        rows.morePeople(member, kind, subject(text, day), 1);
    }

    /** One of them took it back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void scatter(MemberId member, NoticeKind kind, ExperienceId text, LocalDate day) {
        rows.morePeople(member, kind, subject(text, day), -1);
        rows.removeOfNobody(member, kind, subject(text, day));
    }

    private static long subject(ExperienceId text, LocalDate day) {
        return text.value() * DAYS + day.toEpochDay();
    }

    /** It never happened, for nobody. To be called in the transaction that takes it back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeBack(NoticeKind kind, long subject) {
        rows.remove(kind, subject);
    }

    /** They have read it where it stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    void read(MemberId member, NoticeKind kind, long subject) {
        rows.read(member, kind, subject, clock.instant());
    }

    /** @param principal whoever looks at the page; nobody's, where that is no member */
    @Transactional(readOnly = true)
    public boolean newsFor(@Nullable Object principal) {
        return principal instanceof SignedInMember member && rows.news(member.id(), clock.instant());
    }

    /** Returns the page that it leads to. @throws NoSuchNotice if it is none of theirs, or not yet */
    String open(MemberId member, long id) {
        Instant now = clock.instant();
        Notice it = rows.find(member, id, now).orElseThrow(NoSuchNotice::new);
        rows.read(id, now);
        return it.path();
    }

    /** Marks as read what stood in their list, and nothing that has come since. @param newest the first line of that list */
    void readAll(MemberId member, Cursor newest) {
        rows.readFrom(member, newest, clock.instant());
    }

    @Transactional(readOnly = true)
    Set<NoticeKind> switchedOff(MemberId member) {
        return rows.off(member);
    }

    /** @param shown kinds that they want to be told of; what can't be switched off is shown anyway */
    void choose(MemberId member, Set<NoticeKind> shown) {
        Set<NoticeKind> off = EnumSet.copyOf(NoticeKind.optional());
        off.removeAll(shown);
        // two clicks at once wait for each other
        if (members.hold(member)) {
            rows.switchOff(member, off);
        }
    }
}
