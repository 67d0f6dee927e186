package org.addyourvoice.experience;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomId;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Turns a {@link VoiceForm} into an {@link ExperienceText}, or into the list of what is missing, in the order of the page. */
final class VoiceFormCheck {

    private static final Pattern QUESTION = Pattern.compile("\\*\\*[^*]+\\?\\*\\*");

    private final VoiceForm form;
    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();
    private final @Nullable ExperienceText text;

    VoiceFormCheck(VoiceForm form, Vocabulary vocabulary) {
        this.form = form;
        this.vocabulary = vocabulary;
        Optional<Context> context = context();
        Set<SymptomId> symptoms = symptoms();
        List<Report> reports = reports();
        Optional<Suggested> suggested = suggested();
        words();
        Set<ContentNote> notes = notes();
        this.text = problems.isEmpty()
                ? new ExperienceText(
                        form.title(),
                        form.body(),
                        context.orElseThrow(),
                        symptoms,
                        reports,
                        notes,
                        form.hideName(),
                        suggested.orElse(null),
                        form.carer(),
                        false)
                : null;
    }

    Problems problems() {
        return new Problems(problems);
    }

    /** Empty where there are problems. */
    Optional<ExperienceText> text() {
        return Optional.ofNullable(text);
    }

    private Optional<Context> context() {
        Optional<Context> context = Context.ofSlug(form.context());
        if (context.isEmpty()) {
            add("context", "context-tolerance", "experience.voice.context.missing");
        }
        return context;
    }

    private Set<SymptomId> symptoms() {
        Set<SymptomId> known = new LinkedHashSet<>();
        for (String slug : form.symptoms()) {
            vocabulary.everSymptom(slug).map(SymptomView::id).ifPresentOrElse(known::add, () -> addOnce("symptoms"));
        }
        return known;
    }

    private List<Report> reports() {
        if (form.reports().isEmpty() && form.suggest().isEmpty()) {
            add("reports", "reports", "experience.voice.reports.missing");
        }
        int tried = form.reports().size() + (form.suggest().isEmpty() ? 0 : 1);
        if (tried > ExperienceText.MAX_REPORTS) {
            add("reports", "reports", "experience.voice.reports.many", tried);
        }
        List<Report> reports = new ArrayList<>();
        form.reports().forEach((slug, outcome) -> report(slug, outcome).ifPresent(reports::add));
        return reports;
    }

    /** What is no longer on offer may stay in a text that has it. */
    private Optional<Report> report(String slug, String outcome) {
        Optional<StrategyView> strategy = vocabulary.everStrategy(slug);
        if (strategy.isEmpty()) {
            addOnce("reports");
            return Optional.empty();
        }
        Optional<Outcome> known = Outcome.ofSlug(outcome);
        if (known.isEmpty()) {
            String name = strategy.get().name();
            add("report-" + slug, slug + "-helped", "experience.voice.outcome.missing", name);
        }
        return known.map(it -> new Report(strategy.get().id(), it));
    }

    /** What is in the list under any of its names is to be ticked there. */
    private Optional<Suggested> suggested() {
        if (form.suggest().isEmpty()) {
            return Optional.empty();
        }
        Optional<StrategyView> known = vocabulary.called(form.suggest());
        Optional<Outcome> outcome = Outcome.ofSlug(form.suggestOutcome());
        if (form.suggest().length() > Suggested.MAX_NAME) {
            add("suggest", "suggest", "experience.voice.suggest.long", Suggested.MAX_NAME);
        } else if (known.isPresent()) {
            add(
                    "suggest",
                    "suggest",
                    "experience.voice.suggest.known",
                    known.get().name());
        } else if (outcome.isEmpty()) {
            add("suggestOutcome", "suggest-helped", "experience.voice.outcome.missing", form.suggest());
        } else {
            return Optional.of(new Suggested(form.suggest(), outcome.get()));
        }
        return Optional.empty();
    }

    private void words() {
        if (form.title().isBlank()) {
            add("title", "title", "experience.voice.title.missing");
        } else if (form.title().length() > ExperienceText.MAX_TITLE) {
            add("title", "title", "experience.voice.title.long", ExperienceText.MAX_TITLE);
        }
        if (form.body().lines().allMatch(VoiceFormCheck::saysNothing)) {
            add("body", "body", "experience.voice.body.missing");
        } else if (form.body().length() > ExperienceText.MAX_BODY) {
            add(
                    "body",
                    "body",
                    "experience.voice.body.long",
                    ExperienceText.MAX_BODY,
                    form.body().length());
        }
    }

    /** An empty line, or one of the questions that the page offers to begin with. */
    private static boolean saysNothing(String line) {
        return line.isBlank() || QUESTION.matcher(line.strip()).matches();
    }

    private Set<ContentNote> notes() {
        Set<ContentNote> known = new LinkedHashSet<>();
        for (String slug : form.contentNotes()) {
            ContentNote.ofSlug(slug).ifPresentOrElse(known::add, () -> addOnce("contentNotes"));
        }
        return known;
    }

    /** Choices that the page never offered: one sentence is enough for however many. */
    private void addOnce(String field) {
        if (problems.stream().noneMatch(it -> it.field().equals(field))) {
            add(field, field, "experience.voice.unknown");
        }
    }

    private void add(String field, String anchor, String code, Object... arguments) {
        problems.add(Problem.of(field, anchor, code, arguments));
    }
}
