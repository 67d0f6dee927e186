package org.addyourvoice.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.openqa.selenium.JavascriptExecutor;

/**
 * axe-core on the page that a browser shows. A document is given its half a megabyte of script once, however often it is
 * judged; {@link AxeBuilder} would send it twice each time, and take a run that broke off for one that found nothing.
 */
final class Axe {

    private static final String SCRIPT = script();

    private static final String READY = "return typeof axe === 'object'";

    /** What isn't wrong is of no interest, and working out where it stands is half of the work. */
    private static final String RUN = """
            const [rules, done] = arguments;
            const only = rules.length ? {runOnly: {type: 'rule', values: rules}} : {};
            const readable = ({id, help, nodes}) =>
                [id + ': ' + help, ...nodes.map(({html}) => html.length > 200 ? html.slice(0, 200) + '…' : html)].join('\\n    ');
            axe.run({...only, resultTypes: ['violations'], iframes: false})
                .then(({violations}) => violations.map(readable), error => ['axe-core broke off: ' + error])
                .then(done);
            """;

    private Axe() {}

    /**
     * What is wrong with a page, a paragraph for each rule that it breaks.
     *
     * @param rules by their ids, or none for all that axe-core usually looks at
     */
    @SuppressWarnings("unchecked")
    static List<String> findings(JavascriptExecutor page, String... rules) {
        if (!Boolean.TRUE.equals(page.executeScript(READY))) {
            page.executeScript(SCRIPT);
        }
        return (List<String>) page.executeAsyncScript(RUN, List.of(rules));
    }

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
