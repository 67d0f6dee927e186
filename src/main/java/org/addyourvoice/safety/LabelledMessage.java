package org.addyourvoice.safety;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A message of which somebody has said what it is, to measure rules by.
 *
 * @param line where it stands in its file, from 1
 * @param id null where it has none
 * @param labels what rules should find in it, or {@link #FINE}; at least one
 */
record LabelledMessage(int line, @Nullable String id, String text, Set<String> labels) {

    /** The label of a message that nothing is wrong with. */
    static final String FINE = "ok";

    private static final ObjectMapper JSON = new ObjectMapper();

    LabelledMessage {
        labels = Set.copyOf(labels);
    }

    boolean isFine() {
        return labels.contains(FINE);
    }

    /**
     * Reads a file with a JSON object on each line; blank lines are passed over.
     *
     * @throws PolicyRefused with file, line and reason, if there is anything else in it, or nothing
     */
    static List<LabelledMessage> read(Path file) {
        var messages = new ArrayList<LabelledMessage>();
        int number = 0;
        for (var line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                messages.add(message(file, number, line));
            }
        }
        if (messages.isEmpty()) {
            throw new PolicyRefused(file.toString(), 0, "there are no messages");
        }
        return messages;
    }

    private static List<String> lines(Path file) {
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8);
            return text.replace("\ufeff", "").lines().toList();
        } catch (IOException e) {
            throw new PolicyRefused(file.toString(), 0, "the file is missing or cannot be read as UTF-8");
        }
    }

    private static LabelledMessage message(Path file, int number, String line) {
        var json = json(file, number, line);
        if (!json.isObject() || !json.path("text").isString() || !areLabels(json.path("labels"))) {
            throw new PolicyRefused(
                    file.toString(), number, "expected is an object such as {\"text\": \"…\", \"labels\": [\"ok\"]}");
        }
        var labels = new LinkedHashSet<String>();
        json.path("labels").forEach(label -> labels.add(label.asString()));
        var id = json.path("id").isValueNode() && !json.path("id").isNull()
                ? json.path("id").asString()
                : null;
        return new LabelledMessage(number, id, json.path("text").asString(), labels);
    }

    private static JsonNode json(Path file, int number, String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw new PolicyRefused(file.toString(), number, "not readable as JSON");
        }
    }

    private static boolean areLabels(JsonNode labels) {
        return labels.isArray() && !labels.isEmpty() && labels.valueStream().allMatch(JsonNode::isString);
    }
}
