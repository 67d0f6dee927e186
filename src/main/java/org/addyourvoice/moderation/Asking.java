package org.addyourvoice.moderation;

import java.time.Clock;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How moderators ask each other for a second opinion, and take the question back. */
@Service
@Transactional
class Asking {

    private final SecondOpinions opinions;
    private final Claims claims;
    private final CaseDoor door;
    private final AuditLog log;
    private final Clock clock;

    Asking(SecondOpinions opinions, Claims claims, CaseDoor door, AuditLog log, Clock clock) {
        this.opinions = opinions;
        this.claims = claims;
        this.door = door;
        this.log = log;
        this.clock = clock;
    }

    /** Lets go of the case too, so that somebody else can take it. Throws as {@link CaseDoor#open} does. False if it is decided, or somebody has asked. @param question up to 4 000 characters, may be empty */
    boolean ask(MemberId moderator, CaseId id, String question) {
        ReviewCase it = door.open(moderator, id);
        claims.requireFree(RowName.of(id), moderator, () -> new CaseMovedOn(id));
        if (!opinions.ask(id, moderator, question.strip())) {
            return false;
        }
        claims.release(RowName.of(id), moderator);
        log.save(AuditEntry.on(it, AuditAction.OPINION_ASKED, moderator, clock.instant()));
        return true;
    }

    /** Throws as {@link CaseDoor#open} does. Does nothing where this moderator isn't waiting for one. */
    void takeBack(MemberId moderator, CaseId id) {
        ReviewCase it = door.open(moderator, id);
        if (opinions.takeBack(id, moderator)) {
            log.save(AuditEntry.on(it, AuditAction.OPINION_TAKEN_BACK, moderator, clock.instant()));
        }
    }
}
