package org.addyourvoice.moderation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.safety.RuleView;
import org.addyourvoice.safety.RulesInForce;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** All that a moderator may have last: what rules look for, content notes, symptoms and strategies. */
@Component
class TopicChoices {

    private final RulesInForce rules;
    private final Vocabulary vocabulary;
    private final MessageSource messages;

    TopicChoices(RulesInForce rules, Vocabulary vocabulary, MessageSource messages) {
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /**
     * By the last part of the code of each group's name.
     *
     * @param chosen what was chosen before: it stays on offer, though no rule may look for it any more
     */
    Map<String, List<TopicChoice>> all(Set<String> chosen, Locale locale) {
        Map<String, List<TopicChoice>> groups = new LinkedHashMap<>();
        groups.put("label", labels(chosen, locale));
        groups.put(
                "note",
                Arrays.stream(ContentNote.values())
                        .map(it -> new TopicChoice(
                                Topics.NOTE + it.slug(),
                                messages.getMessage("experience.note." + it.slug(), null, locale)))
                        .toList());
        groups.put(
                "symptom",
                vocabulary.symptoms().stream()
                        .map(it -> new TopicChoice(Topics.SYMPTOM + it.slug(), it.name()))
                        .toList());
        groups.put(
                "strategy",
                vocabulary.strategies().stream()
                        .map(it -> new TopicChoice(Topics.STRATEGY + it.slug(), it.name()))
                        .toList());
        return groups;
    }

    /** In the words of the rules' page; a label that a community made up has none, and stands as it is. */
    private List<TopicChoice> labels(Set<String> chosen, Locale locale) {
        Stream<String> inForce = rules.rules().stream()
                .map(RuleView::label)
                .filter(Objects::nonNull)
                .map(it -> Topics.LABEL + it);
        return Stream.concat(inForce, chosen.stream().filter(it -> it.startsWith(Topics.LABEL)))
                .distinct()
                .sorted()
                .map(it -> new TopicChoice(it, named(it.substring(Topics.LABEL.length()), locale)))
                .toList();
    }

    private String named(String label, Locale locale) {
        return Objects.requireNonNull(
                messages.getMessage("rulesdesk.label." + label, null, label.replace('_', ' '), locale));
    }

    static Set<String> topics(Map<String, List<TopicChoice>> groups) {
        return groups.values().stream()
                .flatMap(List::stream)
                .map(TopicChoice::topic)
                .collect(Collectors.toSet());
    }
}
