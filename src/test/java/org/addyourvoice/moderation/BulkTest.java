package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Several cases with one decision: each decided by itself, all of them together taken back, and no crisis among them. */
abstract class BulkTest extends AtAnEmptyQueue {

    @OnH2
    static class OnH2Test extends BulkTest {}

    @OnPostgres
    static class OnPostgresTest extends BulkTest {}

    private static final String BULK = "/moderation/bulk";
    private static final String WORDS = "Thank you <b>for</b> this.\n\nPlease leave the amounts out.";

    @Autowired
    BulkLooking looking;

    @Autowired
    BulkDeciding together;

    @Autowired
    Reading reading;

    @Test
    void eachIsADecisionOfItsOwn() {
        List<ExperienceId> texts = List.of(submit("One"), submit("Two"), submit("Three"));
        List<String> boxes = boxes(texts);

        Document look = html(send(desk, BULK, boxes, "outcome", "publish"));
        assertThat(look.select("h1").text()).isEqualTo("3 cases will be decided");
        assertThat(look.select(".results li").eachText())
                .containsExactly(
                        "One by " + author(texts.get(0)) + " will be published.",
                        "Two by " + author(texts.get(1)) + " will be published.",
                        "Three by " + author(texts.get(2)) + " will be published.");
        assertThat(texts).noneMatch(it -> reading.published(it).isPresent());

        String to = location(send(desk, BULK, boxes, "outcome", "publish", "then", "decide"));
        Document done = html(desk.get(path(to)));
        assertThat(done.select("h1").text()).isEqualTo("3 cases decided");
        assertThat(done.select(".results li").eachText())
                .containsExactly("One Published", "Two Published", "Three Published");
        assertThat(texts).allMatch(it -> reading.published(it).isPresent());
        for (ExperienceId it : texts) {
            assertThat(count("decision", it, "1 = 1")).isEqualTo(1);
            assertThat(count("audit_entry", it, "action = 'PUBLISHED'")).isEqualTo(1);
        }
    }

    @Test
    void itIsSeenWhoWroteWhatAndWhichWordsAreTheSame() {
        String shop = "Ask for the drops in the shop at the corner.";
        ExperienceId one = writers.submit(writers.member(), "Cured", shop);
        ExperienceId same = writers.submit(writers.member(), "Cured", shop);
        ExperienceId other = submit("Other");
        List<String> boxes =
                html(desk.get("/moderation")).select(".case-row [name=pick]").eachAttr("value");
        assertThat(boxes).hasSize(2);

        Document look = html(send(desk, BULK, boxes, "outcome", "publish"));
        assertThat(look.select(".results li").eachText())
                .containsExactly(
                        "Cured by " + author(one) + " will be published.",
                        "Cured by " + author(same) + " the same words will be published.",
                        "Other by " + author(other) + " will be published.");
        Document change = html(send(desk, BULK, boxes, "outcome", "publish", "then", "change"));
        assertThat(change.select(".picked-cases li").eachText())
                .satisfiesExactly(
                        it -> assertThat(it).doesNotContain("the same words"),
                        it -> assertThat(it).contains("by " + author(same), "the same words"),
                        it -> assertThat(it).doesNotContain("the same words"));
    }

    @Test
    void reasonAndWordsGoToEachAuthor() {
        MemberId one = writers.member();
        MemberId other = writers.member();
        List<ExperienceId> texts =
                List.of(writers.submit(one, "One", "It helps."), writers.submit(other, "Two", "It does not help."));

        send(desk, BULK, boxes(texts), "outcome", "return", "reason", "amounts", "message", WORDS, "then", "decide");

        clock.advance(Duration.ofMinutes(11));
        assertThat(reading.ownPost(one, texts.get(0)).orElseThrow().words()).isEqualTo(WORDS);
        assertThat(reading.ownPost(other, texts.get(1)).orElseThrow().words()).isEqualTo(WORDS);
    }

