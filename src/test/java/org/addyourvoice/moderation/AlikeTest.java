package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.State;
import org.addyourvoice.experience.TextRetention;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case shows which texts are like its own, and nothing of those that are nobody's business. */
@DeskTest
abstract class AlikeTest {

    @OnH2
    static class OnH2Test extends AlikeTest {}

    @OnPostgres
    static class OnPostgresTest extends AlikeTest {}

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Queue queue;

    @Autowired
    CaseFiles files;

    @Autowired
    Authoring authoring;

    @Autowired
    Reading reading;

    @Autowired
    TextRetention retention;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MemberId author;
    private MemberId moderator;
    private String mark;
    private String words;
    private ExperienceId id;

    @BeforeEach
    void aTextWaits() {
        author = writers.member();
        moderator = writers.somebody(Role.MODERATOR);
        mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        words = own("In the evening I lay a wheat bag on my neck, ten minutes, not longer, and then I lie down"
                + " with the window open until the twitching in my calves has gone.");
        id = writers.submit(author, "A wheat bag", words);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theSameWordsAreFoundWhoeverSentThem() {
        MemberId other = writers.member();
        ExperienceId byOther = writers.submit(other, "a WHEAT bag", words.replace(",", " –"));
        ExperienceId bySame = writers.submit(author, "A wheat bag", words);

        assertThat(alike()).extracting(AlikeLine::id).containsExactlyInAnyOrder(byOther, bySame);
        assertThat(alike())
                .allMatch(AlikeLine::same)
                .allMatch(it -> it.percent() == 100)
                .allMatch(it -> it.caseId() != null);
        assertThat(alike()).filteredOn(AlikeLine::sameAuthor).hasSize(1);
        assertThat(alike()).extracting(AlikeLine::author).contains(writers.name(other));
    }

    @Test
    void nearWordsAreFoundWithTheirShare() {
        writers.submit(writers.member(), "Something else", words.replace(own("ten minutes"), "half an hour"));
        writers.submit(writers.member(), "Quite another", "Baths made no odds. I was promised miracles and got clean.");

        assertThat(alike()).singleElement().satisfies(it -> {
            assertThat(it.same()).isFalse();
            assertThat(it.percent()).isBetween(60, 90);
            assertThat(it.state()).isEqualTo(State.HELD);
        });
    }

    @Test
    void whatBecameOfThemIsSaid() {
        ExperienceId declined = again();
        decide(declined, new Decision(CaseOutcome.DECLINE, "unkind", "We can’t show this."));
        ExperienceId up = again();
        decide(up, Decision.publish());

        assertThat(alike())
                .extracting(AlikeLine::id, AlikeLine::state)
                .containsExactlyInAnyOrder(tuple(declined, State.DECLINED), tuple(up, State.PUBLISHED));
        var page = html(signedIn().get("/moderation/cases/" + caseId()));
        assertThat(page.select(".alike li").eachText())
                .hasSize(2)
                .anyMatch(it -> it.contains("The same words") && it.contains("declined"))
                .anyMatch(it -> it.contains("The same words") && it.contains("is up"));
        assertThat(page.select(".alike a").eachAttr("href")).allMatch(it -> it.startsWith("/moderation/cases/"));
    }

    @Test
    void draftsAndWhatWasTakenBackAreNobodysBusiness() {
        MemberId other = writers.member();
        ExperienceId back = writers.submit(other, "A wheat bag", words);
        writers.withdraw(other, back);
        ExperienceId draft = writers.submit(other, "A wheat bag", words);
        decide(draft, new Decision(CaseOutcome.RETURN, "amounts", "Please leave the amounts out."));
        assertThat(alike()).extracting(AlikeLine::id).containsExactly(draft);

        clock.advance(TextRetention.UNTIL_DRAFT.plusDays(1));
        retention.look();

        assertThat(reading.ownPost(other, draft).orElseThrow().state()).isEqualTo(State.DRAFT);
        assertThat(alike()).isEmpty();
    }

    @Test
    void crisesAreForThoseWhoTakeThem() {
        MemberId wren = writers.moderator();
        ExperienceId hard = again();
        decide(hard, new Decision(CaseOutcome.ESCALATE, null, ""));

        assertThat(alike()).isEmpty();
        assertThat(files.open(caseId(), wren, Locale.ENGLISH).alike())
                .extracting(AlikeLine::state)
                .containsExactly(State.ESCALATED);
    }

    @Test
    void whatWasACrisisStaysWithThemHoweverItWasAnswered() {
        ExperienceId hard = again();
        decide(hard, new Decision(CaseOutcome.ESCALATE, null, ""));
        decide(hard, new Decision(CaseOutcome.DECLINE, "unkind", "We can’t show this."));

        assertThat(alike()).isEmpty();
        assertThat(files.open(caseId(), writers.moderator(), Locale.ENGLISH).alike())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.state()).isEqualTo(State.DECLINED);
                    assertThat(it.caseId()).isNotNull();
                });
    }

    @Test
    void nothingIsKeptOfWhatIsErased() {
        MemberId other = writers.member();
        ExperienceId gone = writers.submit(other, "A wheat bag", words);
        writers.withdraw(other, gone);
        assertThat(marksOf(gone)).isPositive();

        clock.advance(TextRetention.UNTIL_WIPED.plus(Duration.ofDays(1)));
        retention.look();

        assertThat(marksOf(gone)).isZero();
        assertThat(jdbc.sql("select count(words_print) from experience_revision where experience_id = ?")
                        .param(gone.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsNobodysAnyMoreSaysSo() {
        MemberId other = writers.member();
        ExperienceId up = writers.submit(other, "A wheat bag", words);
        decide(up, Decision.publish());
        authoring.disown(other, up, reading.ownPost(other, up).orElseThrow().version());

        assertThat(alike()).singleElement().satisfies(it -> {
            assertThat(it.nobodys()).isTrue();
            assertThat(it.author()).isNull();
            assertThat(it.sameAuthor()).isFalse();
        });
    }

    @Test
    void anEditIsComparedByItsNewWords() {
        MemberId other = writers.member();
        ExperienceId copy = writers.submit(other, "A wheat bag", words);
        writers.edit(other, copy, "An old film", "I watched an old film and fell asleep before the end of it.");

        assertThat(alike()).isEmpty();
    }

    /** Words that no other test has. */
    private String own(String text) {
        return text.replaceAll("(\\w+)", "$1" + mark);
    }

    private ExperienceId again() {
        return writers.submit(writers.member(), "A wheat bag", words);
    }

    private List<AlikeLine> alike() {
        return files.open(caseId(), moderator, Locale.ENGLISH).alike();
    }

    private CaseId caseId() {
        return queue.openCase(id).orElseThrow().id();
    }

    private void decide(ExperienceId it, Decision decision) {
        writers.decide(writers.moderator(), it, decision);
    }

    private int marksOf(ExperienceId it) {
        return jdbc.sql("""
                        select count(*) from revision_print p join experience_revision r on r.id = p.revision_id
                        where r.experience_id = ?
                        """).param(it.value()).query(Integer.class).single();
    }

    private Visitor signedIn() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(moderator), Writers.PASSWORD);
        return visitor;
    }
}
