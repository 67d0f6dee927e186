package org.addyourvoice.moderation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;

/** Words that are sent from a case beside a decision: for the other moderators, or for the author. */
@Component
class AlongWords {

    private final Noting noting;
    private final Asking asking;
    private final People people;
    private final Messaging messaging;
    private final FollowingUp followingUp;
    private final Limits limits;
    private final DeskTime time;

    AlongWords(
            Noting noting,
            Asking asking,
            People people,
            Messaging messaging,
            FollowingUp followingUp,
            Limits limits,
            DeskTime time) {
        this.noting = noting;
        this.asking = asking;
        this.people = people;
        this.messaging = messaging;
        this.followingUp = followingUp;
        this.limits = limits;
        this.time = time;
    }

    /** What they are for. */
    enum Kind {
        NOTE("note", "moderation.note.done", "#h-notes"),
        ASK("ask", "moderation.opinion.asked", "#h-dec"),
        MESSAGE("message", "moderation.message.sent", "#h-notes"),
        PLAN("plan", "moderation.follow-up.planned", "#h-follow");

        private final String slug;
        private final String done;
        private final String place;

        Kind(String slug, String done, String place) {
            this.slug = slug;
            this.done = done;
            this.place = place;
        }

        static Optional<Kind> ofSlug(String slug) {
            return Arrays.stream(values()).filter(it -> it.slug.equals(slug)).findFirst();
        }

        String slug() {
            return slug;
        }

        /** Code of what is said once it is done. */
        String done() {
            return done;
        }

        /** Where on the page of the case it stands then. */
        String place() {
            return place;
        }
    }

    /** Does it, unless something is wrong, which is said as of a {@link WordsForm}: beside a field, or of the whole where it comes too late. */
    Errors send(Kind kind, MemberId by, CaseId id, AlongForm beside) {
        WordsForm typed = beside.of(kind);
        Errors errors = new DirectFieldBindingResult(typed, kind.slug());
        typed.check(errors, kind != Kind.ASK);
        switch (kind) {
            case NOTE -> unlessWrong(errors, () -> noting.onCase(by, id, typed.words()));
            case ASK -> unlessWrong(errors, () -> ask(by, id, typed.words(), errors));
            case MESSAGE -> unlessWrong(errors, () -> write(by, id, typed.words()));
            case PLAN -> plan(by, id, typed, errors);
        }
        return errors;
    }

    private static void unlessWrong(Errors errors, Runnable what) {
        if (!errors.hasErrors()) {
            what.run();
        }
    }

    private void ask(MemberId by, CaseId id, String question, Errors errors) {
        try {
            if (asking.ask(by, id, question)) {
                return;
            }
        } catch (CaseMovedOn e) {
            // it is too late as well
        }
        errors.reject("moderation.opinion.late");
    }

    private void write(MemberId by, CaseId id, String words) {
        people.requireAuthor(by, id);
        limits.take(Limit.MESSAGE, by.toString());
        messaging.toAuthor(by, id, words);
    }

    private void plan(MemberId by, CaseId id, WordsForm typed, Errors errors) {
        followingUp.require(by, id);
        Optional<LocalDate> day = typed.dayFrom(time.today(), errors);
        unlessWrong(errors, () -> followingUp.plan(by, id, day.orElseThrow(), typed.words()));
    }
}
