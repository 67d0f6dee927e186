package org.addyourvoice.experience;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.text.WordDiff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a text came to read as it does, for its readers: only wordings that were up themselves until a later one took their place. What moderators took out of
 * sight, and everything from before they covered words, is left out: an older wording may say what was covered. So is what the author keeps from readers,
 * who may have changed it because it told too much.
 */
@Service
@Transactional(readOnly = true)
class EditHistory {

    private static final Set<LifecycleEvent> TAKEN_OUT = EnumSet.of(LifecycleEvent.HIDE, LifecycleEvent.REMOVE);

    private final Experiences experiences;

    EditHistory(Experiences experiences) {
        this.experiences = experiences;
    }

    /** Newest first. Without changes where nothing of it is up. */
    PastChanges of(ExperienceId id) {
        return experiences
                .findById(id.value())
                .flatMap(it -> it.live().map(live -> changes(it, live)))
                .orElse(PastChanges.NONE);
    }

    /** What its author may decide on. */
    EarlierWordings own(MemberId author, ExperienceId id) {
        return experiences
                .findById(id.value())
                .filter(it -> it.isBy(author))
                .flatMap(it -> it.live().map(live -> earlier(it, live)))
                .orElse(EarlierWordings.NONE);
    }

    private static EarlierWordings earlier(Experience experience, Revision live) {
        int newest = experience.latest().number();
        int since = experience.shownSince();
        boolean coming = newest > live.number() && since < newest;
        return new EarlierWordings(coming || shown(experience, live, since).size() > 1, since > 1);
    }

    /**
     * Keeps all that was sent before the newest wording from readers, also once that one is up; or lets them see it again.
     *
     * @throws NoSuchExperience unless it is this author's own
     */
    @Transactional
    public void show(MemberId author, ExperienceId id, boolean shown) {
        Experience experience = experiences
                .findForChange(id.value())
                .filter(it -> it.isBy(author))
                .orElseThrow(() -> new NoSuchExperience(id));
        experience.showWordingsSince(shown ? 1 : experience.latest().number());
    }

    private static PastChanges changes(Experience experience, Revision live) {
        List<Revision> shown = shown(experience, live, experience.shownSince());
        Set<ContentNote> notes = EnumSet.noneOf(ContentNote.class);
        shown.forEach(it -> notes.addAll(it.shownNotes()));
        List<PastChange> changes = new ArrayList<>();
        for (int i = 1; i < shown.size(); i++) {
            changes.add(between(shown.get(i - 1), shown.get(i), experience.isReply()));
        }
        Collections.reverse(changes);
        return new PastChanges(changes, notes);
    }

    /** Oldest first. */
    private static List<Revision> shown(Experience experience, Revision live, int since) {
        List<Revision> shown = new ArrayList<>();
        for (int number = since; number <= live.number(); number++) {
            Revision it = experience.revision(number);
            if (!it.covered().isEmpty()) {
                shown.clear();
            }
            if (it == live || wasReplaced(it)) {
                shown.add(it);
            }
        }
        return shown;
    }

    private static boolean wasReplaced(Revision it) {
        return it.state() == State.SUPERSEDED
                && it.publishedAt() != null
                && it.steps().stream().noneMatch(step -> TAKEN_OUT.contains(step.event()));
    }

    /** A reply has no title that readers see. */
    private static PastChange between(Revision before, Revision after, boolean reply) {
        return new PastChange(
                Objects.requireNonNull(after.publishedAt()),
                reply ? WordDiff.between("", "") : WordDiff.between(before.shownTitle(), after.shownTitle()),
                WordDiff.between(before.shownBody(), after.shownBody()));
    }
}
