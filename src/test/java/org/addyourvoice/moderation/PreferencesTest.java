package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperienceText;
import org.addyourvoice.experience.Report;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What a moderator would rather not read first, and how much is enough for a day. */
abstract class PreferencesTest extends AtAnEmptyQueue {

    @OnH2
    static class OnH2Test extends PreferencesTest {}

    @OnPostgres
    static class OnPostgresTest extends PreferencesTest {}

    private static final String PAGE = "/moderation/preferences";
    private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");
    private static final ZoneId PAGO_PAGO = ZoneId.of("Pacific/Pago_Pago");

    @Autowired
    Authoring authoring;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    Preferences preferences;

    @Autowired
    Enough enough;

    @Autowired
    Appealing appealing;

    @Autowired
    CaseFiles files;

    @Autowired
    AuthorErasure erasure;

    @Autowired
    TransactionOperations transactions;

    @Test
    void suchCasesComeLastAndCovered() {
        ExperienceId hard = submit("Hard", Set.of(ContentNote.SEIZURE), "heat-therapy");
        due(hard);
        ExperienceId easy = submit("Easy", Set.of(), "heat-therapy");
        assertThat(titles(desk)).containsExactly("Hard", "Easy");

        choose("topics", "note:seizure");

        assertThat(titles(desk)).containsExactly("Easy", "Hard");
        Document page = html(desk.get("/moderation"));
        assertThat(page.select(".case-row:contains(Hard) .snippet").text())
                .isEqualTo(
                        "You would rather not read this first. The text is shown on the case, when you choose to open it.");
        assertThat(claiming.next(wren, QueueFilter.none())).contains(RowName.of(caseOf(easy)));
        Document it = html(desk.get("/moderation/cases/" + caseOf(hard)));
        assertThat(it.select("details.covered:not([open]) .under-review")).hasSize(1);
        claiming.release(wren, caseOf(easy));
        decide(easy);
        assertThat(claiming.next(wren, QueueFilter.none()))
                .as("nothing else is left")
                .contains(RowName.of(caseOf(hard)));
        MemberId alder = writers.moderator();
        claiming.release(wren, caseOf(hard));
        assertThat(files.open(caseOf(hard), alder, Locale.ENGLISH).unwanted()).isFalse();
        assertThat(html(signedIn(alder).get("/moderation")).select(".snippet").text())
                .contains("It went so");
    }

    @Test
    void aSuggestionInSuchATextComesLastAndIsCoveredToo() {
        ExperienceId hard = writers.suggest(writers.member(), "Hard", "Warm stones");
        ExperienceId easy = writers.suggest(writers.member(), "Easy", "Cool stones");
        jdbc.sql("update suggestion set opened_at = opened_at - interval '1' day where experience_id = ?")
                .param(hard.value())
                .update();
        jdbc.sql("insert into case_topic (case_id, topic) values (?, 'note:seizure')")
                .param(caseOf(hard).value())
                .update();
        String list = "/moderation?kind=suggestions";
        assertThat(html(desk.get(list)).select(".case-row h3").eachText())
                .containsExactly("Suggested strategy: Warm stones", "Suggested strategy: Cool stones");

        choose("topics", "note:seizure");

        assertThat(html(desk.get(list)).select(".case-row h3").eachText())
                .containsExactly("Suggested strategy: Cool stones", "Suggested strategy: Warm stones");
        assertThat(html(desk.get(suggestion(easy))).select("details.covered")).isEmpty();
        choose("topics", "strategy:heat-therapy");
        Document page = html(desk.get(suggestion(easy)));
        assertThat(page.select("details.covered:not([open]) .under-review").text())
                .contains("It went so and so.");
        assertThat(page.select(".under-review")).hasSize(1);
        assertThat(page.select("form.decision")).hasSize(1);
    }

    private String suggestion(ExperienceId id) {
        return jdbc.sql("select id from suggestion where experience_id = ?")
                .param(id.value())
                .query((row, number) -> "/moderation/suggestions/" + row.getLong(1))
                .single();
    }

