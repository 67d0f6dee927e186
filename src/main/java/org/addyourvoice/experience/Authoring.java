package org.addyourvoice.experience;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Screening;
import org.addyourvoice.safety.Submission;
import org.addyourvoice.safety.Verdict;
import org.addyourvoice.safety.Visibility;
import org.addyourvoice.sanction.Restrained;
import org.addyourvoice.sanction.Restraints;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What an author may do with what they write. Moderators' commands are in {@link Review}. */
@Service
@Transactional
public class Authoring {

    private final Experiences experiences;
    private final MemberDirectory members;
    private final Screening screening;
    private final MemberTrust trust;
    private final Erasure erasure;
    private final Restraints restraints;
    private final ApplicationEventPublisher events;
    private final UndoWindow window;
    private final Drafting drafting;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Authoring(
            Experiences experiences,
            MemberDirectory members,
            Screening screening,
            MemberTrust trust,
            Erasure erasure,
            Restraints restraints,
            ApplicationEventPublisher events,
            UndoWindow window,
            Drafting drafting,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.experiences = experiences;
        this.members = members;
        this.screening = screening;
        this.trust = trust;
        this.erasure = erasure;
        this.restraints = restraints;
        this.events = events;
        this.window = window;
        this.drafting = drafting;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Takes a new experience in; the rules decide whether it is published at once or waits for a person.
     *
     * @param key made with the form; the same key again gives the experience that is already there, unchanged
     * @throws Restrained if the author is silenced, or has posted too lately for slow mode, and the rules see no crisis
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ExperienceId submit(MemberId author, ExperienceText text, UUID key) {
        return submit(author, text, key, DraftMark.NONE);
    }

    /** The same, of a form that may have a draft. @param page what the form knows of its draft, which ends with it */
    @Transactional(propagation = Propagation.SUPPORTS)
    ExperienceId submit(MemberId author, ExperienceText text, UUID key, DraftMark page) {
        return submit(author, text, key, page, () -> null);
    }

    /** @param thread finds where a reply is to stand, in the transaction that keeps it; null for an experience */
    @Transactional(propagation = Propagation.SUPPORTS)
    ExperienceId submit(MemberId author, ExperienceText text, UUID key, Supplier<@Nullable InThread> thread) {
        return submit(author, text, key, DraftMark.NONE, thread);
    }

    private ExperienceId submit(
            MemberId author, ExperienceText text, UUID key, DraftMark page, Supplier<@Nullable InThread> thread) {
        UUID scoped = scopedKey(author, null, key);
        try {
            return transactions.execute(status -> {
                ExperienceId id = known(scoped).orElseGet(() -> takeIn(author, text, thread.get(), scoped));
                drafting.sent(author, key, page);
                return id;
            });
        } catch (DataIntegrityViolationException e) {
            // The same form arrived twice in the same moment; the other one was quicker.
            return transactions.execute(status -> known(scoped).orElseThrow(() -> e));
        }
    }

    private Optional<ExperienceId> known(UUID key) {
        return experiences.findBySubmissionKey(key).map(Experience::id);
    }

    /** The key as it is kept: the same key in the form of somebody else, or for another text, is another one. @param of what is edited, or null */
    static UUID scopedKey(MemberId author, @Nullable ExperienceId of, UUID key) {
        String whose = of == null ? "by " + author : "of " + of;
        return UUID.nameUUIDFromBytes((whose + "/" + key).getBytes(UTF_8));
    }

    private ExperienceId takeIn(MemberId author, ExperienceText text, @Nullable InThread thread, UUID key) {
        Instant now = clock.instant();
        Verdict verdict = screen(author, text, false, now);
        if (!reachesSomebodyAtOnce(verdict)) {
            restraints.admitPost(author, () -> experiences.findLatestOf(author));
        }
        Experience experience = experiences.saveAndFlush(new Experience(author, text, thread, key, verdict, now));
        announce(author, experience, verdict, verdict.visibility() != Visibility.SHOW, false, now);
        return experience.id();
    }

    /**
     * Adds a revision. What is published stays up until the revision is, unless a rule takes it out of sight meanwhile. Where a person has been asked already, a person answers, whatever the rules say.
     *
     * @param version the version that the author's form was made from
     * @throws OptimisticLockingFailureException if the experience has changed since
     * @throws NotPossibleNow if it was declined, removed or withdrawn, or a moderator's decision is so fresh that it may be taken back
     * @throws Restrained if the author is silenced, and the rules see no crisis
     */
    public void edit(MemberId author, ExperienceId id, long version, ExperienceText text, UUID key) {
        edit(author, id, version, text, key, DraftMark.NONE);
    }

    /** The same, of a form that may have a draft. @param page what the form knows of its draft, which ends with it */
    void edit(MemberId author, ExperienceId id, long version, ExperienceText text, UUID key, DraftMark page) {
        Experience experience = own(author, id);
        UUID scoped = scopedKey(author, id, key);
        if (experience.sentWith(scoped)) {
            return;
        }
        requireVersion(experience, version);
        requireSettled(experience);
        Instant now = clock.instant();
        Verdict verdict = screen(author, text, true, now);
        if (!reachesSomebodyAtOnce(verdict)) {
            restraints.requireMayWrite(author);
        }
        boolean waits = experience.personIsAsked() || verdict.visibility() != Visibility.SHOW;
        boolean hides = experience.live().isPresent() && verdict.hidesPublished();
        Optional<ExperienceHidden> hidden = hides ? experience.hide(By.RULES, now) : Optional.empty();
        experience.edit(text, scoped, verdict, now);
        drafting.sent(author, key, page);
        experiences.flush();
        hidden.ifPresent(events::publishEvent);
        announce(author, experience, verdict, waits, hides, now);
    }

    /** Ids of notices that the rules would have the author read before sending. None in a crisis: such words have to reach somebody at once. */
    @Transactional(readOnly = true)
    public List<String> guides(MemberId author, ExperienceText text, boolean edit) {
        Verdict verdict = screen(author, text, edit, clock.instant());
        return reachesSomebodyAtOnce(verdict) ? List.of() : verdict.guides();
    }

    /** In a crisis nothing stands between an author and the moderators, no hint and no sanction; others see none of it before they have read it. */
    private static boolean reachesSomebodyAtOnce(Verdict verdict) {
        return verdict.visibility() == Visibility.ESCALATE;
    }

    /** @throws NotPossibleNow if it was declined or removed, a moderator for crises has yet to read it, or a decision is so fresh that it may be taken back */
    public void withdraw(MemberId author, ExperienceId id) {
        Experience experience = own(author, id);
        if (experience.latest().state() == State.WITHDRAWN) {
            return;
        }
        requireSettled(experience);
        ExperienceWithdrawn withdrawn = experience.withdraw(clock.instant());
        experiences.flush();
        events.publishEvent(withdrawn);
    }

    /**
     * Cuts every link between the author and what they wrote, for good. What is up stays readable and belongs to nobody; whatever readers don't see of it
     * is wiped, and nobody decides on that any more.
     *
     * @param version the version that the author had read
     * @throws OptimisticLockingFailureException if the experience has changed since
     * @throws NotPossibleNow if a moderator for crises has yet to read it, or a decision is so fresh that it may be taken back
     */
    public void disown(MemberId author, ExperienceId id, long version) {
        Experience experience = own(author, id);
        requireVersion(experience, version);
        requireSettled(experience);
        if (!experience.latest().state().mayBeLetGo()) {
            throw new NotPossibleNow("disown", experience.latest().state());
        }
        if (experience.live().isEmpty()) {
            erasure.letGo(experience);
            return;
        }
        ExperienceDisowned disowned = experience.disown(clock.instant());
        experiences.flush();
        erasure.wipeUnread(experience);
        events.publishEvent(disowned);
    }

    /**
     * Hides or shows the author's name to readers, at once and without another review, however it stands. Nothing happens where it is so already.
     *
     * @param version the version that the author had read
     * @throws OptimisticLockingFailureException if the experience has changed since
     */
    public void hideName(MemberId author, ExperienceId id, long version, boolean hidden) {
        Experience experience = own(author, id);
        if (experience.hideName() == hidden) {
            return;
        }
        requireVersion(experience, version);
        experience.hideName(hidden);
    }

    /** An answer that the author has yet to hear may still be taken back. */
    private void requireSettled(Experience experience) {
        Revision newest = experience.latest();
        if (newest.state() != State.PUBLISHED && window.isOpen(newest.decidedAt())) {
            throw new NotPossibleNow("change", newest.state());
        }
    }

    private static void requireVersion(Experience experience, long version) {
        if (experience.version() != version) {
            throw new OptimisticLockingFailureException(
                    "experience " + experience.id() + " is no longer version " + version);
        }
    }

    private void announce(
            MemberId author, Experience experience, Verdict verdict, boolean waits, boolean hid, Instant now) {
        int revision = experience.latest().number();
        events.publishEvent(new ExperienceSubmitted(experience.id(), revision, author, now, verdict, waits, hid));
        if (!waits) {
            Optional<TextPublished> published = experience.publish(revision, By.RULES, now);
            experiences.flush();
            published.ifPresent(events::publishEvent);
        }
    }

    private Verdict screen(MemberId author, ExperienceText text, boolean edit, Instant now) {
        Duration age = Duration.between(members.get(author).joinedAt(), now);
        Suggested suggested = text.suggested();
        String suggestion = suggested == null ? "" : suggested.name();
        Verdict verdict = screening.screen(
                new Submission(text.typedTitle(), text.body(), suggestion, experiences.countLiveBy(author), age, edit)
                        .by(trust.of(author)));
        return restraints.readFirst(author) ? verdict.and(ReadFirst.MATCH) : verdict;
    }

    private Experience own(MemberId author, ExperienceId id) {
        return experiences
                .findForChange(id.value())
                .filter(it -> it.isBy(author))
                .orElseThrow(() -> new NoSuchExperience(id));
    }
}
