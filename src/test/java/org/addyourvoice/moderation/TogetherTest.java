package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Overlay;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes along from a case to all of its author's texts, what stays with it, and that nothing typed is lost on the way. */
abstract class TogetherTest extends AtACase {

    @OnH2
    static class OnH2Test extends TogetherTest {}

    @OnPostgres
    static class OnPostgresTest extends TogetherTest {}

    private static final String BULK = "/moderation/bulk";
    private static final String NOTICE = "see-a-doctor";

    @Autowired
    CaseFiles files;

    private ExperienceId second;
    private Visitor desk;
    private String[] decision;

    @BeforeEach
    void anotherText() {
        second = writers.submit(author, "An old film", "It passes the evening.");
        desk = signedIn(moderator);
        List<String> picks =
                html(desk.get(path())).select("input[name=pick][form=decision]").eachAttr("value");
        decision = new String[] {
            "pick",
            picks.get(0),
            "pick",
            picks.get(1),
            "from",
            open.id().toString(),
            "version",
            "0",
            "revision",
            "1",
            "outcome",
            "publish",
            "message",
            "Thank you.",
            "labels",
            "hospital",
            "labels",
            "distress",
            "notice",
            NOTICE
        };
    }

    @Test
    void theCaseSaysWhatGoesAlong() {
        assertThat(html(desk.get(path())).select("[aria-labelledby=h-others]").text())
                .contains("content notes and the notice go along", "notes and follow-ups on the account don’t");
        assertThat(html(desk.get(path()))
                        .select("input[name=from][form=decision]")
                        .val())
                .isEqualTo(open.id().toString());
    }

    @Test
    void contentNotesAndTheNoticeAreAddedToEach() {
        Document look = html(desk.post(BULK, decision));
        assertThat(look.select("dl.pairs").text()).contains("hospital", "distress");
        assertThat(look.select("#h-stays")).isEmpty();

        assertThat(location(send(look, "decide"))).contains(BULK);

        for (ExperienceId it : List.of(text, second)) {
            assertThat(overlay(it).labels()).containsExactlyInAnyOrder(ContentNote.HOSPITAL, ContentNote.DISTRESS);
            assertThat(overlay(it).notices()).containsExactly(NOTICE);
        }
    }

    @Test
    void changingOnesMindKeepsThem() {
        Document change = html(send(html(desk.post(BULK, decision)), "change"));

        assertThat(change.select("[name=labels][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("hospital", "distress");
        assertThat(change.select("#notice [selected]").val()).isEqualTo(NOTICE);
        assertThat(change.text()).contains("belong to one text, and are made on its own page");
    }

    @Test
    void whatIsUnknownIsSaidBesideItsField() {
        HttpResponse<String> refused =
                desk.post(BULK, with("labels", "sorrow", "notice", "no-such-notice", "then", "look"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(html(refused).select(".errors a").eachAttr("href")).containsExactly("#labels", "#notice");
        assertThat(html(refused).select("#notice-error").text()).contains("isn’t there any more");
        assertThat(overlay(second).labels()).isEmpty();
    }

    @Test
    void whatStaysIsSaidAndCanGoBack() {
        Document look = html(desk.post(
                BULK,
                with(
                        "passages",
                        "a wheat bag",
                        "words",
                        "I know <b>her</b>.",
                        "sanction",
                        "warning-90",
                        "sanctionWords",
                        "Please be kinder.")));

        Element stays = look.selectFirst("[aria-labelledby=h-stays]");
        assertThat(stays.text())
                .contains("This isn’t taken along", "a wheat bag", "I know <b>her</b>.", "Please be kinder.");
        Document change = html(send(look, "change"));
        assertThat(change.select("[aria-labelledby=h-stays]").text()).contains("a wheat bag");

        Document back = html(submit(change.selectFirst("[aria-labelledby=h-stays] form"), "reopen", "1"));

        assertThat(back.select("#message").text()).isEqualTo("Thank you.");
        assertThat(back.select("#passages").text()).isEqualTo("a wheat bag");
        assertThat(back.select("#note-words").text()).isEqualTo("I know <b>her</b>.");
        assertThat(back.select("#sanctionWords").text()).isEqualTo("Please be kinder.");
        assertThat(back.select("#notice [selected]").val()).isEqualTo(NOTICE);
    }

    private Overlay overlay(ExperienceId id) {
        CaseId of = new CaseId(jdbc.sql("select max(id) from review_case where experience_id = ?")
                .param(id.value())
                .query(Long.class)
                .single());
        return files.open(of, moderator, Locale.ENGLISH).reviewed().overlay();
    }

    private String path() {
        return "/moderation/cases/" + open.id();
    }

    private String[] with(String... more) {
        return Stream.concat(Stream.of(decision), Stream.of(more)).toArray(String[]::new);
    }

    private HttpResponse<String> send(Document page, String then) {
        return submit(page.selectFirst("main form[action=/moderation/bulk]"), "then", then);
    }

    /** As a browser does it: with what stands in the form, and the button that was pressed. */
    private HttpResponse<String> submit(Element form, String button, String value) {
        Stream<String> typed = form
                .select("input[type=hidden]:not([name=_csrf]), input[checked], textarea, select:has([selected])")
                .stream()
                .flatMap(it -> Stream.of(
                        it.attr("name"),
                        it.is("select") ? it.select("[selected]").val() : it.val()));
        return desk.postFrom(
                "/moderation",
                form.attr("action"),
                Stream.concat(typed, Stream.of(button, value)).toArray(String[]::new));
    }
}
