package org.addyourvoice.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.Overlay;
import org.addyourvoice.experience.Passage;
import org.addyourvoice.experience.Review;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes one thing off that lies over a text for its readers: covered words, a content note or a notice. The text, and what was decided, stay as they are. */
@Service
@Transactional
class Uncovering {

    private final Cases cases;
    private final Claims claims;
    private final CrisisCare crisis;
    private final LoneModerator lone;
    private final Review review;
    private final AuditLog log;
    private final Clock clock;

    Uncovering(
            Cases cases,
            Claims claims,
            CrisisCare crisis,
            LoneModerator lone,
            Review review,
            AuditLog log,
            Clock clock) {
        this.cases = cases;
        this.claims = claims;
        this.crisis = crisis;
        this.lone = lone;
        this.review = review;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Does nothing where it doesn't lie there any more.
     *
     * @param layer such as {@code passage BODY 3 9}, {@code label hospital} or {@code notice see-a-doctor}
     * @throws CaseMovedOn if the case is not at that version any more, or somebody else is at work on it
     * @throws OwnCase if the moderator wrote the text, and is not alone here
     * @throws ForCrisisModerators if it is urgent and the moderator may not take such cases
     * @throws NoSuchCase if there is no such case
     */
    void takeOff(MemberId moderator, CaseId id, long version, String layer) {
        ReviewCase it = cases.findById(id.value()).orElseThrow(() -> new NoSuchCase(id));
        if (lone.keepsOut(it.concerns(moderator))) {
            throw new OwnCase(id);
        }
        crisis.require(moderator, it);
        claims.requireFree(RowName.of(id), moderator, () -> new CaseMovedOn(id));
        Overlay there = review.overlay(it.experience(), it.revision());
        if (it.version() != version) {
            throw new CaseMovedOn(id);
        }
        only(layer, there).ifPresent(off -> {
            review.lift(it.experience(), it.revision(), off);
            moveOn(id, version);
            log.save(AuditEntry.on(it, AuditAction.UNCOVERED, moderator, clock.instant()));
            if (it.concerns(moderator)) {
                log.save(AuditEntry.on(it, AuditAction.OWN_DECIDED_ALONE, moderator, clock.instant()));
            }
        });
    }

    /** So that whoever has the case before them as it was looks again before they decide. */
    private void moveOn(CaseId id, long version) {
        if (cases.moveOn(id.value(), version) == 0) {
            throw new CaseMovedOn(id);
        }
    }

    private static Optional<Overlay> only(String layer, Overlay there) {
        for (Passage it : there.covered()) {
            if (layer.equals(it.slug())) {
                return Optional.of(new Overlay(List.of(it), Set.of(), Set.of()));
            }
        }
        for (ContentNote it : there.labels()) {
            if (layer.equals("label " + it.slug())) {
                return Optional.of(new Overlay(List.of(), Set.of(it), Set.of()));
            }
        }
        return there.notices().stream()
                .filter(it -> layer.equals("notice " + it))
                .findFirst()
                .map(it -> new Overlay(List.of(), Set.of(), Set.of(it)));
    }
}
