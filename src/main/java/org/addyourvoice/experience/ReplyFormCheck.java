package org.addyourvoice.experience;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.addyourvoice.experience.Conversations.Quotable;
import org.jspecify.annotations.Nullable;

/** Turns a {@link ReplyForm} into what it says, or into the list of what is missing, in the order of the page. */
final class ReplyFormCheck {

    private final ReplyForm form;
    private final List<Problem> problems = new ArrayList<>();
    private final @Nullable ReplyText text;
    private final @Nullable Quote quote;

    /** @param quotable what the form would quote, as it stands now, or null where it quotes nothing or that is gone */
    ReplyFormCheck(ReplyForm form, @Nullable Quotable quotable) {
        this.form = form;
        this.quote = quote(quotable);
        words();
        Set<ContentNote> notes = notes();
        this.text = problems.isEmpty() ? new ReplyText(form.body(), notes, form.hideName()) : null;
    }

    Problems problems() {
        return new Problems(problems);
    }

    /** Empty where there are problems. */
    Optional<ReplyText> text() {
        return Optional.ofNullable(text);
    }

    /** Null where it quotes nothing. */
    @Nullable
    Quote quote() {
        return quote;
    }

    private @Nullable Quote quote(@Nullable Quotable quotable) {
        if (form.quote().isEmpty() || form.part().isEmpty()) {
            return null;
        }
        if (quotable == null || quotable.parts().isEmpty()) {
            add("part", "experience.reply.quote.nothing-left");
            return null;
        }
        Optional<Quote> chosen = quotable.taken(form).map(quotable::quote);
        if (chosen.isEmpty()) {
            add("part", "experience.reply.quote.changed");
        }
        return chosen.orElse(null);
    }

    private void words() {
        if (form.body().isBlank()) {
            add("body", "experience.reply.body.missing");
        } else if (form.body().length() > ExperienceText.MAX_BODY) {
            add(
                    "body",
                    "experience.voice.body.long",
                    ExperienceText.MAX_BODY,
                    form.body().length());
        }
    }

    private Set<ContentNote> notes() {
        Set<ContentNote> known = new LinkedHashSet<>();
        for (String slug : form.contentNotes()) {
            ContentNote.ofSlug(slug).ifPresent(known::add);
        }
        if (known.size() < form.contentNotes().size()) {
            add("contentNotes", "experience.voice.unknown");
        }
        return known;
    }

    private void add(String field, String code, Object... arguments) {
        problems.add(Problem.of(field, field, code, arguments));
    }
}
