package org.addyourvoice.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who may ask for what, read from {@code authorisation.txt}, whose head explains it. */
record Matrix(List<Row> rows) {

    private static final String FILE = "/authorisation.txt";
    private static final int CELLS_FROM = 3;
    private static final int CELLS_TO = CELLS_FROM + Asker.values().length;

    static Matrix read() {
        try (InputStream file = Objects.requireNonNull(Matrix.class.getResourceAsStream(FILE))) {
            return new Matrix(new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A route, what stands at its address, and what everybody is answered.
     *
     * @param sends fields of a form, each {@code name=value}
     */
    record Row(Route route, String state, Map<Asker, String> cells, List<String> sends) {

        /** @throws IllegalArgumentException for a line that isn't one */
        static Row of(String line) {
            String[] words = line.strip().split("\\s+");
            if (words.length < CELLS_TO) {
                throw new IllegalArgumentException("A row of " + FILE + " has " + CELLS_TO + " words or more: " + line);
            }
            Map<Asker, String> cells = new EnumMap<>(Asker.class);
            for (Asker asker : Asker.values()) {
                cells.put(asker, words[CELLS_FROM + asker.ordinal()]);
            }
            List<String> sends = Arrays.asList(words).subList(CELLS_TO, words.length);
            return new Row(new Route(words[0], words[1]), words[2], cells, sends);
        }

        Row answering(Map<Asker, String> others) {
            return new Row(route, state, others, sends);
        }

        /** As it stands in the file. */
        @Override
        public String toString() {
            List<String> words = new ArrayList<>();
            words.add("%-6s %-44s %-16s".formatted(route.method(), route.pattern(), state));
            cells.values().forEach(cell -> words.add("%-5s".formatted(cell)));
            words.addAll(sends);
            return words.stream().collect(joining(" ")).stripTrailing();
        }
    }

    /**
     * As somebody comes to it.
     *
     * @param method {@code GET}, {@code POST}, {@code UPLOAD} for a post with a file, or {@code ANY}
     * @param pattern with {@code ?name} at its end where a field of that name makes it another route
     */
    record Route(String method, String pattern) implements Comparable<Route> {

        @Override
        public int compareTo(Route other) {
            return toString().compareTo(other.toString());
        }

        boolean isForm() {
            return method.equals("POST") || method.equals("UPLOAD");
        }

        boolean hasVariables() {
            return pattern.contains("{");
        }

        /** @throws IllegalArgumentException if the state has no value for a variable */
        String path(Map<String, String> values) {
            String path =
                    pattern.replaceFirst("\\?\\w+$", "$0=").replace("{*", "{").replace("/**", "/{path}");
            for (Map.Entry<String, String> it : values.entrySet()) {
                path = path.replace("{" + it.getKey() + "}", it.getValue());
            }
            if (path.contains("{")) {
                throw new IllegalArgumentException("This state doesn't say what stands at " + path);
            }
            return path;
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }
}