    @Test
    void ofEachItIsSaidWhyItStays() {
        ExperienceId good = submit("Good");
        ExperienceId mine = writers.submit(wren, "Mine", "I would like this to be up.");
        ExperienceId taken = submit("Taken");
        MemberId alder = writers.moderator();
        claiming.take(alder, caseOf(taken));
        ExperienceId hard = submit("Hard");
        urgent(hard);
        ExperienceId moved = submit("Moved on");
        ExperienceId up = submit("Up");
        List<String> boxes = new ArrayList<>(boxes(List.of(good, mine, taken, hard, moved)));
        boxes.add("999999999.0");
        writers.publish(moved);
        writers.publish(up);
        deciding.lookAt(alder, up);
        jdbc.sql("update review_case set state = 'OPEN' where experience_id = ?")
                .param(up.value())
                .update();
        boxes.addAll(boxes(List.of(up)));

        Document look = html(send(desk, BULK, boxes, "outcome", "publish"));
        assertThat(look.select("h1").text()).isEqualTo("One case will be decided");
        assertThat(look.select(".results li").eachText())
                .containsExactly(
                        "Good by " + author(good) + " will be published.",
                        "Mine by " + author(mine) + " stays as it is: you wrote it.",
                        "Taken by " + author(taken) + " stays as it is: " + writers.name(alder) + " is at work on it.",
                        "Hard by " + author(hard) + " stays as it is: a crisis is never decided beside others.",
                        "Moved on by " + author(moved)
                                + " stays as it is: something has happened to it since you picked it.",
                        "Case 999999999 There is no such case.",
                        "Up by " + author(up) + " stays as it is: others can read it already. Decide on its own page.");

        String to = location(send(desk, BULK, boxes, "outcome", "publish", "message", "Kind words", "then", "decide"));
        Document done = html(desk.get(path(to)));
        assertThat(done.select("h1").text()).isEqualTo("One case decided");
        assertThat(done.select("#h-left").text()).isEqualTo("6 were left as they are");
        assertThat(done.text()).contains("What you had written: “Kind words”");
        assertThat(reading.published(hard)).isEmpty();
        assertThat(reading.published(mine)).isEmpty();
        assertThat(reading.published(taken)).isEmpty();
        assertThat(html(desk.get(path(to))).select("#h-left")).as("told once").isEmpty();
    }

    @Test
    void whoTakesNoCrisesLearnsNothingOfThem() {
        ExperienceId hard = submit("A title to be kept quiet");
        List<String> boxes = boxes(List.of(hard));
        urgent(hard);
        Visitor plain = signedIn(writers.somebody(Role.MODERATOR));

        String look = send(plain, BULK, boxes, "outcome", "publish").body();

        assertThat(look).contains("a crisis is never decided beside others").doesNotContain("kept quiet");
    }

    @Test
    void waitingTextsOfTheSameWordsAreOneRow() {
        List<ExperienceId> same = IntStream.range(0, 4)
                .mapToObj(it ->
                        writers.submit(writers.member(), "Buy this", "It cured me, look at my shop" + ".".repeat(it)))
                .toList();
        writers.submit(wren, "Buy this", "It cured me, look at my shop");
        submit("Another");

        Document page = html(desk.get("/moderation"));
        assertThat(page.select(".case-row h3").eachText()).containsExactlyInAnyOrder("Buy this", "Buy this", "Another");
        assertThat(page.select(".case-row").eachText())
                .filteredOn(it -> it.contains("and 3 more the same"))
                .hasSize(1);
        String box = page.select(".case-row:contains(3 more) input[name=pick]").attr("value");
        assertThat(box.split(",")).hasSize(4);

        send(
                desk,
                BULK,
                List.of(box),
                "outcome",
                "decline",
                "reason",
                "advertising",
                "message",
                "No shops.",
                "then",
                "decide");

        assertThat(same).allMatch(it -> count("decision", it, "outcome = 'DECLINE'") == 1);
        assertThat(html(desk.get("/moderation")).select(".case-row h3").eachText())
                .containsExactlyInAnyOrder("Buy this", "Another");
    }

    @Test
    void crisesAreNeverFoldedNorPicked() {
        List<ExperienceId> same = List.of(
                writers.submit(writers.member(), "Tonight", "The very same words."),
                writers.submit(writers.member(), "Tonight", "The very same words."));
        assertThat(html(desk.get("/moderation")).select(".case-row")).hasSize(1);
        same.forEach(this::urgent);

        Document page = html(desk.get("/moderation"));

        assertThat(page.select(".case-row.crisis")).hasSize(2);
        assertThat(page.select("input[name=pick]")).isEmpty();
        assertThat(page.select("#bulk")).isEmpty();
    }

    @Test
    void thereIsNoBoxForOnesOwnAndForWhatOthersTook() {
        writers.submit(wren, "Mine", "I would like this to be up.");
        claiming.take(writers.moderator(), caseOf(submit("Taken")));
        claiming.take(wren, caseOf(submit("My turn")));
        ExperienceId up = submit("Up");
        writers.publish(up);
        deciding.lookAt(wren, up);
        jdbc.sql("update review_case set state = 'OPEN' where experience_id = ?")
                .param(up.value())
                .update();

        Document page = html(desk.get("/moderation"));

        assertThat(page.select(".case-row")).hasSize(4);
        assertThat(page.select("input[name=pick]").eachAttr("aria-label")).containsExactly("Pick “My turn”");
    }

