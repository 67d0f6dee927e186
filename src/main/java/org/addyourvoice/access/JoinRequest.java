package org.addyourvoice.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.addyourvoice.member.MemberId;

/** That somebody waits to be let in, and what they wrote about it. */
@Entity
class JoinRequest {

    static final int LONGEST_WORDS = 1_000;

    @Id
    private long memberId;

    private String words;
    private boolean worrying;
    private String answer;
    private Instant askedAt;

    @SuppressWarnings("NullAway.Init")
    protected JoinRequest() {}

    /** @param worrying whether the rules see somebody in danger */
    JoinRequest(MemberId member, String words, boolean worrying, Instant now) {
        this.memberId = member.value();
        this.words = words;
        this.worrying = worrying;
        this.answer = "";
        this.askedAt = now;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    String words() {
        return words;
    }

    boolean isWorrying() {
        return worrying;
    }

    /** What they were told when somebody declined, or empty. */
    String answer() {
        return answer;
    }

    Instant askedAt() {
        return askedAt;
    }

    /** Nobody needs their words any more. */
    void decline(String told) {
        answer = told;
        words = "";
        worrying = false;
    }
}
