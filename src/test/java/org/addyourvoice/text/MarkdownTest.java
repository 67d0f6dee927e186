package org.addyourvoice.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final Set<String> ALLOWED =
            Set.of("p", "br", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code");

    @Test
    void rendersWhatPeopleUse() {
        assertThat(html("Warm *bath*, **slowly**.\n\n- water\n- rest\n\n> so kind\n\n`B6`"))
                .isEqualToNormalizingWhitespace("<p>Warm <em>bath</em>, <strong>slowly</strong>.</p>"
                        + " <ul><li>water</li><li>rest</li></ul>"
                        + " <blockquote> <p>so kind</p> </blockquote> <p><code>B6</code></p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I live at ~4 Mill Lane~.             | <p>I live at [4 Mill Lane].</p>
            My **~sister~** and ~her dog~        | <p>My <strong>[sister]</strong> and [her dog]</p>
            My **sis~ter** and~ her              | <p>My <strong>sis[ter]</strong>[ and] her</p>
            - ~tea~\\n- water                  | <ul><li>[tea]</li><li>water</li></ul>
            ~<b>bold</b>~                        | <p>&lt;b&gt;[bold]&lt;/b&gt;</p>
            a ~1 < 2 & 3~ b                      | <p>a [1 &lt; 2 &amp; 3] b</p>
            """)
    void marksAStretchOfWhatWasTyped(String typed, String shown) {
        String text = typed.replace("\\n", "\n");
        List<Stretch> stretches = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (String part : text.split("~", -1)) {
            plain.append(part);
            stretches.add(new Stretch(plain.length() - part.length(), plain.length()));
        }
        List<Stretch> inside = IntStream.range(0, stretches.size())
                .filter(it -> it % 2 == 1)
                .mapToObj(stretches::get)
                .toList();

        String html =
                Markdown.render(plain.toString(), inside, "from", "to").html().toString();
        assertThat(html.replace("<span class=\"vh\">from </span>", "")
                        .replace("<span class=\"vh\"> to</span>", "")
                        .replace("<mark>", "[")
                        .replace("</mark>", "]"))
                .isEqualToNormalizingWhitespace(shown);
    }

    @Test
    void aMarkIsSaidOnceHoweverManyPiecesItHas() {
        Document page = Jsoup.parseBodyFragment(
                marked("One **two** three", new Stretch(0, 17)).html().toString());

        assertThat(page.select("mark")).hasSize(3);
        assertThat(page.text()).isEqualTo("from One two three to");
    }

    @Test
    void whatIsNotShownAsItWasTypedIsMissed() {
        var link = new Stretch(0, 35);
        var escaped = new Stretch(0, 6);
        var beyond = new Stretch(2, 90);

        assertThat(marked("[a pool](https://pool.example.org/a) x", link).missed())
                .containsExactly(link);
        assertThat(marked("2 \\* 3b", escaped).missed()).containsExactly(escaped);
        assertThat(marked("one two", beyond).missed()).isEmpty();
        assertThat(marked("one two", new Stretch(0, 5), new Stretch(2, 7)).missed())
                .isEmpty();
    }

    private static MarkedHtml marked(String typed, Stretch... stretches) {
        return Markdown.render(typed, List.of(stretches), "from", "to");
    }

    @Test
    void keepsLinesAsTyped() {
        assertThat(dom("one\ntwo").select("p > br")).hasSize(1);
    }

    @Test
    void linkSaysWhereItLeads() {
        var link = dom("[a pool](https://Pool.example.org/warm?x=1&y=2)").selectFirst("a");
        assertThat(link.attr("href")).isEqualTo("https://Pool.example.org/warm?x=1&y=2");
        assertThat(link.text()).isEqualTo("a pool (pool.example.org)");
        assertThat(link.attr("rel").split(" ")).containsExactlyInAnyOrder("nofollow", "noopener", "noreferrer", "ugc");
    }

    @Test
    void bareAddressIsNotSaidTwice() {
        assertThat(dom("<https://example.org/a>").selectFirst("a").text()).isEqualTo("https://example.org/a");
    }

    @Test
    void lookAlikeHostIsShownForWhatItIs() {
        assertThat(dom("[bank](https://аpple.com/)").selectFirst("a").text()).isEqualTo("bank (xn--pple-43d.com)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "&#106;avascript:alert(1)",
                "java&Tab;script:alert(1)",
                "vbscript:x",
                "data:text/html,<script>alert(1)</script>",
                "/logout",
                "//example.org",
                "https:example.org",
                "https://good.example@evil.example/",
                "https://good.example\\@evil.example/",
                "mailto:me@example.org",
                "file:///etc/passwd"
            })
    void whatIsNoWebAddressIsNoLink(String address) {
        var dom = dom("[tap here](<" + address + ">) and [again](" + address + ")");
        assertThat(dom.select("a")).isEmpty();
        assertThat(dom.text()).contains("tap here");
    }

    @Test
    void tagsTypedByAPersonStayReadable() {
        var typed = "<script>alert(1)</script> my <b>jaw</b> <!-- hm --> 3 < 4 &amp; &lt;i&gt;";
        var dom = dom(typed);
        assertThat(dom.text()).isEqualTo("<script>alert(1)</script> my <b>jaw</b> <!-- hm --> 3 < 4 & <i>");
        assertThat(dom.select("script, b")).isEmpty();
    }

    @Test
    void blockOfTagsStaysReadable() {
        assertThat(dom("<div onclick=x>\n<svg/onload=alert(1)>\n</div>").text())
                .isEqualTo("<div onclick=x> <svg/onload=alert(1)> </div>");
    }

    @Test
    void headingsAndPicturesKeepTheirWords() {
        var dom = dom("# My *story*\n\nand\n---\n![a heat pack](https://example.org/p.png)");
        assertThat(dom.text()).isEqualTo("My story and a heat pack");
        assertThat(dom.select("p > strong")).hasSize(2);
    }

    @Test
    void codeKeepsItsLines() {
        var code = dom("```html\n<b>\n  x\n```").selectFirst("p > code");
        assertThat(code.wholeText()).isEqualTo("<b>\n  x");
        assertThat(code.select("br")).hasSize(1);
    }

    @Test
    void aNumberThatStartsALineIsKept() {
        assertThat(dom("1987. The year it began.\n1988. It went on.\n\n3) third\n\n   more")
                        .text())
                .isEqualTo("1987. The year it began. 1988. It went on. 3) third more");
        assertThat(dom("1. one\n2. two").select("ol > li")).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("nasty")
    @Timeout(60)
    void nastyTextStaysWithinBounds(String typed) {
        var dom = dom(typed);
        assertThat(Markdown.excerpt(typed, 120).length()).isLessThanOrEqualTo(120);
        assertThat(dom.body().select("*")).allSatisfy(MarkdownTest::isAllowed);
    }

    static String[] nasty() {
        int size = 20_000;
        return new String[] {
            "",
            " \n\t\u0000\u200b",
            "\ud800 lone \udc00",
            "a\u0301".repeat(size / 2),
            "*".repeat(size),
            "*a ".repeat(size / 3),
            "*a **b ".repeat(size / 7),
            "*a _".repeat(size / 8) + "b" + "_ a*".repeat(size / 8),
            "**a*".repeat(size / 4),
            "[".repeat(size),
            "![".repeat(size / 4) + "](x)".repeat(size / 8),
            "[a](".repeat(size / 4),
            "[a](https://x.example/)".repeat(size / 23),
            ">".repeat(size),
            "> ".repeat(size / 2) + "deep",
            "- ".repeat(size / 2) + "deep",
            "1. ".repeat(size / 3) + "deep",
            "5) ".repeat(size / 3) + "deep",
            "`".repeat(size),
            "<".repeat(size),
            "<a <b ".repeat(size / 6),
            "<!--".repeat(size / 4),
            "&lt;".repeat(size / 4),
            "&".repeat(size),
            "\\".repeat(size),
            "[a]: https://x.example\n".repeat(size / 23),
            "{{".repeat(size / 2),
            "<p style=x id=y class=z>[x](https://x.example \"onmouseover=alert(1)\")</p>",
            "<math><mtext></p><img src=x onerror=alert(1)>"
        };
    }

    private static void isAllowed(Element element) {
        if (element.normalName().equals("body")) {
            return;
        }
        assertThat(element.normalName()).isIn(ALLOWED);
        var allowed = element.normalName().equals("a") ? Set.of("href", "rel") : Set.<String>of();
        assertThat(element.attributes())
                .allSatisfy(it -> assertThat(it.getKey()).isIn(allowed));
    }

    private static String html(String markdown) {
        return Markdown.render(markdown).toString();
    }

    private static Document dom(String markdown) {
        return Jsoup.parseBodyFragment(html(markdown));
    }
}
