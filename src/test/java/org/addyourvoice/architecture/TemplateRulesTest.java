package org.addyourvoice.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no template may hold. That {@code th:utext} takes a SafeHtml only is seen to by the text module itself. */
class TemplateRulesTest {

    private static final Templates OURS = Templates.ours();

    /** What is left of a tag, with a “>” between quotation marks. */
    private static final String ANY = "(?:[^>\"]|\"[^\"]*\")*";

    static Stream<Arguments> forbidden() {
        return Stream.of(
                Arguments.of("unescaped inlining", "(\\[\\(.*?\\)])", "<p>[(${words})]</p>"),
                Arguments.of(
                        "a form without the token against forgery",
                        "(<form(?=[^>]*method=\"post\")(?![^>]*th:action)[^>]*>)",
                        "<form method=\"post\" action=\"/voice\">"),
                Arguments.of("a form that has no method", "(<form(?![^>]*method=)[^>]*>)", "<form action=\"/voice\">"),
                Arguments.of(
                        "an inline script or style",
                        "(<script(?![^>]*\\sth:src=[^>]*\\sth:integrity=[^>]*></script>)|<style|\\sstyle=|\\son[a-z]+=)",
                        "<p style=\"color: red\">"),
                Arguments.of(
                        "something from elsewhere",
                        "(<[^>]*\\s(?:src|action)=\"(?:https?:)?//[^>]*>|<link[^>]*href=\"(?:https?:)?//[^>]*>)",
                        "<img src=\"https://example.org/a.png\">"),
                Arguments.of(
                        "a time in the zone of the machine, and not in the forum’s",
                        "(#(?:temporals|dates|calendars)\\.)",
                        "<p th:text=\"${#temporals.format(at)}\">"),
                Arguments.of(
                        "an include that ignores its condition or its loop",
                        "(<\\w[\\w:]*(?=ANY\\sth:(?:if|unless|each|with)=)(?=ANY\\sth:(?:replace|insert)=)ANY>)"
                                .replace("ANY", ANY),
                        "<p th:unless=\"${a > b}\" th:replace=\"~{a :: b}\">"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forbidden")
    void holdNothingForbidden(String what, String pattern, String planted) {
        assertThat(Templates.planted(planted).find(pattern))
                .as("the planted one is seen")
                .isNotEmpty();
        assertThat(OURS.find(pattern)).as(what).isEmpty();
    }

    /** Whoever hears a page instead of seeing it hears what is wrong with a field when they come to it. */
    @Test
    void describeEveryFieldByItsError() {
        OURS.texts().forEach((file, text) -> {
            Templates page = Templates.planted(text);
            assertThat(page.find("(<p class=\"error\"(?!ANY\\s(?:th:)?id=)ANY>)".replace("ANY", ANY)))
                    .as("errors without an id in %s", file)
                    .isEmpty();
            String described = String.join(" ", page.values("aria-describedby=\"?([^\"]+)\""));
            Stream.concat(
                            page.values("<p class=\"error\"" + ANY + "\\s(?:th:)?id=\"([^\"]+)\"").stream(),
                            page.values(":: wrong\\('(?!form)([\\w-]+)'\\)").stream()
                                    .map(it -> it + "-error"))
                    .forEach(error -> assertThat(described).as(file).contains(error));
        });
    }

    @Test
    void areFramedByTheLayout() {
        assertThat(OURS.texts()).isNotEmpty().allSatisfy((file, text) -> {
            // files are taken home, and stand by themselves
            if (!file.equals("layout.html") && !file.startsWith("fragments/") && !file.startsWith("files/")) {
                assertThat(text)
                        .as(file)
                        .contains("~{layout :: ")
                        .contains("<h1")
                        .contains("id=\"main\"");
            }
        });
    }
}