    @Test
    void theSameWordsOfAnotherTagAreOneRowNoLongerOnceTheyChange() {
        MemberId author = writers.member();
        ExperienceId one = writers.submit(author, "Same", "The very same words as another.");
        writers.submit(writers.member(), "Same", "The very same words as another.");
        assertThat(html(desk.get("/moderation")).select(".case-row")).hasSize(1);

        writers.edit(author, one, "Same", "Other words by now.");

        assertThat(html(desk.get("/moderation")).select(".case-row")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', outcome",
        "keep, '', '', outcome",
        "escalate, '', '', outcome",
        "return, '', words, reason",
        "return, sourcing, words, reason",
        "decline, nonsense, words, reason",
        "decline, amounts, ' ', message"
    })
    void whatIsMissingIsSaidAndAllComesBack(String outcome, String reason, String message, String field) {
        List<String> boxes = boxes(List.of(submit("One"), submit("Two")));

        for (String then : List.of("look", "decide")) {
            HttpResponse<String> answer =
                    send(desk, BULK, boxes, "outcome", outcome, "reason", reason, "message", message, "then", then);

            assertThat(answer.statusCode()).isEqualTo(422);
            Document page = html(answer);
            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#" + field);
            assertThat(page.select("#" + field)).hasSize(1);
            assertThat(page.select("#" + field + "-error").text()).isNotEmpty();
            assertThat(page.select("textarea[name=message]").text()).isEqualTo(message.strip());
            assertThat(page.select("input[name=pick][checked]").eachAttr("value"))
                    .isEqualTo(boxes);
        }
    }

