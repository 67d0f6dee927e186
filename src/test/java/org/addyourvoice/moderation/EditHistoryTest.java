package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Passage;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Field;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What readers see of an author's edits: wordings that were published, and nothing that a moderator took away. */
@DeskTest
abstract class EditHistoryTest {

    @OnH2
    static class OnH2Test extends EditHistoryTest {}

    @OnPostgres
    static class OnPostgresTest extends EditHistoryTest {}

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Deciding deciding;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MemberId author;
    private MemberId moderator;
    private ExperienceId id;

    @BeforeEach
    void something() {
        author = writers.member();
        moderator = writers.moderator();
        id = writers.submit(author, "Heat on the neck", "Twenty minutes of heat. It was Tuesday.");
        decide(Decision.publish());
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void saysWhatChangedOnceTheNewWordingIsPublished() {
        Document before = html(new Visitor(port).get("/experiences/" + id));
        assertThat(before.select("a[href$=/history]")).isEmpty();
        assertThat(html(history()).select("h2").text()).isEqualTo("Nothing to show");
        assertThat(html(history()).select("main del, main ins"))
                .as("nothing to explain")
                .isEmpty();

        writers.edit(author, id, "Heat on the neck", "Twenty minutes of warmth. It was Tuesday.");
        assertThat(history().body()).as("while it waits").doesNotContain("warmth");
        decide(Decision.publish());

        Document read = html(new Visitor(port).get("/experiences/" + id));
        assertThat(read.select("a[href$=/history]")).hasSize(1);
        Document page = html(history());
        assertThat(page.select(".words del").text()).isEqualTo("heat");
        assertThat(page.select(".words ins").text()).isEqualTo("warmth");
        assertThat(page.select("details")).isEmpty();
    }

    @Test
    void whatWasDeclinedOrNeverReadIsNoPartOfIt() {
        writers.edit(author, id, "Heat on the neck", "My neighbour is a fool.");
        decide(new Decision(CaseOutcome.DECLINE, "unkind", "We can’t show this."));
        clock.advance(Duration.ofMinutes(11)); // until then it may be taken back
        writers.edit(author, id, "Heat on the neck", "Twenty minutes of warmth. It was Tuesday.");
        decide(Decision.publish());

        assertThat(history().body()).contains("warmth").doesNotContain("neighbour");
    }

    @Test
    void wordsThatWereCoveredStandInNoEarlierWording() {
        writers.edit(author, id, "Heat on the neck", "Twenty minutes of heat. It was Tuesday, with Doctor Marlow.");
        decide(Decision.publish());
        writers.edit(author, id, "Heat on the neck", "Warm at last. It was Tuesday, with Doctor Marlow.");
        int start = "Warm at last. It was Tuesday, with ".length();
        Passage name = new Passage(Field.BODY, start, start + "Doctor Marlow".length());
        decide(new Decision(CaseOutcome.PUBLISH, null, "", List.of(name), Set.of(), null));

        assertThat(history().body()).doesNotContain("Marlow");
        assertThat(new Visitor(port).get("/experiences/" + id).body()).doesNotContain("Marlow");
    }

    @Test
    void aContentNoteOfAnyWordingFoldsThemAll() {
        writers.edit(author, id, "Heat on the neck", "Twenty minutes of warmth. It was Tuesday.");
        decide(new Decision(CaseOutcome.PUBLISH, null, "", List.of(), Set.of(ContentNote.HOSPITAL), null));

        Document page = html(history());

        assertThat(page.select("details.covered ins").text()).isEqualTo("warmth");
        assertThat(page.select(".flow-wide > .words")).isEmpty();
    }

    @Test
    void whatWasTakenDownHasNoHistory() {
        writers.edit(author, id, "Heat on the neck", "Twenty minutes of warmth. It was Tuesday.");
        decide(Decision.publish());
        CaseId looked = deciding.lookAt(moderator, id);
        long version = jdbc.sql("select version from review_case where id = :id")
                .param("id", looked.value())
                .query(Long.class)
                .single();
        deciding.decide(
                moderator, looked, version, new Decision(CaseOutcome.REMOVE, "unkind", "It mocks a neighbour."));

        assertThat(history().statusCode()).isEqualTo(404);
    }

    @Test
    void anAuthorKeepsEarlierWordsFromReaders() {
        Visitor writer = new Visitor(port);
        writer.signIn(writers.name(author), Writers.PASSWORD);
        String own = "/me/experiences/" + id;
        assertThat(html(writer.get(own)).select("#h-earlier")).isEmpty();
        writers.edit(author, id, "Heat on the neck", "Twenty minutes of warmth. It was Tuesday.");

        writer.postFrom(own, own + "/earlier/hide");
        decide(Decision.publish());

        assertThat(html(history()).select("h2").text()).isEqualTo("Nothing to show");
        writers.edit(author, id, "Heat on the neck", "Twenty minutes of warmth. It was Monday.");
        decide(Decision.publish());
        assertThat(html(history()).select(".words del").text()).isEqualTo("Tuesday");
        assertThat(html(writer.get(own)).select("#h-earlier")).hasSize(1);

        writer.postFrom(own, own + "/earlier/show");
        assertThat(html(history()).select(".words del").text()).contains("heat").contains("Tuesday");
    }

    @Test
    void whatChangedInAReplyCanBeReadAsWell() {
        ExperienceId reply = writers.reply(author, id, "It was so for me, at night.");
        writers.decide(moderator, reply, Decision.publish());
        assertThat(thread().select("a[href$=/history]")).isEmpty();
        writers.editReply(author, reply, "It was so for me, in the morning.");

        assertThat(thread().select("#reply-" + reply + " a[href$=/history]").eachAttr("href"))
                .containsExactly("/experiences/" + reply + "/history");
        Document page = html(history(reply));
        assertThat(page.select("main .meta").text()).contains("A reply to “Heat on the neck”");
        assertThat(page.select(".words del").text()).isEqualTo("at night");
        assertThat(page.select(".back").attr("href")).isEqualTo("/experiences/" + reply);

        Visitor writer = new Visitor(port);
        writer.signIn(writers.name(author), Writers.PASSWORD);
        String own = "/me/experiences/" + reply;
        assertThat(html(writer.get(own)).select("#h-earlier")).hasSize(1);
        writer.postFrom(own, own + "/earlier/hide");
        assertThat(html(history(reply)).select("h2").text()).isEqualTo("Nothing to show");
    }

    private Document thread() {
        return html(new Visitor(port).get("/experiences/" + id));
    }

    private HttpResponse<String> history() {
        return history(id);
    }

    private HttpResponse<String> history(ExperienceId of) {
        return new Visitor(port).get("/experiences/" + of + "/history");
    }

    private void decide(Decision decision) {
        writers.decide(moderator, id, decision);
    }
}
