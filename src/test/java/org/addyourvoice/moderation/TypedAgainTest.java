package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case without any script: saved replies go in, what stands is shown, and nothing typed is lost. */
@DeskTest
@OnH2
class TypedAgainTest {

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Deciding deciding;

    @Autowired
    Claiming claiming;

    @Autowired
    Queue queue;

    private MemberId author;
    private MemberId wren;
    private MemberId alder;
    private Visitor desk;
    private ExperienceId wheatBag;
    private OpenCase open;

    @BeforeEach
    void aCase() {
        author = writers.member();
        wren = writers.somebody(Role.MODERATOR);
        alder = writers.somebody(Role.MODERATOR);
        desk = signedIn(alder);
        wheatBag = writers.submit(author, "A wheat bag", "Late afternoon is when I tighten up.");
        open = opened(wheatBag);
    }

    @Test
    void aSavedReplyGoesBelowWhatIsWritten() {
        HttpResponse<String> answer = desk.post(
                path(),
                "outcome",
                "return",
                "reason",
                "personal-details",
                "message",
                "Hello.",
                "passages",
                "tighten",
                "labels",
                "hospital",
                "version",
                version(),
                "reply",
                "name-out",
                "insert",
                "1");

        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = html(answer);
        assertThat(page.select("#message").first().wholeText())
                .startsWith("Hello.\n\nThis is good to read, " + writers.name(author) + ".");
        assertThat(page.select("#message").hasAttr("autofocus")).isTrue();
        assertThat(page.select("[name=outcome][checked]").val()).isEqualTo("return");
        assertThat(page.select("#reason [selected]").val()).isEqualTo("personal-details");
        assertThat(page.select("#passages").text()).isEqualTo("tighten");
        assertThat(page.select("[name=labels][checked]").val()).isEqualTo("hospital");
        assertThat(page.select(".errors")).isEmpty();
        assertThat(queue.openCase(wheatBag)).isPresent();
    }

    @Test
    void repliesAreFilledInForThisTextAndFitWhatIsOffered() {
        Document page = html(desk.get(path()));

        assertThat(page.select("#reply option[value=sorry-declined]").attr("data-words"))
                .contains(writers.name(author), "“A wheat bag”")
                .doesNotContain("{");
        assertThat(page.select("#reply option[value=sorry-declined]").attr("data-for"))
                .isEqualTo("decline");
        assertThat(page.select("#reply option[value=hard-stretch]").attr("data-for"))
                .isEqualTo("publish return decline");
        assertThat(page.select("#reply option[value=taken-down]")).isEmpty();
    }

    @Test
    void enterNeverDecidesWhileAReplyIsChosen() {
        assertThat(html(desk.get(path()))
                        .select("[form=decision], .decision [type=submit]")
                        .first()
                        .attr("name"))
                .as("what Enter presses where no script sees to it")
                .isEqualTo("enter");
        HttpResponse<String> put =
                desk.post(path(), "outcome", "publish", "version", version(), "reply", "thank-you", "enter", "1");
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(html(put).select("#message").text()).startsWith("Thank you for this");
        assertThat(html(put).select("#reply [selected]")).as("it is in by now").isEmpty();
        assertThat(queue.openCase(wheatBag)).isPresent();

        HttpResponse<String> decided =
                desk.post(path(), "outcome", "publish", "version", version(), "reply", "", "enter", "1");

        assertThat(decided.statusCode()).isEqualTo(302);
        assertThat(queue.openCase(wheatBag)).isEmpty();
    }

    @Test
    void aReplyThatIsGoneChangesNothing() {
        HttpResponse<String> answer =
                desk.post(path(), "message", "Hello.", "version", version(), "reply", "nonsense", "insert", "1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(html(answer).select("#message").text()).isEqualTo("Hello.");
    }

    @Test
    void puttingInOnACaseThatMovedOnShowsWhatStands() {
        deciding.decide(wren, open.id(), open.version(), Decision.publish());

        HttpResponse<String> answer =
                desk.post(path(), "message", "Hello.", "version", version(), "reply", "thank-you", "insert", "1");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(html(answer).select("#kept").text()).startsWith("Hello.").contains("Thank you for this");
    }

    @Test
    void whatStandsIsShownBesideWhatWasTyped() {
        claiming.take(wren, open.id());

        HttpResponse<String> answer = desk.post(path(), "message", "Hello.", "version", version(), "stands", "1");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(html(answer).select("h1").text()).isEqualTo(writers.name(wren) + " has taken this case");
        assertThat(html(answer).select("#kept").text()).isEqualTo("Hello.");
    }

    @Test
    void whereNothingHappenedTheFormStaysFilledIn() {
        HttpResponse<String> answer = desk.post(path(), "message", "Hello.", "version", version(), "stands", "1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(html(answer).select("#message").text()).isEqualTo("Hello.");
    }

    @Test
    void aTextWithAContentNoteIsCovered() {
        open = opened(writers.submit(author, "After the ward", "They kept the lights on.", ContentNote.HOSPITAL));

        Document page = html(desk.get(path()));

        assertThat(page.select("details.covered:not([open]) .under-review").text())
                .contains("They kept the lights on.");
        assertThat(page.select("details.covered > summary").text())
                .isEqualTo("Content note: hospital. The text is covered. Open it when you are ready.");
        assertThat(page.select(".under-review")).hasSize(1);
    }

    @Test
    void anOrdinaryTextIsNot() {
        assertThat(html(desk.get(path())).select("details.covered")).isEmpty();
    }

    private OpenCase opened(ExperienceId id) {
        return queue.openCase(id).orElseThrow();
    }

    private String path() {
        return "/moderation/cases/" + open.id();
    }

    private String version() {
        return Long.toString(open.version());
    }

    private Visitor signedIn(MemberId member) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(member), Writers.PASSWORD);
        return visitor;
    }
}
