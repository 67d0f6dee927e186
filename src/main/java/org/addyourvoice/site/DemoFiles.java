package org.addyourvoice.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.addyourvoice.vocabulary.Outcome;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the demo community is made of, from {@code demo/} in the resources. */
final class DemoFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // what a line leaves out is not so
            .build();

    private DemoFiles() {}

    static List<String> memberNames() {
        return lines("members.txt");
    }

    static List<DemoStory> published() {
        return stories("experiences.jsonl");
    }

    static List<DemoStory> waiting() {
        return stories("waiting.jsonl");
    }

    /** How many quick voices each strategy gets, by its slug and the outcome's. */
    static Map<String, Map<Outcome, Integer>> quickVoices() {
        List<String> lines = lines("quick-voices.csv");
        List<Outcome> columns = List.of(lines.get(0).split(",")).stream()
                .skip(1)
                .map(it -> Outcome.ofSlug(it).orElseThrow())
                .toList();
        Map<String, Map<Outcome, Integer>> counts = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            Map<Outcome, Integer> row = new TreeMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), Integer.parseInt(cells[i + 1]));
            }
            counts.put(cells[0], row);
        }
        return counts;
    }

    static List<DemoReply> replies() {
        return read("replies.jsonl", DemoReply.class);
    }

    private static List<DemoStory> stories(String name) {
        return read(name, DemoStory.class);
    }

    private static <T> List<T> read(String name, Class<T> type) {
        return lines(name).stream().map(it -> JSON.readValue(it, type)).toList();
    }

    private static List<String> lines(String name) {
        try {
            return new ClassPathResource("demo/" + name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
