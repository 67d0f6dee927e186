package org.addyourvoice.experience;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** What stands in a conversation: an experience, below which others may reply, or a reply. Nobody replies to a reply; they quote each other. */
@MappedSuperclass
abstract class InConversation extends Owned {

    /** Null for an experience. */
    @Embedded
    private @Nullable InThread thread;

    private boolean repliesClosed;

    protected InConversation() {}

    InConversation(MemberId author, boolean hideName, @Nullable InThread thread, Instant now) {
        super(author, hideName, now);
        this.thread = thread;
    }

    /** Empty for an experience. */
    Optional<InThread> thread() {
        return Optional.ofNullable(thread);
    }

    boolean isReply() {
        return thread != null;
    }

    boolean isUnder(ExperienceId experience) {
        return thread != null && thread.under().equals(experience);
    }

    boolean repliesClosed() {
        return repliesClosed;
    }

    /** For new replies; those that are there stay. */
    void closeReplies(boolean closed) {
        repliesClosed = closed;
    }
}
