package org.addyourvoice.experience;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a member shares about coping, through all its revisions. At most one revision is live, which is what others see; the newest one may wait for
 * a moderator meanwhile.
 */
@Entity
class Experience {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    /** Null once the author has let go of it. */
    @Column(name = "author_id")
    private @Nullable MemberId author;

    private boolean hideName;
    private Instant submittedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable Instant disownedAt;

    /** Moves with every transition, so that the version does too even where only a revision's row changes. */
    private Instant changedAt;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "live_revision_id")
    private @Nullable Revision live;

    @OneToMany(mappedBy = "experience", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<Revision> revisions = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Experience() {}

    Experience(MemberId author, ExperienceText text, UUID key, Verdict verdict, Instant now) {
        this.author = author;
        this.hideName = text.hideName();
        this.submittedAt = now;
        this.changedAt = now;
        revisions.add(new Revision(this, 1, text, key, verdict, now));
    }

    /** Adds the next revision; one that still waited gives way to it, a published one stays up. */
    Revision edit(ExperienceText text, UUID key, Verdict verdict, Instant now) {
        Revision before = latest();
        if (before.state() == State.REMOVED || before.state() == State.WITHDRAWN) {
            throw new NotPossibleNow("edit", before.state());
        }
        if (before != live) {
            before.became(State.SUPERSEDED);
        }
        hideName = text.hideName();
        changedAt = now;
        Revision next = new Revision(this, before.number() + 1, text, key, verdict, now);
        // What was decided on these words already isn't asked again.
        next.suggestion().flatMap(it -> answerTo(it.name())).ifPresent(next::suggestionAnswered);
        revisions.add(next);
        return next;
    }

    private Optional<SuggestionAnswer> answerTo(String suggested) {
        return revisions.stream()
                .flatMap(it -> it.suggestion().stream())
                .filter(it -> it.isNamed(suggested))
                .flatMap(it -> it.answer().stream())
                .reduce((earlier, later) -> later);
    }

    /** Answers wherever the newest revision or the live one asks. Empty unless that changes what the live one says. */
    Optional<ExperiencePublished> answerSuggestion(String suggested, SuggestionAnswer answer, Instant now) {
        boolean saysMore = false;
        for (Revision it : live == null || live == latest() ? List.of(latest()) : List.of(live, latest())) {
            if (it.suggestion()
                    .filter(asked -> asked.waits() && asked.isNamed(suggested))
                    .isPresent()) {
                saysMore |= it.suggestionAnswered(answer) && it == live;
            }
        }
        changedAt = now;
        return saysMore ? live().map(this::published) : Optional.empty();
    }

    /** Makes a waiting revision the one that everybody sees. */
    ExperiencePublished publish(int number, Instant now) {
        Revision revision = waiting(number, "publish");
        if (live != null) {
            live.became(State.SUPERSEDED);
        }
        changedAt = now;
        revision.published(now);
        live = revision;
        if (publishedAt == null) {
            publishedAt = now;
        }
        return published(revision);
    }

    private ExperiencePublished published(Revision revision) {
        return new ExperiencePublished(
                id(),
                revision.number(),
                requireAuthor(),
                Objects.requireNonNull(revision.publishedAt()),
                revision.context(),
                revision.symptoms(),
                revision.reports());
    }

    void giveBack(int number, Answer answer, Instant now) {
        waiting(number, "return").answered(State.RETURNED, answer, now);
        changedAt = now;
    }

    void decline(int number, Answer answer, Instant now) {
        waiting(number, "decline").answered(State.DECLINED, answer, now);
        changedAt = now;
    }

    void escalate(int number, Instant now) {
        waiting(number, "escalate").became(State.ESCALATED);
        changedAt = now;
    }

    /** Takes the live revision down. Empty where nobody's voice is lost by it, because nobody knows any more whose it is. */
    Optional<ExperienceRemoved> remove(Answer answer, Instant now) {
        if (live == null) {
            throw new NotPossibleNow("remove", latest().state());
        }
        live.answered(State.REMOVED, answer, now);
        changedAt = now;
        live = null;
        return author == null ? Optional.empty() : Optional.of(new ExperienceRemoved(id(), author));
    }

    /** Takes everything back at the author's wish. */
    ExperienceWithdrawn withdraw(Instant now) {
        State state = latest().state();
        if (state == State.WITHDRAWN || state == State.REMOVED) {
            throw new NotPossibleNow("withdraw", state);
        }
        if (live != null) {
            live.became(State.WITHDRAWN);
        }
        latest().became(State.WITHDRAWN);
        live = null;
        withdrawnAt = now;
        changedAt = now;
        return new ExperienceWithdrawn(id(), requireAuthor());
    }

    /** Cuts every link to the author, for good. What is up stays up; what a moderator had said to the author is gone. */
    ExperienceDisowned disown(Instant now) {
        if (latest() != live) {
            throw new NotPossibleNow("disown", latest().state());
        }
        MemberId former = requireAuthor();
        revisions.forEach(Revision::forgetAnswer);
        author = null;
        hideName = true;
        disownedAt = now;
        changedAt = now;
        return new ExperienceDisowned(id(), former);
    }

    private Revision waiting(int number, String transition) {
        Revision revision = revision(number);
        if (revision != latest() || !revision.state().waits()) {
            throw new NotPossibleNow(transition, revision.state());
        }
        return revision;
    }

    Revision revision(int number) {
        return revisions.get(number - 1);
    }

    Revision latest() {
        return revisions.get(revisions.size() - 1);
    }

    Optional<Revision> live() {
        return Optional.ofNullable(live);
    }

    List<Revision> revisions() {
        return List.copyOf(revisions);
    }

    ExperienceId id() {
        return new ExperienceId(Objects.requireNonNull(id));
    }

    /** Null where nobody knows any more whose it is. */
    @Nullable
    MemberId author() {
        return author;
    }

    private MemberId requireAuthor() {
        return Objects.requireNonNull(author, "disowned");
    }

    boolean sentWith(UUID key) {
        return revisions.stream().anyMatch(it -> it.submissionKey().equals(key));
    }

    boolean isBy(MemberId member) {
        return member.equals(author);
    }

    boolean hideName() {
        return hideName;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    long version() {
        return version;
    }
}
