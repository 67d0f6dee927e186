package org.addyourvoice.experience;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** What belongs to somebody, until they let go of it. */
@MappedSuperclass
@EntityListeners(ChangeTeller.class)
abstract class Owned {

    /** Null once the author has let go of it. */
    @Column(name = "author_id")
    private @Nullable MemberId author;

    private Instant submittedAt;
    private boolean hideName;
    private @Nullable Instant withdrawnAt;
    private @Nullable Instant disownedAt;

    /** Number of the first revision whose wording readers may compare with later ones. */
    private int shownSince = 1;

    @SuppressWarnings("NullAway.Init")
    protected Owned() {}

    Owned(MemberId author, boolean hideName, Instant now) {
        this.author = author;
        this.hideName = hideName;
        this.submittedAt = now;
    }

    /** Null where nobody knows any more whose it is. */
    @Nullable
    MemberId author() {
        return author;
    }

    MemberId requireAuthor() {
        return Objects.requireNonNull(author, "disowned");
    }

    boolean isBy(MemberId member) {
        return member.equals(author);
    }

    Instant submittedAt() {
        return submittedAt;
    }

    boolean hideName() {
        return hideName;
    }

    void hideName(boolean hidden) {
        hideName = hidden;
    }

    int shownSince() {
        return shownSince;
    }

    void showWordingsSince(int number) {
        shownSince = number;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    void takeBack(Instant now) {
        withdrawnAt = now;
    }

    /** Whether what stands so is its author's alone again. */
    boolean isTakenBack(State state) {
        return withdrawnAt != null && state.closedByWithdrawal();
    }

    /** For good. */
    void letGo(Instant now) {
        author = null;
        hideName = true;
        disownedAt = now;
    }
}
