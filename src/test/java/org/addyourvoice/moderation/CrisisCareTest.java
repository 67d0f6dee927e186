package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Only moderators who take crises read and decide where somebody may be in danger. */
@DeskTest
abstract class CrisisCareTest {

    @OnH2
    static class OnH2Test extends CrisisCareTest {}

    @OnPostgres
    static class OnPostgresTest extends CrisisCareTest {}

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Deciding deciding;

    @Autowired
    Queue queue;

    private MemberId ordinary;
    private OpenCase urgent;

    @BeforeEach
    void somebodyMayBeInDanger() {
        ordinary = writers.somebody(Role.MODERATOR);
        ExperienceId id = writers.submit(writers.member(), "Tonight", "I want to kill myself tonight.");
        urgent = queue.openCase(id).orElseThrow();
    }

    @Test
    void othersLearnThatItWaitsAndNothingElse() {
        Visitor desk = signedIn(ordinary);

        var page = Jsoup.parse(desk.get("/moderation").body());
        assertThat(page.text()).containsPattern("more texts? waits? for moderators who take crises");
        assertThat(page.select("a[href$='/cases/" + urgent.id() + "']")).isEmpty();
        assertThat(desk.get("/moderation/cases/" + urgent.id()).statusCode()).isEqualTo(403);
        assertThat(desk.postFrom("/moderation", "/moderation/cases/" + urgent.id() + "/claim")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void othersDecideNothing() {
        Visitor desk = signedIn(ordinary);
        desk.get("/moderation");

        var answer =
                desk.postFrom("/moderation", "/moderation/cases/" + urgent.id(), "outcome", "publish", "version", "0");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThatExceptionOfType(ForCrisisModerators.class)
                .isThrownBy(() -> deciding.decide(ordinary, urgent.id(), urgent.version(), Decision.publish()));
    }

    @Test
    void whoTakesCrisesReadsItFirst() {
        Visitor desk = signedIn(writers.moderator());

        assertThat(desk.get("/moderation/cases/" + urgent.id()).statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(desk.get("/moderation").body())
                        .select(".case-row")
                        .first()
                        .text())
                .contains("Crisis");
    }

    private Visitor signedIn(MemberId member) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(member), Writers.PASSWORD);
        return visitor;
    }
}
