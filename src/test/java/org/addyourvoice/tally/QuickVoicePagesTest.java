package org.addyourvoice.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.SymptomId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two taps, as a member's browser sends them. */
@TallyTest
abstract class QuickVoicePagesTest {

    private static final String PAGE = "/voice/quick";

    @OnH2
    static class OnH2Test extends QuickVoicePagesTest {}

    @OnPostgres
    static class OnPostgresTest extends QuickVoicePagesTest {}

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    @Autowired
    QuickVoices quickVoices;

    private MemberId member;
    private Visitor visitor;

    @BeforeEach
    void signIn() {
        crowd.silence();
        member = crowd.stranger();
        visitor = new Visitor(port);
        visitor.signIn(crowd.name(member), Crowd.PASSWORD);
    }

    @Test
    void asksAGuestToSignIn() {
        assertThat(new Visitor(port).get(PAGE).statusCode()).isEqualTo(302);
    }

    @Test
    void preselectsNothingAtTheFirstVisit() {
        Document page = page(PAGE);

        assertThat(page.select("input[checked]")).isEmpty();
        assertThat(page.select("input[name=strategy]")).hasSize(25);
        assertThat(page.select("button[name=outcome]").eachAttr("value"))
                .containsExactly("helped", "mixed", "no_change", "revved");
        assertThat(page.text()).contains("once an experience of yours has been published");
    }

    @Test
    void keepsSituationAndSymptomsForTheNextOne() {
        HttpResponse<String> answer = say("heat-therapy", "helped", "tapering", "burning");

        assertThat(answer.statusCode()).isEqualTo(302);
        Voice said = quickVoices.last(member).orElseThrow();
        assertThat(said.strategy()).isEqualTo(crowd.strategy("heat-therapy"));
        assertThat(said.outcome()).isEqualTo(Outcome.HELPED);
        assertThat(said.context()).isEqualTo(Context.TAPERING);
        assertThat(said.symptoms()).isEqualTo(crowd.symptoms(Set.of("burning")));

        Document page = page(PAGE);
        assertThat(page.select("[role=status]").text()).isEqualTo("Heat therapy: helped. Thank you.");
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("tapering", "burning");
        assertThat(page.select(".notice").text())
                .startsWith("Sent with it: tapering · burning. Kept from your last voice.");
        assertThat(page.select(".quick-list li")).hasSize(1);
    }

    @Test
    void putsWhatWasAskedForFirst() {
        Document page = page(PAGE + "?strategy=neurofeedback");

        assertThat(page.select("input[name=strategy]").first().attr("value")).isEqualTo("neurofeedback");
        assertThat(page.select("input[name=strategy][checked]").eachAttr("value"))
                .containsExactly("neurofeedback");
    }

    @Test
    void saysBesideEachFieldWhatIsMissing() {
        HttpResponse<String> answer = visitor.post(PAGE, "outcome", "revved", "symptoms", "burning");
        Document page = Visitor.html(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select(".errors a").eachText())
                .containsExactly(
                        "Choose what you tried.", "Choose where you are in withdrawal. The nearest one is fine.");
        assertThat(page.select(".errors a").eachAttr("href"))
                .allSatisfy(it -> assertThat(page.select(it)).hasSize(1));
        assertThat(page.select("form .error")).hasSize(2);
        assertThat(page.select("input[name=symptoms][checked]").eachAttr("value"))
                .containsExactly("burning");
        assertThat(quickVoices.of(member)).isEmpty();
    }

    @Test
    void refusesWhatThePageNeverOffered() {
        HttpResponse<String> answer = say("snake-oil", "wonderful", "elsewhere", "warts");

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Visitor.html(answer);
        assertThat(page.select(".errors a").eachAttr("href"))
                .hasSize(4)
                .allSatisfy(it -> assertThat(page.select(it)).hasSize(1));
        assertThat(say("", "", "", "").statusCode()).isEqualTo(422);
        assertThat(quickVoices.of(member)).isEmpty();
    }

    @Test
    void canBeChangedAndTakenBack() {
        say("heat-therapy", "helped", "tapering", "burning");
        say("heat-therapy", "revved", "after", "cramps");
        assertThat(quickVoices.of(member)).extracting(Voice::outcome).containsExactly(Outcome.REVVED);
        assertThat(quickVoices.last(member).orElseThrow().symptoms())
                .extracting(SymptomId::value)
                .hasSize(1);

        String takeBack = page(PAGE).select(".quick-list form").attr("action");
        assertThat(visitor.postFrom(PAGE, takeBack).statusCode()).isEqualTo(302);
        assertThat(quickVoices.of(member)).isEmpty();
        assertThat(page(PAGE).select("[role=status]").text()).startsWith("Taken back");
        assertThat(visitor.postFrom(PAGE, takeBack).statusCode())
                .as("the second tap on the button")
                .isEqualTo(302);
    }

    @Test
    void takesBackOnlyOnesOwn() {
        MemberId other = crowd.member(0);
        quickVoices.say(other, crowd.strategy("heat-therapy"), Outcome.HELPED, Context.AFTER, Set.of());

        visitor.postFrom(PAGE, PAGE + "/heat-therapy/take-back");

        assertThat(quickVoices.of(other)).hasSize(1);
    }

    private HttpResponse<String> say(String strategy, String outcome, String context, String symptom) {
        return visitor.post(PAGE, "strategy", strategy, "outcome", outcome, "context", context, "symptoms", symptom);
    }

    private Document page(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Visitor.html(answer);
    }
}
