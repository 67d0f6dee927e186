package org.addyourvoice.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Nothing that somebody typed turns the order of words round, its own or those beside it. */
class PlainOrderTest {

    private static final String TURNED = "\u202Eblue\u2066red";
    private static final String PLAIN = "\u2060blue\u2060red";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    PlainOrderTest() {
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new PlainOrderDialect());
        engine.addDialect(new SafeHtmlDialect());
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'})
    void everySignThatTurnsItLosesItsForceAndKeepsItsPlace(char sign) {
        assertThat(PlainOrder.of("a" + sign + "b")).isEqualTo("a\u2060b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Heat", "שלום עולם", "مرحبا 12", "a\u200Eb\u200Fc\u061Cd", "👩\u200D🦽"})
    void whatPeopleNeedToWriteStaysAsItIs(String typed) {
        assertThat(PlainOrder.of(typed)).isSameAs(typed);
    }

    @Test
    void wordsOnAPageAreShownInOrderWhereverTheyStand() {
        assertThat(page("<h1 th:text=\"${it}\">A title</h1>")).isEqualTo("<h1>" + PLAIN + "</h1>");
        assertThat(page("<p>By <b th:text=\"${it}\">Wren</b>, today</p>"))
                .isEqualTo("<p>By <b>" + PLAIN + "</b>, today</p>");
        assertThat(page("<p>[[${it}]]</p>")).isEqualTo("<p>" + PLAIN + "</p>");
        assertThat(page("<option th:text=\"|see ${it}|\"></option>")).isEqualTo("<option>see " + PLAIN + "</option>");
        assertThat(page("<th:block th:each=\"n : ${ {1, 2} }\"><i th:text=\"${it}\"></i></th:block>"))
                .isEqualTo(("<i>" + PLAIN + "</i>").repeat(2));
    }

    @Test
    void soAreWordsForThoseWhoHearThePage() {
        assertThat(page("<a th:aria-label=\"${it}\" href=\"/\">x</a>"))
                .contains(PLAIN)
                .doesNotContain(TURNED);
        assertThat(page("<img th:alt=\"${it}\">")).contains(PLAIN).doesNotContain(TURNED);
    }

    @Test
    void whatSomebodyElseHandsOnComesWithoutThem() {
        assertThat(PlainOrder.handedOn(TURNED)).isEqualTo("bluered");
        assertThat(PlainOrder.handedOn("שלום a\u200Eb 👩\u200D🦽")).isEqualTo("שלום a\u200Eb 👩\u200D🦽");
    }

    @Test
    void fieldsGiveBackExactlyWhatWasTyped() {
        assertThat(page("<textarea th:text=\"${it}\"></textarea>")).isEqualTo("<textarea>" + TURNED + "</textarea>");
        assertThat(page("<input th:value=\"${it}\">")).contains(TURNED);
        assertThat(page("<textarea th:text=\"${it}\"></textarea><p th:text=\"${it}\"></p>"))
                .endsWith("<p>" + PLAIN + "</p>");
    }

    private String page(String template) {
        return engine.process(template, new Context(Locale.ENGLISH, Map.of("it", TURNED)));
    }
}
