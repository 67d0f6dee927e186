package org.addyourvoice.site;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.experience.ExperienceText;
import org.addyourvoice.experience.Report;
import org.addyourvoice.experience.Suggested;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomId;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** One line of {@code demo/*.jsonl}. @param member who wrote it, or null where anybody of the demo may have @param suggest what isn’t in the list, in the member’s words, or null */
record DemoStory(
        @Nullable String member,
        String title,
        String body,
        String context,
        List<String> symptoms,
        List<DemoReport> strategies,
        @Nullable DemoReport suggest) {

    record DemoReport(String strategy, String outcome) {}

    ExperienceText text(Vocabulary vocabulary) {
        // A few stories name things that are no muscle symptom, such as brain fog; those have no place in the
        // vocabulary.
        Set<SymptomId> about = symptoms.stream()
                .flatMap(it -> vocabulary.symptom(it).map(SymptomView::id).stream())
                .collect(Collectors.toSet());
        List<Report> reports = strategies.stream()
                .map(it -> new Report(
                        vocabulary.strategy(it.strategy()).map(StrategyView::id).orElseThrow(),
                        Outcome.ofSlug(it.outcome()).orElseThrow()))
                .toList();
        return new ExperienceText(
                title, body, Context.ofSlug(context).orElseThrow(), about, reports, Set.of(), false, suggested());
    }

    private @Nullable Suggested suggested() {
        return suggest == null
                ? null
                : new Suggested(
                        suggest.strategy(), Outcome.ofSlug(suggest.outcome()).orElseThrow());
    }
}
