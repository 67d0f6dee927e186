package org.addyourvoice.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the style sheet speaks of is there. */
class StylesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Beginnings of classes that pages put together: how a bar's part, and a share's point, are marked. */
    private static final List<String> PUT_TOGETHER = List.of("p-", "s-");

    @Test
    void everyClassIsOnSomePage() throws IOException {
        String sheet = Files.readString(RESOURCES.resolve("static/css/base.css"))
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\{[^{}]*}", "{}");
        String pages = pages();
        assertThat(classes(sheet)).isNotEmpty().noneMatch(it -> isUnknown(it, pages));
        assertThat(isUnknown("never-seen", pages)).isTrue();
    }

    private static boolean isUnknown(String name, String pages) {
        return PUT_TOGETHER.stream().noneMatch(name::startsWith)
                && !Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                        .matcher(pages)
                        .find();
    }

    private static List<String> classes(String sheet) {
        return Pattern.compile("\\.([a-zA-Z][\\w-]*)")
                .matcher(sheet)
                .results()
                .map(MatchResult::group)
                .map(it -> it.substring(1))
                .distinct()
                .toList();
    }

    /** Templates, and the scripts that add to them. */
    private static String pages() throws IOException {
        StringBuilder pages = new StringBuilder();
        Templates.ours().texts().values().forEach(pages::append);
        try (Stream<Path> scripts = Files.list(RESOURCES.resolve("static/js"))) {
            for (Path script : scripts.toList()) {
                pages.append(Files.readString(script));
            }
        }
        return pages.toString();
    }
}
