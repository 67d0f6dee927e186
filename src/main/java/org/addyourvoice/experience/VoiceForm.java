package org.addyourvoice.experience;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.util.MultiValueMap;

/**
 * The fields of {@code /voice} exactly as they were typed, good or bad, so that they can always be shown again.
 *
 * @param suggest what was tried and is not in the list, on one line
 * @param guided ids of the notices that the author has been shown before sending
 * @param carer whether it is about somebody whom its author cares for
 * @param draft what the page knows of the draft that it belongs to
 * @param reports outcome slugs by strategy slug, in the order of the form; an outcome not chosen is empty
 */
record VoiceForm(
        String title,
        String body,
        String context,
        Set<String> symptoms,
        Map<String, String> reports,
        String suggest,
        String suggestOutcome,
        Set<String> contentNotes,
        boolean hideName,
        String key,
        String version,
        Set<String> guided,
        boolean carer,
        DraftMark draft)
        implements WritingForm {

    private static final Pattern REPORT = Pattern.compile("reports\\[(\\d{1,4})]\\.(strategy|outcome)");

    static VoiceForm empty(String key) {
        return new VoiceForm(
                "", "", "", Set.of(), Map.of(), "", "", Set.of(), false, key, "", Set.of(), false, DraftMark.NONE);
    }

    /** The form of an existing text, to be edited. */
    static VoiceForm of(ExperienceText text, long version, String key, Vocabulary vocabulary) {
        Map<String, String> reports = new LinkedHashMap<>();
        text.reports()
                .forEach(it -> reports.put(
                        vocabulary.strategy(it.strategy()).slug(), it.outcome().slug()));
        Suggested suggested = text.suggested();
        return new VoiceForm(
                text.title(),
                text.body(),
                text.context().slug(),
                text.symptoms().stream()
                        .map(it -> vocabulary.symptom(it).slug())
                        .collect(Collectors.toSet()),
                reports,
                suggested == null ? "" : suggested.name(),
                suggested == null ? "" : suggested.outcome().slug(),
                text.notes().stream().map(ContentNote::slug).collect(Collectors.toSet()),
                text.hideName(),
                key,
                Long.toString(version),
                Set.of(),
                text.byCarer(),
                DraftMark.NONE);
    }

    /** Reads what was posted. Indexes of reports may have gaps: the page numbers every strategy, ticked or not. */
    static VoiceForm of(MultiValueMap<String, String> posted) {
        Posted it = new Posted(posted);
        return new VoiceForm(
                it.first("title").strip(),
                it.words("body"),
                it.first("context"),
                it.all("symptoms"),
                reports(it),
                Suggested.oneLine(it.first("suggest")),
                it.first("suggestOutcome"),
                it.all("contentNotes"),
                it.isTicked("hideName"),
                it.first("key"),
                it.first("version"),
                it.all("guided"),
                it.isTicked("carer"),
                new DraftMark(it.first("draftVersion"), it.first("hand")));
    }

    /** All that {@link #of(MultiValueMap)} reads but for the key and the draft's mark; without what is empty, and always in the same order. */
    Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        put(fields, "title", title);
        put(fields, "body", body);
        put(fields, "context", context);
        putAll(fields, "symptoms", symptoms);
        reports.forEach((strategy, outcome) -> {
            int index = fields.size();
            put(fields, "reports[" + index + "].strategy", strategy);
            put(fields, "reports[" + index + "].outcome", outcome);
        });
        put(fields, "suggest", suggest);
        put(fields, "suggestOutcome", suggestOutcome);
        putAll(fields, "contentNotes", contentNotes);
        put(fields, "hideName", hideName ? "true" : "");
        put(fields, "carer", carer ? "true" : "");
        put(fields, "version", version);
        putAll(fields, "guided", guided);
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, List.of(value));
        }
    }

    private static void putAll(Map<String, List<String>> fields, String name, Set<String> values) {
        if (!values.isEmpty()) {
            fields.put(name, values.stream().sorted().toList());
        }
    }

    private static Map<String, String> reports(Posted posted) {
        Map<Integer, String> strategies = new TreeMap<>();
        for (String name : posted.fields().keySet()) {
            Matcher matcher = REPORT.matcher(name);
            if (matcher.matches()
                    && "strategy".equals(matcher.group(2))
                    && !posted.first(name).isBlank()) {
                strategies.put(Integer.valueOf(matcher.group(1)), posted.first(name));
            }
        }
        Map<String, String> reports = new LinkedHashMap<>();
        strategies.forEach((index, slug) -> reports.merge(
                slug, posted.first("reports[" + index + "].outcome"), (one, other) -> one.equals(other) ? one : ""));
        return reports;
    }

    /** The same, to be sent on top of how the post stands now. A name that was hidden meanwhile isn't shown again by an older form. */
    VoiceForm onTopOf(OwnPost post) {
        return with(key, Long.toString(post.version()), guided, hideName || post.nameHidden(), draft);
    }

    /** The same, once its author has been shown these notices as well. */
    VoiceForm guidedBy(Collection<String> notices) {
        Set<String> all = new TreeSet<>(guided);
        all.addAll(notices);
        return with(key, version, all, hideName, draft);
    }

    /** The same, as a form of this key. */
    VoiceForm belongingTo(String key, DraftMark draft) {
        return with(key, version, guided, hideName, draft);
    }

    private VoiceForm with(String key, String version, Set<String> guided, boolean hideName, DraftMark draft) {
        return new VoiceForm(
                title,
                body,
                context,
                symptoms,
                reports,
                suggest,
                suggestOutcome,
                contentNotes,
                hideName,
                key,
                version,
                guided,
                carer,
                draft);
    }

    public boolean reported(String strategy) {
        return reports.containsKey(strategy);
    }

    public boolean reportedAny(List<StrategyView> strategies) {
        return strategies.stream().anyMatch(it -> reported(it.slug()));
    }

    /** How the suggestion went; without a name nothing went, so that a choice made by mistake is gone the next time. */
    public boolean suggestionWent(String outcome) {
        return !suggest.isEmpty() && outcome.equals(suggestOutcome);
    }

    public boolean went(String strategy, String outcome) {
        return outcome.equals(reports.get(strategy));
    }
}
