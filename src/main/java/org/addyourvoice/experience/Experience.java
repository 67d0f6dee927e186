package org.addyourvoice.experience;

import jakarta.persistence.CascadeType;
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
import java.util.function.Consumer;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a member shares about coping, or replies to that, through all its revisions. At most one revision is live, which is what others see; the newest one may wait for
 * a moderator meanwhile.
 */
@Entity
class Experience extends InConversation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable Instant publishedAt;

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
        this(author, text, null, key, verdict, now);
    }

    /** @param thread where it stands if it is a reply, else null */
    Experience(
            MemberId author, ExperienceText text, @Nullable InThread thread, UUID key, Verdict verdict, Instant now) {
        super(author, text.hideName(), thread, now);
        this.changedAt = now;
        revisions.add(new Revision(this, 1, text, key, verdict, now));
    }

    /**
     * Adds the next revision. What is published stays up; one that waited, or was given back, gives way to it, and then a person is asked again whatever
     * the rules say.
     */
    Revision edit(ExperienceText text, UUID key, Verdict verdict, Instant now) {
        Revision before = latest();
        if (!canEdit()) {
            throw new NotPossibleNow("edit", before.state());
        }
        boolean urgent = before.state() == State.ESCALATED;
        revisions.stream()
                .filter(it -> it != live && it.can(LifecycleEvent.GIVE_WAY))
                .forEach(it -> it.move(LifecycleEvent.GIVE_WAY, By.AUTHOR, now));
        hideName(text.hideName());
        changedAt = now;
        Revision next = new Revision(this, before.number() + 1, text, key, verdict, now);
        if (urgent && next.state() == State.HELD) {
            next.move(LifecycleEvent.ESCALATE, By.RULES, now);
        }
        // What was decided on these words already isn't asked again.
        next.suggestion()
                .flatMap(it -> SuggestedStrategy.answeredIn(revisions, it.name()))
                .ifPresent(it -> next.suggestionAnswered(it.answer().orElseThrow(), it.answeredAt()));
        revisions.add(next);
        return next;
    }

    boolean canEdit() {
        return live != null || latest().can(LifecycleEvent.GIVE_WAY);
    }

    /** Whether a moderator has been asked about the newest revision, asked for it to be changed, or covered words that an edit could bring back. */
    boolean personIsAsked() {
        Revision newest = latest();
        boolean covered = live != null && !live.covered().isEmpty();
        return covered || newest.state().waits() || newest.state() == State.RETURNED || newest.hasLapsed();
    }

    /** Answers wherever the newest revision or the live one asks. Empty unless that changes what the live one says. */
    Optional<TextPublished> answerSuggestion(String suggested, SuggestionAnswer answer, Instant now) {
        return saysOtherwise(new AskedFor(revisions, live).answer(suggested, answer, now), now);
    }

    /** Asks again wherever that was answered so. Empty as above. @throws NotPossibleNow if the newest revision doesn't ask for it any more */
    Optional<TextPublished> unanswerSuggestion(String suggested, SuggestionAnswer answer, Instant now) {
        return saysOtherwise(new AskedFor(revisions, live).unanswer(suggested, answer), now);
    }

    private Optional<TextPublished> saysOtherwise(boolean liveOne, Instant now) {
        changedAt = now;
        return liveOne ? live().flatMap(this::published) : Optional.empty();
    }

    /** Makes a waiting revision the one that everybody sees. */
    Optional<TextPublished> publish(int number, By by, Instant now) {
        Revision revision = revision(number);
        revision.publish(by, now);
        return showing(revision, by, now);
    }

    /** Brings back what was declined or removed. */
    Optional<TextPublished> uphold(int number, Instant now) {
        Revision revision = revision(number);
        if (live != null && live.number() > number) {
            throw new NotPossibleNow(LifecycleEvent.UPHOLD, revision.state());
        }
        revision.uphold(now);
        return showing(revision, By.MODERATOR, now);
    }

    private Optional<TextPublished> showing(Revision revision, By by, Instant now) {
        revisions.stream()
                .filter(it -> it == live
                        || it.number() < revision.number() && it.state().waits())
                .forEach(it -> it.move(LifecycleEvent.REPLACE, by, now));
        changedAt = now;
        live = revision;
        if (publishedAt == null) {
            publishedAt = now;
        }
        return published(revision);
    }

    /** Empty where nobody knows any more whose voice it is. */
    private Optional<TextPublished> published(Revision revision) {
        return Optional.ofNullable(author()).map(revision::publication);
    }

    /** How a revision stands, to be able to go back there. */
    Before before(int number) {
        return revision(number).before(live == null ? null : live.number());
    }

    void giveBack(int number, Answer answer, Instant now) {
        change(number, now, it -> it.answer(LifecycleEvent.RETURN, answer, now));
    }

    void decline(int number, Answer answer, Instant now) {
        change(number, now, it -> it.answer(LifecycleEvent.DECLINE, answer, now));
    }

    /** What a moderator does without a word to the author. */
    void move(int number, LifecycleEvent event, Instant now) {
        change(number, now, it -> it.move(event, By.MODERATOR, now));
    }

    /** What readers see elsewhere stays as it is. */
    void change(int number, Instant now, Consumer<Revision> step) {
        step.accept(revision(number));
        changedAt = now;
    }

    /** Takes the live revision out of sight until a moderator has looked. Empty where nobody's voice is lost by it. */
    Optional<ExperienceHidden> hide(By by, Instant now) {
        requireLive(LifecycleEvent.HIDE).move(LifecycleEvent.HIDE, by, now);
        changedAt = now;
        live = null;
        return hidden();
    }

    /** Takes the live revision down. Empty where nobody's voice is lost by it, because nobody knows any more whose it is. */
    Optional<ExperienceRemoved> remove(Answer answer, Instant now) {
        requireLive(LifecycleEvent.REMOVE).answer(LifecycleEvent.REMOVE, answer, now);
        changedAt = now;
        live = null;
        return Optional.ofNullable(author()).map(it -> new ExperienceRemoved(id(), it));
    }

    private Revision requireLive(LifecycleEvent event) {
        return live().orElseThrow(() -> new NotPossibleNow(event, latest().state()));
    }

    /** Goes back to how a revision stood before it was decided on, and says what that means for readers. */
    Optional<?> undo(int number, Before before, Instant now) {
        Revision revision = revision(number);
        boolean wasLive = Objects.equals(before.live(), number);
        if (revision != latest() && revision != live && !wasLive) {
            throw new NotPossibleNow("undo", revision.state());
        }
        Revision shown = live;
        boolean firstTime = before.publishedAt() == null && Objects.equals(publishedAt, revision.publishedAt());
        revision.undo(before, now);
        changedAt = now;
        if (shown != revision && !wasLive) {
            return Optional.empty();
        }
        live = before.live() == null ? null : revision(before.live());
        if (live != null) {
            live.shownAgain(now);
            return published(live);
        }
        publishedAt = firstTime ? null : publishedAt;
        return hidden();
    }

    private Optional<ExperienceHidden> hidden() {
        return Optional.ofNullable(author()).map(it -> new ExperienceHidden(id(), it));
    }

    /** Takes everything back at the author's wish. What a moderator for crises has yet to read stays for them. */
    ExperienceWithdrawn withdraw(Instant now) {
        if (!canWithdraw()) {
            throw new NotPossibleNow(LifecycleEvent.WITHDRAW, latest().state());
        }
        revisions.stream()
                .filter(it -> it.can(LifecycleEvent.WITHDRAW))
                .forEach(it -> it.move(LifecycleEvent.WITHDRAW, By.AUTHOR, now));
        live = null;
        takeBack(now);
        changedAt = now;
        return new ExperienceWithdrawn(id(), requireAuthor());
    }

    boolean canWithdraw() {
        return latest().state() != State.ESCALATED
                && revisions.stream().anyMatch(it -> it.can(LifecycleEvent.WITHDRAW));
    }

    boolean canBePurged() {
        return author() != null && latest().can(LifecycleEvent.PURGE);
    }

    /** What was given back and never sent again is the author's draft. */
    ExperienceLapsed lapse(Instant now) {
        latest().move(LifecycleEvent.LAPSE, By.TIME, now);
        changedAt = now;
        return new ExperienceLapsed(id());
    }

    /** Cuts every link to the author, for good. What is up stays up; what a moderator had said to the author is gone. */
    ExperienceDisowned disown(Instant now) {
        if (live == null) {
            throw new NotPossibleNow("disown", latest().state());
        }
        MemberId former = requireAuthor();
        revisions.forEach(Revision::forgetAuthor);
        letGo(now);
        changedAt = now;
        return new ExperienceDisowned(id(), former);
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

    ExperienceId id() {
        return new ExperienceId(Objects.requireNonNull(id));
    }

    boolean sentWith(UUID key) {
        return revisions.stream().anyMatch(it -> it.submissionKey().equals(key));
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    long version() {
        return version;
    }
}