    @Test
    void anAppealAboutSuchATextIsCoveredToo() {
        MemberId author = writers.member();
        ExperienceId id = authoring.submit(author, text("Hard", Set.of(), "acupuncture"), UUID.randomUUID());
        OpenCase it = queue.openCase(id).orElseThrow();
        deciding.decide(
                writers.moderator(),
                it.id(),
                it.version(),
                new Decision(CaseOutcome.DECLINE, "unkind", "We can’t show this."));
        clock.advance(Duration.ofMinutes(11));
        appealing.appeal(author, id, "Look again.");
        submit("Easy", Set.of(), "heat-therapy");
        String appeal = html(desk.get("/moderation?kind=appeals"))
                .select(".case-row h3 a")
                .attr("href");
        assertThat(html(desk.get(appeal)).select("details.covered")).isEmpty();
        assertThat(titles(desk)).containsExactly("Hard", "Easy");

        choose("topics", "strategy:acupuncture");

        assertThat(html(desk.get(appeal)).select("details.covered:not([open]) .under-review"))
                .hasSize(1);
        assertThat(titles(desk)).containsExactly("Easy", "Hard");
    }

    @Test
    void labelsSymptomsAndStrategiesCountToo() {
        ExperienceId heat = submit("Heat", Set.of(), "heat-therapy");
        due(heat);
        submit("Water", Set.of(), "hydration");
        for (String topic : List.of("strategy:heat-therapy", "symptom:burning", "label:sourcing")) {
            choose("topics", topic);
            if (topic.startsWith("label")) {
                jdbc.sql("insert into case_topic (case_id, topic) values (?, ?)")
                        .params(caseOf(heat).value(), topic)
                        .update();
            }
            assertThat(titles(desk)).as(topic).containsExactly("Water", "Heat");
        }
        choose("topics", "label:harassment");
        assertThat(titles(desk)).containsExactly("Heat", "Water");
    }

    @Test
    void whatRulesFoundIsATopic() {
        ExperienceId id = writers.submit(
                writers.member(),
                "Names",
                "My physio is Clementine Harbottle at the Mill Lane clinic, phone 555 0199 222.");
        assertThat(jdbc.sql("select topic from case_topic where case_id = ?")
                        .param(caseOf(id).value())
                        .query(String.class)
                        .list())
                .contains("label:personal_info", "strategy:heat-therapy");
        assertThat(html(desk.get(PAGE))
                        .select("label:has([value=label:personal_info])")
                        .text())
                .isEqualTo("details of a person");
    }

    @Test
    void aCrisisComesFirstAllTheSame() {
        ExperienceId easy = submit("Easy", Set.of(), "heat-therapy");
        ExperienceId hard = submit("Hard", Set.of(ContentNote.SELF_HARM), "heat-therapy");
        jdbc.sql("update review_case set urgency = 'CRISIS' where experience_id = ?")
                .param(hard.value())
                .update();

        choose("topics", "note:self_harm");

        assertThat(titles(desk)).containsExactly("Hard", "Easy");
        assertThat(claiming.next(wren, QueueFilter.none())).contains(RowName.of(caseOf(hard)));
        assertThat(files.open(caseOf(hard), wren, Locale.ENGLISH).covered()).isTrue();
        assertThat(queue.openCase(easy)).isPresent();
    }

    @Test
    void anEditChangesWhatACaseIsAbout() {
        MemberId author = writers.member();
        ExperienceId id =
                authoring.submit(author, text("Hard", Set.of(ContentNote.SEIZURE), "heat-therapy"), UUID.randomUUID());
        submit("Easy", Set.of(), "heat-therapy");
        due(id);
        choose("topics", "note:seizure");
        assertThat(titles(desk)).containsExactly("Easy", "Hard");

        writers.edit(author, id, "Softer", "It went so.");

        assertThat(titles(desk)).containsExactly("Softer", "Easy");
    }

