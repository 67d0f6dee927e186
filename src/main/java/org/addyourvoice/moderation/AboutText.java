package org.addyourvoice.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** Which text a case is about, and who is no judge of it. */
@MappedSuperclass
abstract class AboutText {

    @Column(name = "experience_id")
    private ExperienceId experience;

    /** Null where nobody knows any more whose text it is. */
    @Column(name = "author_id")
    private @Nullable MemberId author;

    private @Nullable Integer postNumber;

    /** What it replies to, or null. */
    @Column(name = "thread_id")
    private @Nullable ExperienceId thread;

    /** Who wrote that. */
    @Column(name = "host_id")
    private @Nullable MemberId host;

    @SuppressWarnings("NullAway.Init")
    protected AboutText() {}

    AboutText(Subject subject) {
        this.experience = subject.experience();
        this.author = subject.author();
        this.postNumber = subject.postNumber();
        this.thread = subject.thread();
        this.host = subject.host();
    }

    /**
     * What a case is about.
     *
     * @param author null where nobody knows any more whose text it is
     * @param postNumber how many posts the author had sent by then, this one included; null where there is no author
     * @param thread the experience that it replies to, or null
     * @param host who wrote that, or null where nobody knows
     */
    record Subject(
            ExperienceId experience,
            int revision,
            @Nullable MemberId author,
            @Nullable Integer postNumber,
            @Nullable ExperienceId thread,
            @Nullable MemberId host) {}

    void unlink() {
        author = null;
        postNumber = null;
    }

    boolean isBy(MemberId member) {
        return member.equals(author);
    }

    /** Whether they are no judge of it: they wrote it, or what it replies to. */
    boolean concerns(MemberId member) {
        return isBy(member) || member.equals(host);
    }

    boolean isReply() {
        return thread != null;
    }

    ExperienceId experience() {
        return experience;
    }

    @Nullable
    MemberId author() {
        return author;
    }

    @Nullable
    Integer postNumber() {
        return postNumber;
    }
}
