package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing to a member without deciding anything about them or their text. */
@Service
@Transactional
class Messaging {

    private final ModeratorMessages messages;
    private final CaseDoor door;
    private final MemberDirectory members;
    private final Repeats repeats;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Messaging(
            ModeratorMessages messages,
            CaseDoor door,
            MemberDirectory members,
            Repeats repeats,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.door = door;
        this.members = members;
        this.repeats = repeats;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Throws as {@link CaseDoor#open} does. @throws NoSuchPerson if nobody knows whose text it is @param words 1 to 4 000 characters */
    void toAuthor(MemberId moderator, CaseId id, String words) {
        ReviewCase it = door.open(moderator, id);
        MemberId author = it.author();
        if (author == null || !members.hold(author)) {
            throw new NoSuchPerson();
        }
        Instant now = clock.instant();
        if (send(author, it.experience(), words.strip(), now)) {
            log.save(AuditEntry.on(it, AuditAction.MESSAGED, moderator, now));
        }
    }

    /** @throws NoSuchPerson if they are gone @throws OwnAccount if it is the moderator @param words 1 to 4 000 characters */
    void to(MemberId moderator, MemberId member, String words) {
        if (!members.hold(member)) {
            throw new NoSuchPerson();
        }
        if (member.equals(moderator)) {
            throw new OwnAccount();
        }
        Instant now = clock.instant();
        if (send(member, null, words.strip(), now)) {
            log.save(AuditEntry.about(member, AuditAction.MESSAGED, moderator, now));
        }
    }

    /** Whether it is no repeat; it doesn't matter which of the moderators said the same. */
    private boolean send(MemberId recipient, @Nullable ExperienceId about, String words, Instant now) {
        Instant since = repeats.since(recipient, now);
        boolean fresh = !messages.existsByRecipientAndExperienceAndWordsAndSentAtAfter(recipient, about, words, since);
        if (fresh) {
            ModeratorMessage sent = messages.saveAndFlush(new ModeratorMessage(recipient, about, words, now));
            events.publishEvent(new MemberWritten(sent.id(), recipient, now));
        }
        return fresh;
    }
}
