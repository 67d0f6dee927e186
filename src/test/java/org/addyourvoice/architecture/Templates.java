package org.addyourvoice.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program's templates as text, by their path. */
record Templates(Map<String, String> texts) {

    private static final Path FOLDER = Path.of("src/main/resources/templates");

    static Templates ours() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(it -> it.toString().endsWith(".html")).toList()) {
                texts.put(FOLDER.relativize(file).toString(), Files.readString(file));
            }
            return new Templates(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Templates planted(String text) {
        return new Templates(Map.of("planted.html", text));
    }

    /** Every match of a pattern, outside of comments, as “file: group 1”. */
    List<String> find(String pattern) {
        return texts.entrySet().stream()
                .flatMap(file -> matches(file.getValue(), pattern).map(match -> file.getKey() + ": " + match.group(1)))
                .toList();
    }

    /** Group 1 of every match. */
    List<String> values(String pattern) {
        return texts.values().stream()
                .flatMap(text -> matches(text, pattern))
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static Stream<MatchResult> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text.replaceAll("(?s)<!--.*?-->", ""))
                .results();
    }
}