    @Test
    void aMessageTooLongIsKept() {
        String message = "word ".repeat(900).strip();

        HttpResponse<String> answer = send(
                desk,
                BULK,
                boxes(List.of(submit("One"))),
                "outcome",
                "decline",
                "reason",
                "amounts",
                "message",
                message,
                "then",
                "decide");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select("textarea[name=message]").text()).isEqualTo(message);
    }

    @Test
    void fromTheQueueNothingIsCalledMissingYet() {
        HttpResponse<String> answer = send(desk, BULK, boxes(List.of(submit("One"))), "outcome", "return");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(html(answer).select(".errors")).isEmpty();
        assertThat(html(answer).select("input[value=return]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void changingOnesMindKeepsEverything() {
        List<String> boxes = boxes(List.of(submit("One")));
        String[] typed = {"outcome", "return", "reason", "amounts", "message", WORDS, "then", "look"};
        Document look = html(send(desk, BULK, boxes, typed));
        assertThat(look.select("input[name=message]").attr("value")).isEqualTo(WORDS);

        typed[7] = "change";
        Document page = html(send(desk, BULK, boxes, typed));

        assertThat(page.select("textarea[name=message]").val().strip()).isEqualTo(WORDS);
        assertThat(page.select("option[value=amounts]").hasAttr("selected")).isTrue();
        assertThat(page.select("input[name=pick][checked]").eachAttr("value")).isEqualTo(boxes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "1.", "-1.0", "1.0,,2.0", "99999999999999999999.0"})
    void boxesThatSaySomethingElseAreRefused(String box) {
        HttpResponse<String> answer = send(desk, BULK, List.of(box), "outcome", "publish");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer).select(".errors").text()).contains("It can’t be told which cases were picked");
    }

    @Test
    void atLeastOneAndAtMostFifty() {
        HttpResponse<String> none = send(desk, BULK, List.of(), "outcome", "publish");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(html(none).select(".errors").text()).contains("Pick at least one case");

        ExperienceId good = submit("Good");
        List<String> boxes = new ArrayList<>(boxes(List.of(good)));
        IntStream.range(0, 50).forEach(it -> boxes.add(900_000_000L + it + ".0"));
        HttpResponse<String> many = send(desk, BULK, boxes, "outcome", "publish", "then", "decide");
        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(html(many).select(".errors").text()).contains("51 cases", "No more than 50");
        assertThat(html(many).select("input[name=pick]")).hasSize(51);
        assertThat(reading.published(good)).isEmpty();
    }

    @Test
    void howeverManyAreSentItIsSaidCalmly() {
        String box = IntStream.range(0, 70_000)
                .mapToObj(it -> 900_000_000L + it + ".0")
                .collect(Collectors.joining(","));

        HttpResponse<String> many = send(desk, BULK, List.of(box), "outcome", "publish", "then", "decide");

        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(html(many).select(".errors").text()).contains("No more than 50");
        assertThat(html(many).select("input[name=pick]")).hasSize(500);
    }

    @Test
    void allAreTakenBackTogether() {
        List<ExperienceId> texts = List.of(submit("One"), submit("Two"), submit("Three"));
        String to = path(location(send(desk, BULK, boxes(texts), "outcome", "publish", "then", "decide")));
        MemberId alder = writers.moderator();
        CaseId looked = deciding.lookAt(alder, texts.get(2));
        deciding.decide(
                alder,
                looked,
                jdbc.sql("select version from review_case where id = ?")
                        .param(looked.value())
                        .query(Long.class)
                        .single(),
                new Decision(CaseOutcome.REMOVE, "unkind", "It mocks somebody."));

        Document page = html(desk.get(to));
        String undo = page.select(".undo form").attr("action");
        assertThat(send(signedIn(alder), undo, List.of()).statusCode()).isEqualTo(404);
        assertThat(signedIn(alder).get(to).statusCode()).isEqualTo(404);
        assertThat(location(send(desk, undo, List.of()))).endsWith(to);

        Document after = html(desk.get(to));
        assertThat(after.select(".status").text()).contains("2 decisions were taken back. One stays: the time is over");
        assertThat(after.select(".results li").eachText())
                .containsExactly("One Published Taken back.", "Two Published Taken back.", "Three Published");
        assertThat(reading.published(texts.get(0))).isEmpty();
        assertThat(queue.openCase(texts.get(0))).isPresent();
        assertThat(count("audit_entry", texts.get(1), "action = 'UNDONE'")).isEqualTo(1);
    }

    @Test
    void afterTheWindowTheyStay() {
        ExperienceId text = submit("One");
        String to = path(location(send(desk, BULK, boxes(List.of(text)), "outcome", "publish", "then", "decide")));
        clock.advance(Duration.ofMinutes(11));

        assertThat(html(desk.get(to)).select(".undo form")).isEmpty();
        send(desk, to + "/undo", List.of());

        assertThat(html(desk.get(to)).select(".status").text()).contains("Nothing was taken back. One stays");
        assertThat(reading.published(text)).isPresent();
    }

    @Test
    void nobodysBatchIsNowhere() {
        assertThat(desk.get(BULK + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(desk.get(BULK + "/1").statusCode()).isIn(400, 404);
    }

    @Test
    void ofTwoWhoDecideOnTheSameOnesAtOnceEachTextHasOne() throws Exception {
        List<ExperienceId> texts =
                IntStream.range(0, 12).mapToObj(it -> submit("Text " + it)).toList();
        List<Pick> picks = Pick.of(boxes(texts)).orElseThrow();
        List<Callable<List<BulkLine>>> hands = new ArrayList<>();
        for (MemberId who : List.of(wren, writers.moderator(), writers.moderator())) {
            List<Pick> shuffled = new ArrayList<>(picks);
            Collections.rotate(shuffled, hands.size() * 4);
            List<BulkLine> lines = looking.at(shuffled, who, Locale.ENGLISH);
            hands.add(() -> together.decide(who, lines, Decision.publish(), UUID.randomUUID()));
        }
        ExecutorService pool = Executors.newFixedThreadPool(hands.size());
        List<BulkFate> fates = new ArrayList<>();
        try {
            for (Future<List<BulkLine>> hand : pool.invokeAll(hands)) {
                hand.get().forEach(it -> fates.add(it.fate()));
            }
        } finally {
            pool.shutdown();
        }

        assertThat(fates).containsOnly(BulkFate.DONE, BulkFate.MOVED_ON);
        assertThat(Collections.frequency(fates, BulkFate.DONE)).isEqualTo(12);
        assertThat(texts).allMatch(it -> count("decision", it, "1 = 1") == 1);
    }

    private static HttpResponse<String> send(Visitor who, String path, List<String> boxes, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        boxes.forEach(it -> Collections.addAll(all, "pick", it));
        return who.postFrom("/moderation", path, all.toArray(String[]::new));
    }

    private List<String> boxes(List<ExperienceId> texts) {
        return texts.stream()
                .map(it -> queue.openCase(it).orElseThrow())
                .map(it -> new Pick(it.id(), it.version()).toString())
                .toList();
    }

    private int count(String table, ExperienceId id, String condition) {
        return jdbc.sql("select count(*) from " + table + " where experience_id = ? and " + condition)
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private void urgent(ExperienceId id) {
        jdbc.sql("update review_case set urgency = 'CRISIS' where experience_id = ?")
                .param(id.value())
                .update();
    }

    private CaseId caseOf(ExperienceId id) {
        return queue.openCase(id).orElseThrow().id();
    }

    private ExperienceId submit(String title) {
        return writers.submit(writers.member(), title, "It helps a little, says " + title + ".");
    }

    private String author(ExperienceId id) {
        return writers.name(Objects.requireNonNull(reading.forReview(id, 1).author()));
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/moderation"));
    }
}
