package org.addyourvoice.text;

import java.util.List;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns what a person typed into HTML that is safe to show.
 *
 * <p>The sanitizer is the last step and the only one that is trusted; what comes before it decides how things look.
 */
public final class Markdown {

    /** Far more than people write, and few enough that rendering cannot exhaust the stack. */
    private static final int DEEPEST_NESTING = 20;

    // Indented code, rules and HTML blocks are off: to somebody who types plainly, four spaces or a row of dashes mean
    // nothing special.
    private static final Parser PARSER = parser(IncludeSourceSpans.NONE);

    private static final Parser PLACING_PARSER = parser(IncludeSourceSpans.BLOCKS_AND_INLINES);

    private static final HtmlRenderer RENDERER = renderer().build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer", "ugc")
            .toFactory();

    /** For what the house adds to a text; what people type has been escaped by then, and brings none of it. */
    private static final PolicyFactory MARKING = POLICY.and(new HtmlPolicyBuilder()
            .allowElements("mark", "span")
            .allowAttributes("class")
            .matching(false, "vh")
            .onElements("span")
            .toFactory());

    private Markdown() {}

    private static Parser parser(IncludeSourceSpans spans) {
        return Parser.builder()
                .enabledBlockTypes(Set.of(Heading.class, FencedCodeBlock.class, BlockQuote.class, ListBlock.class))
                .maxOpenBlockParsers(DEEPEST_NESTING)
                .maxInlineNesting(DEEPEST_NESTING)
                .includeSourceSpans(spans)
                .postProcessor(new TypedNumbers())
                .build();
    }

    private static HtmlRenderer.Builder renderer() {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .softbreak("<br>\n")
                .nodeRendererFactory(PlainNodes::new);
    }

    /** Renders Markdown. Tags typed by a person come back readable, as text. */
    public static SafeHtml render(String markdown) {
        return new SafeHtml(POLICY.sanitize(RENDERER.render(parse(PlainOrder.of(markdown)))));
    }

    /**
     * The same with stretches of what was typed marked. {@code begin} and {@code end} are said before and after each to whoever hears the page read.
     *
     * @param stretches may lie over each other, or beyond the end
     */
    public static MarkedHtml render(String markdown, List<Stretch> stretches, String begin, String end) {
        String plain = PlainOrder.of(markdown);
        Node document = PLACING_PARSER.parse(plain);
        List<Stretch> missed = Marker.mark(document, plain, stretches);
        String html = renderer()
                .nodeRendererFactory(context -> new MarkNodes(context, begin, end))
                .build()
                .render(document);
        return new MarkedHtml(new SafeHtml(MARKING.sanitize(html)), missed);
    }

    /**
     * The first words as plain text, without any markup, on one line.
     *
     * @param maxChars longest result, in UTF-16 units, the closing "…" included; at least 1
     */
    public static String excerpt(String markdown, int maxChars) {
        return PlainText.of(parse(markdown)).cutAtWord(maxChars);
    }

    /** All the words as plain text, without any markup, on one line. */
    public static String plain(String markdown) {
        return PlainText.of(parse(markdown)).toString();
    }

    private static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }
}
