package org.addyourvoice.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class SafeHtmlDialectTest {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    SafeHtmlDialectTest() {
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new SafeHtmlDialect());
    }

    @Test
    void writesSafeHtmlAsItIs() {
        assertThat(page(Markdown.render("*soft* <b>"))).isEqualTo("<div><p><em>soft</em> &lt;b&gt;</p>\n</div>");
        assertThat(page(null)).isEqualTo("<div></div>");
    }

    @Test
    void failsThePageForAnyOtherText() {
        assertThatThrownBy(() -> page("<b>bold</b>")).hasStackTraceContaining("th:utext takes only a SafeHtml");
        assertThatThrownBy(() -> page(new StringBuilder("bold")))
                .hasStackTraceContaining("th:utext takes only a SafeHtml");
    }

    private String page(@Nullable Object words) {
        Map<String, Object> model = words == null ? Map.of() : Map.of("words", words);
        return engine.process("<div th:utext=\"${words}\">Words</div>", new Context(Locale.ENGLISH, model));
    }
}
