package org.addyourvoice.text;

import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
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
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, FencedCodeBlock.class, BlockQuote.class, ListBlock.class))
            .maxOpenBlockParsers(DEEPEST_NESTING)
            .maxInlineNesting(DEEPEST_NESTING)
            .postProcessor(new TypedNumbers())
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .nodeRendererFactory(PlainNodes::new)
            .build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer", "ugc")
            .toFactory();

    private Markdown() {}

    /** Renders Markdown. Tags typed by a person come back readable, as text. */
    public static SafeHtml render(String markdown) {
        return new SafeHtml(POLICY.sanitize(RENDERER.render(parse(PlainOrder.of(markdown)))));
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
