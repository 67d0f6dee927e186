package org.addyourvoice.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.PublishedText;
import org.addyourvoice.experience.Report;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.SymptomId;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demo community wrote, in an index of its own. */
@TestComponent
class DemoTexts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Documents documents;
    private final Vocabulary vocabulary;
    private final List<PublishedText> texts = new ArrayList<>();

    DemoTexts(Documents documents, Vocabulary vocabulary) {
        this.documents = documents;
        this.vocabulary = vocabulary;
    }

    Index index() {
        texts.clear();
        lines().forEach(it -> texts.add(text(texts.size() + 1, JSON.readTree(it))));
        Index index = Index.inMemory();
        index.put(texts.stream().map(documents::document).toList());
        return index;
    }

    String title(long id) {
        return texts.get((int) id - 1).title();
    }

    private PublishedText text(long id, JsonNode it) {
        Set<SymptomId> symptoms = new HashSet<>();
        it.get("symptoms")
                .forEach(slug -> vocabulary.symptom(slug.asString()).ifPresent(known -> symptoms.add(known.id())));
        List<Report> reports = new ArrayList<>();
        it.get("strategies")
                .forEach(one -> reports.add(new Report(
                        vocabulary
                                .strategy(one.get("strategy").asString())
                                .orElseThrow()
                                .id(),
                        Outcome.ofSlug(one.get("outcome").asString()).orElseThrow())));
        return new PublishedText(
                new ExperienceId(id),
                0,
                it.get("title").asString(),
                it.get("body").asString(),
                Context.ofSlug(it.get("context").asString()).orElseThrow(),
                symptoms,
                reports,
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(id));
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("demo/experiences.jsonl")
                    .getContentAsString(UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
