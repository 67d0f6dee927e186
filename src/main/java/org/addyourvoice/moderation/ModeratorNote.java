package org.addyourvoice.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.addyourvoice.experience.Answer;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** What a moderator wrote down for the others, about a case or about a member. Whoever it is about never reads it. */
@Entity
class ModeratorNote {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable CaseId caseId;

    @Column(name = "member_id")
    private @Nullable MemberId member;

    private MemberId writtenBy;

    @Column(length = Answer.MAX_WORDS)
    private String words;

    private Instant writtenAt;
    private @Nullable Instant struckAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ModeratorNote() {}

    private ModeratorNote(
            @Nullable CaseId caseId, @Nullable MemberId member, MemberId writtenBy, String words, Instant now) {
        this.caseId = caseId;
        this.member = member;
        this.writtenBy = writtenBy;
        this.words = words;
        this.writtenAt = now;
    }

    static ModeratorNote on(CaseId id, MemberId moderator, String words, Instant now) {
        return new ModeratorNote(id, null, moderator, words, now);
    }

    static ModeratorNote about(MemberId member, MemberId moderator, String words, Instant now) {
        return new ModeratorNote(null, member, moderator, words, now);
    }

    /** It counts for nothing any more; only leads read it. Striking it twice changes nothing. */
    void strike(Instant now) {
        struckAt = Objects.requireNonNullElse(struckAt, now);
    }

    boolean isStruck() {
        return struckAt != null;
    }

    boolean isBy(MemberId moderator) {
        return writtenBy.equals(moderator);
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    @Nullable
    CaseId caseId() {
        return caseId;
    }

    @Nullable
    MemberId member() {
        return member;
    }

    MemberId writtenBy() {
        return writtenBy;
    }

    String words() {
        return words;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
