package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What moderators write down for each other stays between them. */
abstract class NotesTest extends AtACase {

    @OnH2
    static class OnH2Test extends NotesTest {}

    @OnPostgres
    static class OnPostgresTest extends NotesTest {}

    private static final String WORDS = "She wrote to us <i>before</i>.";

    @Autowired
    Noting noting;

    private CaseId caseId;

    @BeforeEach
    void itsNumber() {
        caseId = open.id();
    }

    @Test
    void aNoteOnACaseIsReadByOtherModeratorsAtAnyTime() {
        writers.decide(moderator, text, Decision.publish());

        var kept = signedIn(moderator).post(onCase(), "words", WORDS);

        assertThat(location(kept)).endsWith("/moderation/cases/" + caseId + "#h-notes");
        Document page = html(signedIn(writers.somebody(Role.MODERATOR)).get("/moderation/cases/" + caseId));
        assertThat(page.select("[aria-labelledby=h-notes] .typed").text()).isEqualTo(WORDS);
        assertThat(page.select("[aria-labelledby=h-notes]").text()).contains(writers.name(moderator));
        assertThat(page.select("[aria-labelledby=h-notes] form[action$=strike]"))
                .as("somebody else’s")
                .isEmpty();
        assertThat(actions()).contains("NOTED");
    }

    @Test
    void aNoteThatIsSentTwiceStandsOnce() {
        signedIn(moderator).post(onCase(), "words", WORDS);
        signedIn(moderator).post(onCase(), "words", WORDS);
        noting.onCase(writers.moderator(), caseId, WORDS);
        noting.about(moderator, author, WORDS);
        noting.about(moderator, author, WORDS);

        assertThat(number("select count(*) from moderator_note where case_id = " + caseId))
                .as("one by each moderator")
                .isEqualTo(2);
        assertThat(number("select count(*) from moderator_note where member_id = " + author))
                .isEqualTo(1);
        assertThat(actions()).containsOnlyOnce("NOTED");
    }

    @Test
    void aNoteOnAMemberStandsOnTheirPageAndBesideTheirCases() {
        var kept = signedIn(moderator).post(onMember(author), "words", WORDS);

        assertThat(location(kept)).endsWith(WordsPage.memberPath(writers.name(author)) + "#h-notes");
        Visitor other = signedIn(writers.somebody(Role.MODERATOR));
        assertThat(html(other.get(WordsPage.memberPath(writers.name(author))))
                        .select(".notes")
                        .text())
                .contains(WORDS);
        assertThat(html(other.get("/moderation/cases/" + caseId))
                        .select("[aria-labelledby=h-notes]")
                        .text())
                .contains("About " + writers.name(author), WORDS);
        Document log = html(signedIn(writers.somebody(Role.LEAD)).get("/moderation/log?action=noted"));
        assertThat(log.text()).contains("member " + writers.name(author)).doesNotContain("wrote to us");
    }

    @Test
    void nobodyReadsOrWritesWhatIsAboutThemselves() {
        MemberId other = writers.somebody(Role.MODERATOR);
        noting.about(moderator, other, WORDS);
        ExperienceId theirs = writers.submit(other, "The pool", "Floating helps.");
        CaseId own = queue.openCase(theirs).orElseThrow().id();
        noting.onCase(moderator, own, WORDS);
        Visitor visitor = signedIn(other);

        assertThat(html(visitor.get(WordsPage.memberPath(writers.name(other)))).text())
                .contains("This is you")
                .doesNotContain("wrote to us");
        assertThat(html(visitor.get("/moderation/cases/" + own)).text()).doesNotContain("wrote to us");
        assertThat(visitor.get(onMember(other)).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/moderation/cases/" + own + "/notes").statusCode())
                .isEqualTo(403);
        assertThat(visitor.postFrom("/moderation", onMember(other), "words", "Me")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.postFrom("/moderation", "/moderation/cases/" + own + "/notes", "words", "Me")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void oneCanBeStruckByWhoWroteItAndOnlyLeadsReadItThen() {
        noting.onCase(moderator, caseId, WORDS);
        long id = number("select max(id) from moderator_note");
        String strike = "/moderation/notes/" + id + "/strike";
        assertThat(signedIn(writers.somebody(Role.MODERATOR))
                        .postFrom("/moderation", strike)
                        .statusCode())
                .isEqualTo(404);

        assertThat(signedIn(moderator).postFrom("/moderation", strike).statusCode())
                .isEqualTo(302);
        signedIn(moderator).postFrom("/moderation", strike);

        String path = "/moderation/cases/" + caseId;
        assertThat(html(signedIn(moderator).get(path))
                        .select("[aria-labelledby=h-notes]")
                        .text())
                .contains("struck")
                .doesNotContain("wrote to us");
        assertThat(html(signedIn(writers.somebody(Role.LEAD)).get(path))
                        .select("[aria-labelledby=h-notes] del")
                        .text())
                .isEqualTo(WORDS);
        assertThat(actions()).containsOnlyOnce("NOTE_STRUCK");
    }

    @Test
    void whatWasTypedComesBack() {
        String tooLong = "x".repeat(4_001);
        var empty = signedIn(moderator).post(onCase(), "words", "  ");
        var large = signedIn(moderator).post(onMember(author), "words", tooLong);

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(html(empty).select(".errors a").text()).isEqualTo("Write a few words.");
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(html(large).select("textarea").val()).isEqualTo(tooLong);
        assertThat(number("select count(*) from moderator_note where written_by = " + moderator))
                .isZero();
    }

    @Test
    void crisesAreForWhoTakesThem() {
        ExperienceId hard = writers.submit(author, "Nobody", "I would rather not be here any more.");
        String path = "/moderation/cases/" + queue.openCase(hard).orElseThrow().id() + "/notes";

        assertThat(signedIn(moderator).get(path).statusCode()).isEqualTo(403);
        assertThat(signedIn(moderator)
                        .postFrom("/moderation", path, "words", "Hm")
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn(author).get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void theyGoWithWhomTheyAreAbout() {
        noting.onCase(moderator, caseId, WORDS);
        noting.about(moderator, author, WORDS);
        MemberId other = writers.member();
        noting.about(moderator, other, WORDS);

        new TransactionTemplate(transactions).executeWithoutResult(status -> erasure.erase(author, List.of(text)));

        assertThat(number("select count(*) from moderator_note where written_by = " + moderator))
                .isEqualTo(1);
        assertThat(number("select count(*) from audit_entry where author_id = " + author))
                .isZero();
    }

    private String onCase() {
        return "/moderation/cases/" + caseId + "/notes";
    }

    private String onMember(MemberId member) {
        return WordsPage.memberPath(writers.name(member)) + "/notes";
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_entry where case_id = :id and actor_id = :actor")
                .param("id", caseId.value())
                .param("actor", moderator.value())
                .query(String.class)
                .list();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
