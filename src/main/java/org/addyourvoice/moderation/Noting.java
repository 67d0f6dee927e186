package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.addyourvoice.experience.Answer;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What moderators write down for each other. Each note leaves an entry in the log, without its words. */
@Service
@Transactional
class Noting {

    static final int MOST = Answer.MAX_WORDS;

    private final ModeratorNotes notes;
    private final CaseDoor door;
    private final MemberDirectory members;
    private final Repeats repeats;
    private final AuditLog log;
    private final Clock clock;

    Noting(ModeratorNotes notes, CaseDoor door, MemberDirectory members, Repeats repeats, AuditLog log, Clock clock) {
        this.notes = notes;
        this.door = door;
        this.members = members;
        this.repeats = repeats;
        this.log = log;
        this.clock = clock;
    }

    /** On a case in whatever state. Throws as {@link CaseDoor#open} does. @param words 1 to {@value #MOST} characters */
    void onCase(MemberId moderator, CaseId id, String words) {
        ReviewCase it = door.open(moderator, id);
        Instant now = clock.instant();
        if (keep(ModeratorNote.on(id, moderator, words.strip(), now))) {
            log.save(AuditEntry.on(it, AuditAction.NOTED, moderator, now));
        }
    }

    /** @throws NoSuchPerson if they are gone @throws OwnAccount if it would be about the moderator @param words 1 to {@value #MOST} characters */
    void about(MemberId moderator, MemberId member, String words) {
        if (!members.hold(member)) {
            throw new NoSuchPerson();
        }
        if (member.equals(moderator)) {
            throw new OwnAccount();
        }
        Instant now = clock.instant();
        if (keep(ModeratorNote.about(member, moderator, words.strip(), now))) {
            log.save(AuditEntry.about(member, AuditAction.NOTED, moderator, now));
        }
    }

    /** Whether it is no repeat. One about a member holds that member alone: two moderators who note each other would wait for each other otherwise. */
    private boolean keep(ModeratorNote it) {
        Instant since = repeats.since(Objects.requireNonNullElse(it.member(), it.writtenBy()), it.writtenAt());
        boolean fresh = !notes.existsByCaseIdAndMemberAndWrittenByAndWordsAndStruckAtIsNullAndWrittenAtAfter(
                it.caseId(), it.member(), it.writtenBy(), it.words(), since);
        if (fresh) {
            notes.saveAndFlush(it);
        }
        return fresh;
    }

    /** Strikes one's own note. Where it stood is returned. @throws NoSuchNote if this moderator wrote no such note */
    ModeratorNote strike(MemberId moderator, long id) {
        ModeratorNote note = notes.findById(id).filter(it -> it.isBy(moderator)).orElseThrow(NoSuchNote::new);
        if (note.isStruck()) {
            return note;
        }
        Instant now = clock.instant();
        note.strike(now);
        log.save(entry(note, moderator, now));
        return notes.saveAndFlush(note);
    }

    private AuditEntry entry(ModeratorNote note, MemberId moderator, Instant now) {
        MemberId member = note.member();
        return member != null
                ? AuditEntry.about(member, AuditAction.NOTE_STRUCK, moderator, now)
                : AuditEntry.on(
                        door.open(moderator, Objects.requireNonNull(note.caseId())),
                        AuditAction.NOTE_STRUCK,
                        moderator,
                        now);
    }
}
