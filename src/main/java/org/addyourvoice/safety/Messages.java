package org.addyourvoice.safety;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Messages by label, from {@code messages/}: one a line. A {@link Likeness} is learnt from them when a rule first asks for it. */
final class Messages {

    private static final int KEPT = 4;

    /** The folder is read again and again, mostly with other rules only. */
    private static final Map<UUID, Likeness> LEARNT = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Likeness> eldest) {
            return size() > KEPT;
        }
    });

    private final SortedMap<String, List<String>> byLabel = new TreeMap<>();
    private final Kinds kinds;

    Messages(List<PolicyFile> files, Kinds kinds) {
        files.forEach(file -> byLabel.put(file.id(), lines(file)));
        this.kinds = kinds;
    }

    private static List<String> lines(PolicyFile file) {
        List<String> lines = file.text()
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty() && !it.startsWith("# "))
                .toList();
        if (lines.isEmpty()) {
            throw new PolicyRefused(file.name(), 0, "there is no message in it");
        }
        return lines;
    }

    /** @throws PolicyRefused if there are no messages of that label, or none of another */
    ReadsLike condition(String label, double atLeast, PolicyNode askedBy) {
        if (!byLabel.containsKey(label)) {
            throw askedBy.refuse("there are no messages “messages/%s.txt”".formatted(label));
        }
        if (byLabel.size() < 2) {
            throw askedBy.refuse("there is nothing to tell it from: “messages/” has one file only");
        }
        return new ReadsLike(label, atLeast, likeness());
    }

    private Likeness likeness() {
        UUID key = UUID.nameUUIDFromBytes((byLabel + " " + kinds).getBytes(StandardCharsets.UTF_8));
        return LEARNT.computeIfAbsent(key, it -> Likeness.learn(byLabel, new MessageMarks(kinds)));
    }
}
