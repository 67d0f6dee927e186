package org.addyourvoice.experience;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.addyourvoice.experience.Draft.Writing;
import org.addyourvoice.experience.KeptDraft.Apart;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.text.Markdown;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members are still writing, at as many places as they like. Whoever saves on top of words that their page has not seen goes on in a draft of
 * their own: nothing is overwritten.
 */
@Service
@Transactional
public class Drafting {

    /** How many one member has at most. */
    static final int MOST = 10;

    /** A draft that nobody touches is kept for so long. */
    public static final Duration KEPT_FOR = Duration.ofDays(180);

    private static final int BEGINNING = 140;

    private final Drafts drafts;
    private final Experiences experiences;
    private final MemberDirectory members;
    private final Clock clock;

    Drafting(Drafts drafts, Experiences experiences, MemberDirectory members, Clock clock) {
        this.drafts = drafts;
        this.experiences = experiences;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Keeps a form as it is, however incomplete.
     *
     * @param of what it would change, or null where it is something new
     * @param device as its author knows it
     * @throws DraftRefused if there are too many drafts already, or it is longer than a draft can be
     */
    KeptDraft keep(MemberId author, VoiceForm form, @Nullable ExperienceId of, String device) {
        UUID hand = Objects.requireNonNullElseGet(form.draft().page(), UUID::randomUUID);
        Writing writing = new Writing(DraftFields.of(form), of, device, hand);
        // of two saves in one moment the second sees what the first did
        if (!members.hold(author)) {
            throw new NoSuchDraft(form.submissionKey());
        }
        UUID key = form.submissionKey();
        Optional<Draft> known = drafts.findByAuthorAndFormKey(author, key);
        if (known.isEmpty()) {
            boolean gone = form.draft().wasSaved() || sent(author, of, key).isPresent();
            return gone ? apart(author, key, writing, Apart.GONE) : begin(author, key, writing, null);
        }
        Draft draft = known.get();
        boolean mayWrite = draft.holds(writing) || draft.isKnownTo(form.draft());
        return mayWrite ? goOn(draft, writing, null) : apart(author, key, writing, Apart.from(draft));
    }

    /** Under a key that the same page finds again, should it never hear of it. */
    private KeptDraft apart(MemberId author, UUID key, Writing writing, Apart why) {
        UUID own = UUID.nameUUIDFromBytes((key + "/" + writing.hand()).getBytes(UTF_8));
        return drafts.findByAuthorAndFormKey(author, own)
                .map(it -> goOn(it, writing, why))
                .orElseGet(() -> begin(author, own, writing, why));
    }

    private KeptDraft begin(MemberId author, UUID key, Writing writing, @Nullable Apart apart) {
        if (drafts.countByAuthor(author) >= MOST) {
            throw new DraftRefused(DraftRefused.Why.MANY, MOST);
        }
        return KeptDraft.of(drafts.saveAndFlush(new Draft(author, key, writing, clock.instant())), apart);
    }

    private KeptDraft goOn(Draft draft, Writing writing, @Nullable Apart apart) {
        draft.write(writing, clock.instant());
        drafts.flush();
        return KeptDraft.of(draft, apart);
    }

    /** The form to go on with. Empty unless it is this member's own. */
    @Transactional(readOnly = true)
    Optional<VoiceForm> open(MemberId author, UUID key) {
        return drafts.findByAuthorAndFormKey(author, key).map(DraftFields::form);
    }

    /** What a draft would change. Empty where it is something new, or no draft of this member's. */
    @Transactional(readOnly = true)
    Optional<ExperienceId> changes(MemberId author, UUID key) {
        return drafts.findByAuthorAndFormKey(author, key).map(Draft::experience);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<DraftView> of(MemberId author) {
        return drafts.findByAuthorOrderByChangedAtDescIdDesc(author).stream()
                .map(Drafting::view)
                .toList();
    }

    private static DraftView view(Draft draft) {
        VoiceForm form = DraftFields.form(draft);
        return new DraftView(
                draft.formKey(),
                form.title(),
                Markdown.excerpt(form.body(), BEGINNING),
                draft.changedAt(),
                draft.device(),
                draft.experience() != null);
    }

    /** Does nothing where it is gone already. */
    void discard(MemberId author, UUID key) {
        drafts.findByAuthorAndFormKey(author, key).ifPresent(drafts::delete);
    }

    /** The form has been sent: its draft is not needed any more, unless somebody wrote on in it elsewhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sent(MemberId author, UUID key, DraftMark page) {
        drafts.findByAuthorAndFormKey(author, key)
                .filter(it -> it.isKnownTo(page))
                .ifPresent(drafts::delete);
    }

    /** Whether this form was sent before, in other words: sent again it would be taken for a second click. */
    @Transactional(readOnly = true)
    boolean wasSentOtherwise(MemberId author, @Nullable ExperienceId of, VoiceForm form, ExperienceText text) {
        return sent(author, of, form.submissionKey())
                .filter(it -> !it.saysTheSameAs(text))
                .isPresent();
    }

    private Optional<Revision> sent(MemberId author, @Nullable ExperienceId of, UUID key) {
        return experiences.findRevisionBySubmissionKey(Authoring.scopedKey(author, of, key));
    }

    /** A page knows by it that what lies in the browser is of the same account. */
    public String mark(MemberId author) {
        return UUID.nameUUIDFromBytes(("writing by " + author).getBytes(UTF_8)).toString();
    }

    @EventListener
    void on(ExperienceDisowned it) {
        drafts.deleteChangesOf(it.id());
    }

    @EventListener
    void on(ExperiencePurged it) {
        drafts.deleteChangesOf(it.id());
    }

    @Job(name = "old-drafts", cron = "0 40 3 * * *")
    public Work forget() {
        return Work.of(drafts.deleteUntouchedSince(clock.instant().minus(KEPT_FOR)));
    }
}
