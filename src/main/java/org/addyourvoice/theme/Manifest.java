package org.addyourvoice.theme;

import java.io.StringReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What {@code theme.yml} says.
 *
 * @param licence as an SPDX identifier
 * @param base the theme whose tokens hold where this one has none
 */
record Manifest(
        String id,
        String name,
        String version,
        String licence,
        Requirement requires,
        Set<Scheme> schemes,
        @Nullable String base) {

    static final String FILE = "theme.yml";

    private static final List<String> KEYS =
            List.of("id", "name", "version", "licence", "requires", "scheme", "extends");

    /** The two kinds of light that a theme is made for. */
    enum Scheme {
        LIGHT,
        DARK
    }

    /** @param folder the theme's folder, which has to be its id */
    static Manifest read(String folder, String text) {
        Entries entries = new Entries(folder + "/" + FILE, text);
        if (!entries.required("id").equals(folder)) {
            throw entries.refuse("id", "the id has to be the folder’s name, “%s”".formatted(folder));
        }
        return new Manifest(
                folder,
                entries.required("name"),
                entries.required("version"),
                entries.required("licence"),
                entries.requirement(),
                entries.schemes(),
                entries.values.get("extends"));
    }

    /** The file as names, plain values and lines. */
    private static final class Entries {

        final Map<String, String> values = new HashMap<>();
        private final Map<String, Integer> lines = new HashMap<>();
        private final String file;

        Entries(String file, String text) {
            this.file = file;
            try {
                if (!(new Yaml(new LoaderOptions()).compose(new StringReader(text)) instanceof MappingNode root)) {
                    throw new ThemeRefused(file, 0, "named entries are expected here, such as “id: calm”");
                }
                root.getValue().forEach(this::add);
            } catch (MarkedYAMLException e) {
                int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
                throw new ThemeRefused(file, line, "not readable as YAML: " + e.getProblem());
            } catch (YAMLException e) {
                throw new ThemeRefused(file, 0, "not readable as YAML: " + e.getMessage());
            }
        }

        private void add(NodeTuple entry) {
            String key = entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
            int line = entry.getKeyNode().getStartMark().getLine() + 1;
            if (!KEYS.contains(key) || lines.put(key, line) != null) {
                throw new ThemeRefused(
                        file,
                        line,
                        "“%s” is not known here or stands twice; known are: %s"
                                .formatted(key, String.join(", ", KEYS)));
            }
            values.put(key, value(entry, line));
        }

        private String value(NodeTuple entry, int line) {
            if (entry.getValueNode() instanceof ScalarNode value
                    && !value.getValue().isBlank()) {
                return value.getValue().strip();
            }
            if (entry.getValueNode() instanceof SequenceNode list
                    && list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
                return String.join(
                        " ",
                        list.getValue().stream()
                                .map(it -> ((ScalarNode) it).getValue())
                                .toList());
            }
            throw new ThemeRefused(file, line, "a plain value is expected here");
        }

        String required(String key) {
            String value = values.get(key);
            if (value == null) {
                throw new ThemeRefused(file, 0, "“%s” is missing".formatted(key));
            }
            return value;
        }

        Requirement requirement() {
            try {
                return Requirement.of(required("requires"));
            } catch (IllegalArgumentException e) {
                throw refuse("requires", "a range of versions is expected here, such as “>=0.1 <2”");
            }
        }

        Set<Scheme> schemes() {
            try {
                return Set.copyOf(Arrays.stream(required("scheme").split(" "))
                        .map(it -> Scheme.valueOf(it.toUpperCase(Locale.ROOT)))
                        .toList());
            } catch (IllegalArgumentException e) {
                throw refuse("scheme", "expected are light, dark, or both as [light, dark]");
            }
        }

        ThemeRefused refuse(String key, String reason) {
            return new ThemeRefused(file, lines.getOrDefault(key, 0), reason);
        }
    }
}
