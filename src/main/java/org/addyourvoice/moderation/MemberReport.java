package org.addyourvoice.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** What one member told moderators of a text that was up, and whether something was done. Its author never learns who. */
@Entity
class MemberReport {

    static final int MAX_NOTE = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "experience_id")
    private ExperienceId experience;

    private int revision;
    private CaseId caseId;

    /** Null for somebody whose account was erased. */
    @Column(name = "reporter_id")
    private @Nullable MemberId reporter;

    @Enumerated(EnumType.STRING)
    private Door door;

    private @Nullable String reason;

    @Column(length = MAX_NOTE)
    private String note;

    private Instant reportedAt;

    /** For the figures, as are the next two: what was told first stays as it was. */
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Door firstDoor;

    @Column(updatable = false)
    private Instant firstToldAt;

    /** When they first were worried after they had told of a rule. */
    private @Nullable Instant worriedAt;

    @Column(name = "decision_id")
    private @Nullable Long decision;

    private @Nullable Boolean acted;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected MemberReport() {}

    MemberReport(ReviewCase it, MemberId reporter, Told told, Instant now) {
        this.experience = it.experience();
        this.revision = it.revision();
        this.caseId = it.id();
        this.reporter = reporter;
        this.door = told.door();
        this.reason = told.reason();
        this.note = told.note();
        this.reportedAt = now;
        this.firstDoor = told.door();
        this.firstToldAt = now;
    }

    /**
     * What a member says.
     *
     * @param reason a code of {@code moderation/reasons.yml} at the door for rules, else null
     * @param note in their own words, up to {@value MemberReport#MAX_NOTE} characters, may be empty
     */
    record Told(Door door, @Nullable String reason, String note) {

        Told {
            note = note.strip();
            if ((door == Door.RULE) != (reason != null) || note.length() > MAX_NOTE) {
                throw new IllegalArgumentException(door + " for reason " + reason);
            }
        }
    }

    void answered(long by, boolean something) {
        decision = by;
        acted = something;
    }

    /** Nobody's text is told of with words that may name somebody. */
    void forgetNote() {
        note = "";
    }

    /** Whoever had told of the text is worried about the person now, or once more. It waits for an answer again. */
    void worries(Told told, Instant now) {
        String both = note.isEmpty() || told.note().isEmpty() ? note + told.note() : note + "\n\n" + told.note();
        note = both.length() > MAX_NOTE ? told.note() : both;
        worriedAt = door == Door.RULE ? now : worriedAt;
        door = Door.WORRIED;
        reason = null;
        reportedAt = now;
        reopen();
    }

    /** The decision was taken back. */
    void reopen() {
        decision = null;
        acted = null;
    }

    ExperienceId experience() {
        return experience;
    }

    int revision() {
        return revision;
    }

    CaseId caseId() {
        return caseId;
    }

    @Nullable
    MemberId reporter() {
        return reporter;
    }

    Door door() {
        return door;
    }

    @Nullable
    String reason() {
        return reason;
    }

    String note() {
        return note;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    @Nullable
    Long decision() {
        return decision;
    }

    /** Null while it waits. */
    @Nullable
    Boolean acted() {
        return acted;
    }
}