    @Test
    void nobodyElseSeesTheList() {
        choose("topics", "note:seizure", "topics", "label:harassment");

        assertThat(html(desk.get(PAGE)).select("input[checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("note:seizure", "label:harassment");
        Visitor lead = signedIn(writers.somebody(Role.ADMIN));
        assertThat(html(lead.get(PAGE)).select("input[checked]")).isEmpty();
        assertThat(signedIn(writers.member()).get(PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void itGoesWithTheAccount() {
        choose("topics", "note:seizure", "enough", "7");

        transactions.executeWithoutResult(status -> erasure.erase(wren, List.of()));

        assertThat(preferences.topics(wren)).isEmpty();
        assertThat(preferences.day(wren).enough()).isEqualTo(Preferences.USUALLY_ENOUGH);
    }

    @Test
    void whatATextWasAboutGoesWithIt() {
        MemberId author = writers.member();
        ExperienceId id =
                authoring.submit(author, text("Gone", Set.of(ContentNote.SEIZURE), "heat-therapy"), UUID.randomUUID());
        CaseId it = caseOf(id);

        transactions.executeWithoutResult(status -> erasure.erase(author, List.of(id)));

        assertThat(jdbc.sql("select count(*) from case_topic where case_id = ?")
                        .param(it.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(fold) from review_case where id = ?")
                        .param(it.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "note:nonsense, 40, Europe/Berlin, topics",
        "nonsense, 40, Europe/Berlin, topics",
        "note:seizure, 0, Europe/Berlin, enough",
        "note:seizure, 501, Europe/Berlin, enough",
        "note:seizure, many, Europe/Berlin, enough",
        "note:seizure, '', Europe/Berlin, enough",
        "note:seizure, 40, Nowhere/Land, zone",
        "note:seizure, 40, '', zone"
    })
    void whatIsWrongIsSaidAndNothingIsLost(String topic, String number, String zone, String field) {
        HttpResponse<String> answer =
                desk.post(PAGE, "topics", topic, "topics", "note:hospital", "enough", number, "zone", zone);

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = html(answer);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#" + field);
        assertThat(page.select("#" + field)).hasSize(1);
        assertThat(page.select("#enough").attr("value")).isEqualTo(number);
        assertThat(page.select("input[value=note:hospital]").hasAttr("checked")).isTrue();
        assertThat(preferences.topics(wren)).isEmpty();
    }

    @Test
    void theDayIsOnesOwn() {
        desk.post(PAGE, "enough", "3", "zone", KIRITIMATI.getId());

        assertThat(html(desk.get(PAGE)).select("#enough").attr("value")).isEqualTo("3");
        assertThat(html(desk.get(PAGE)).select("#zone option[selected]").attr("value"))
                .isEqualTo(KIRITIMATI.getId());
        assertThat(preferences.topics(wren)).isEmpty();
    }

    @Test
    void whoHasDoneEnoughIsThankedAndAsked() {
        choose("enough", "2");
        decide(submit("One", Set.of(), "heat-therapy"));
        ExperienceId two = submit("Two", Set.of(), "heat-therapy");
        submit("Three", Set.of(), "heat-therapy");

        HttpResponse<String> saved =
                desk.post("/moderation/cases/" + caseOf(two), "outcome", "publish", "version", "0", "then", "next");
        assertThat(location(saved)).endsWith("/moderation/enough");
        Document page = html(desk.get("/moderation/enough"));
        assertThat(page.select("h1").text()).isEqualTo("Thank you. That is enough for today.");
        assertThat(page.select(".undo").text()).contains("Published “Two”.", "Undo");
        assertThat(page.text()).contains("You have decided on 2 cases today. You wanted to do 2.");
        assertThat(location(desk.postFrom("/moderation", "/moderation/next"))).endsWith("/moderation/enough");

        assertThat(location(desk.postFrom("/moderation/enough", "/moderation/enough", "then", "on")))
                .endsWith("/moderation");
        assertThat(location(desk.postFrom("/moderation", "/moderation/next"))).contains("/moderation/cases/");
        clock.advance(Duration.ofDays(1));
        assertThat(enough.isReached(wren)).as("a new day").isFalse();
    }

    @Test
    void whoStopsLeavesWhatTheyHadTaken() {
        CaseId it = caseOf(submit("One", Set.of(), "heat-therapy"));
        claiming.take(wren, it);
        MemberId alder = writers.moderator();

        HttpResponse<String> stopped = desk.postFrom("/moderation/enough", "/moderation/enough", "then", "stop");

        assertThat(location(stopped)).endsWith("/");
        assertThat(html(desk.get("/")).select(".status").text()).contains("Rest well");
        assertThat(claiming.take(alder, it)).isTrue();
    }

    @Test
    void onlyTheNumberOfOthersAtWorkIsSaid() {
        int before = enough.tally(wren).others();
        MemberId alder = writers.moderator();
        claiming.take(alder, caseOf(submit("One", Set.of(), "heat-therapy")));
        decideAs(writers.moderator(), submit("Two", Set.of(), "heat-therapy"));
        decide(submit("Mine", Set.of(), "heat-therapy"));

        assertThat(enough.tally(wren).others()).isEqualTo(before + 2);
        String page = desk.get("/moderation/enough").body();
        assertThat(page)
                .contains((before + 2) + " other moderators are at work")
                .doesNotContain(writers.name(alder));
    }

    /** Somewhere between the two there is always a midnight. */
    @Test
    void todayIsTodayWhereTheModeratorLives() {
        Instant east = new Preferences.Day(1, KIRITIMATI, Instant.EPOCH).beganBefore(clock.instant());
        Instant west = new Preferences.Day(1, PAGO_PAGO, Instant.EPOCH).beganBefore(clock.instant());
        ZoneId later = east.isAfter(west) ? KIRITIMATI : PAGO_PAGO;
        ZoneId earlier = east.isAfter(west) ? PAGO_PAGO : KIRITIMATI;
        decidedAt(submit("One", Set.of(), "heat-therapy"), (east.isAfter(west) ? east : west).minusSeconds(1));

        preferences.keep(wren, Set.of(), 1, later);
        assertThat(enough.tally(wren).decided()).as("yesterday, there").isZero();
        assertThat(enough.isReached(wren)).isFalse();
        preferences.keep(wren, Set.of(), 1, earlier);
        assertThat(enough.tally(wren).decided()).isEqualTo(1);
        assertThat(enough.isReached(wren)).isTrue();
    }

    @Test
    void whatWasTakenBackDoesNotCount() {
        ExperienceId id = submit("One", Set.of(), "heat-therapy");
        long decision = decide(id);
        assertThat(enough.tally(wren).decided()).isEqualTo(1);

        deciding.undo(wren, decision);

        assertThat(enough.tally(wren).decided()).isZero();
    }

    /** As if it had been decided then. */
    private void decidedAt(ExperienceId id, Instant at) {
        jdbc.sql("""
                        insert into decision (case_id, experience_id, revision, outcome, words, decided_by, decided_at, seen_version)
                        values (?, ?, 1, 'ESCALATE', '', ?, ?, 0)
                        """)
                .params(caseOf(id).value(), id.value(), wren.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void choose(String... namesAndValues) {
        List<String> all = new ArrayList<>(List.of(namesAndValues));
        if (!all.contains("enough")) {
            all.addAll(List.of("enough", "40"));
        }
        all.addAll(List.of("zone", "Europe/Berlin"));
        assertThat(location(desk.post(PAGE, all.toArray(String[]::new)))).endsWith(PAGE);
    }

    private long decide(ExperienceId id) {
        return decideAs(wren, id);
    }

    private long decideAs(MemberId moderator, ExperienceId id) {
        OpenCase it = queue.openCase(id).orElseThrow();
        return deciding.decide(moderator, it.id(), it.version(), Decision.publish());
    }

    private void due(ExperienceId id) {
        jdbc.sql("update review_case set due_at = opened_at where experience_id = ?")
                .param(id.value())
                .update();
    }

    private CaseId caseOf(ExperienceId id) {
        return queue.openCase(id).orElseThrow().id();
    }

    private ExperienceId submit(String title, Set<ContentNote> notes, String strategy) {
        return authoring.submit(writers.member(), text(title, notes, strategy), UUID.randomUUID());
    }

    private ExperienceText text(String title, Set<ContentNote> notes, String strategy) {
        var tried = vocabulary.strategy(strategy).orElseThrow().id();
        var burning = vocabulary.symptom("burning").orElseThrow().id();
        return new ExperienceText(
                title,
                "It went so, with " + title + ".",
                Context.TAPERING,
                strategy.equals("heat-therapy") ? Set.of(burning) : Set.of(),
                List.of(new Report(tried, Outcome.HELPED)),
                notes,
                false);
    }

    private static List<String> titles(Visitor visitor) {
        return html(visitor.get("/moderation")).select(".case-row h3").eachText();
    }
}
