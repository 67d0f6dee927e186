package org.addyourvoice.experience;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The words of the glossary beneath a text in which they stand. */
@PagesTest
@OnH2
class WordsInTextTest {

    @LocalServerPort
    int port;

    @Autowired
    Authors authors;

    @Test
    void standFoldedBeneathIt() {
        Document page = read(authors.text("A flare", "It **revved** me, after going cold turkey."));

        assertThat(page.select("details.glossary:not([open]) summary").text()).isEqualTo("Words in this text");
        assertThat(page.select("details.glossary dt").eachText()).containsExactly("rev", "flare", "cold turkey");
        assertThat(page.select("details.glossary a[href=/guide/danger-signs]")).hasSize(1);
    }

    @Test
    void areAbsentWhereThereAreNone() {
        assertThat(read(authors.text("A wheat bag", "Late afternoon is when I tighten up."))
                        .select("details.glossary"))
                .isEmpty();
    }

    @Test
    void areCoveredWithTheWordsTheyStandIn() {
        Document page = read(authors.text("That night", "It revved me.", Set.of(ContentNote.HOSPITAL), false));

        assertThat(page.select("details.glossary")).hasSize(1);
        assertThat(page.select("details.covered details.glossary")).hasSize(1);
    }

    private Document read(ExperienceText text) {
        ExperienceId id = authors.published(authors.somebody(), text);
        return html(new Visitor(port).get("/experiences/" + id));
    }
}
