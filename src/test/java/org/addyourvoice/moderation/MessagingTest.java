package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Moderators write to a member without deciding anything; the member reads it as from all of them. */
abstract class MessagingTest extends AtACase {

    @OnH2
    static class OnH2Test extends MessagingTest {}

    @OnPostgres
    static class OnPostgresTest extends MessagingTest {}

    @Autowired
    Messaging messaging;

    @Autowired
    OwnMessages own;

    @Test
    void theAuthorReadsItAsFromTheModeratorsAndNothingIsDecided() {
        var sent = signedIn(moderator)
                .post("/moderation/cases/" + open.id() + "/message", "words", "So *calmly* told.\n\n<b>Thank you.</b>");
        assertThat(location(sent)).endsWith("/moderation/cases/" + open.id());
        assertThat(queue.openCase(text)).contains(open);

        Visitor visitor = signedIn(author);
        assertThat(html(visitor.get("/me")).select("a[href=/me/messages]").text())
                .contains("Read it");
        Document page = html(visitor.get("/me/messages"));
        assertThat(page.select(".messages").text())
                .contains("The moderators", "New", "About: A wheat bag", "<b>Thank you.</b>")
                .doesNotContain(writers.name(moderator));
        assertThat(page.select(".messages em").text()).isEqualTo("calmly");
        assertThat(page.select(".messages b").eachText()).doesNotContain("Thank you.");
        assertThat(page.text()).contains("You need not answer");

        String read = page.select(".messages form").attr("action");
        assertThat(signedIn(writers.member()).postFrom("/me", read).statusCode())
                .as("somebody else’s")
                .isEqualTo(404);
        assertThat(location(visitor.postFrom("/me/messages", read))).endsWith("/me/messages");
        assertThat(own.unread(author)).isZero();
        assertThat(html(visitor.get("/me/messages")).select(".messages form")).isEmpty();
        assertThat(actors("MESSAGED")).containsExactly(moderator.value());
    }

    @Test
    void theOtherModeratorsReadItOnTheMembersPage() {
        String path = WordsPage.memberPath(writers.name(author));
        assertThat(location(signedIn(moderator).post(path + "/message", "words", "Please rest.")))
                .endsWith(path);

        assertThat(html(signedIn(writers.somebody(Role.MODERATOR)).get(path))
                        .select("[aria-labelledby=h-said]")
                        .text())
                .contains("Please rest.", "not read yet");
        assertThat(actors("MESSAGED")).containsExactly(moderator.value());
    }

    @Test
    void whatWasTypedComesBackAndNobodyWritesToThemselves() {
        String path = WordsPage.memberPath(writers.name(author)) + "/message";
        assertThat(signedIn(moderator).post(path, "words", "").statusCode()).isEqualTo(422);
        var large = signedIn(moderator).post(path, "words", "y".repeat(4_001));
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(html(large).select("textarea").val()).hasSize(4_001);
        assertThat(signedIn(moderator)
                        .get(WordsPage.memberPath(writers.name(moderator)) + "/message")
                        .statusCode())
                .isEqualTo(403);
        assertThat(own.of(author)).isEmpty();
    }

    @Test
    void whatWasSaidInACrisisIsForWhoTakesThem() {
        ExperienceId hard = writers.submit(author, "Nobody", "I would rather not be here any more.");
        MemberId carer = writers.moderator();
        messaging.toAuthor(carer, queue.openCase(hard).orElseThrow().id(), "We are glad you wrote.");
        String path = WordsPage.memberPath(writers.name(author));

        assertThat(html(signedIn(moderator).get(path)).text()).doesNotContain("glad you wrote");
        assertThat(html(signedIn(carer).get(path)).text()).contains("glad you wrote");
        assertThat(signedIn(moderator)
                        .get("/moderation/cases/"
                                + queue.openCase(hard).orElseThrow().id() + "/message")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsSentTwiceArrivesOnce() {
        String path = "/moderation/cases/" + open.id() + "/message";
        Visitor visitor = signedIn(moderator);
        visitor.post(path, "words", "Please rest.");

        assertThat(location(visitor.post(path, "words", "Please rest. "))).endsWith("/moderation/cases/" + open.id());
        assertThat(own.of(author)).hasSize(1);
        assertThat(actors("MESSAGED")).hasSize(1);

        messaging.toAuthor(moderator, open.id(), "Please rest, and drink.");
        messaging.to(moderator, author, "Please rest.");
        messaging.to(moderator, author, "Please rest.");
        assertThat(own.of(author)).as("other words, and about no text").hasSize(3);
    }

    @Test
    void thereIsALimit() {
        Visitor visitor = signedIn(moderator);
        String path = WordsPage.memberPath(writers.name(author)) + "/message";
        List<Integer> answers = IntStream.range(0, 21)
                .mapToObj(i -> visitor.post(path, "words", "Hm " + i).statusCode())
                .toList();
        assertThat(answers.subList(0, 20)).containsOnly(302);
        assertThat(answers.get(20)).isEqualTo(429);
    }

    @Test
    void itGoesWithTheMember() {
        messaging.toAuthor(moderator, open.id(), "About your text.");
        messaging.to(moderator, author, "About you.");

        new TransactionTemplate(transactions).executeWithoutResult(status -> erasure.erase(author, List.of(text)));

        assertThat(own.of(author)).isEmpty();
    }

    private List<Long> actors(String action) {
        return jdbc.sql("select actor_id from audit_entry where action = :action and author_id = :author")
                .param("action", action)
                .param("author", author.value())
                .query(Long.class)
                .list();
    }
}
