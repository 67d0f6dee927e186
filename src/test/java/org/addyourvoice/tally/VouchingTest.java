package org.addyourvoice.tally;

import static org.addyourvoice.support.Visitor.html;
import static org.addyourvoice.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.addyourvoice.experience.MemberTrust;
import org.addyourvoice.member.Accounts;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.NotForOneself;
import org.addyourvoice.member.Role;
import org.addyourvoice.safety.Trust;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A moderator vouches for a new member: quick voices count, and the second step of trust is reached, for as long as it stands. */
@TallyTest
abstract class VouchingTest {

    private static final String HEAT = "heat-therapy";

    @OnH2
    static class OnH2Test extends VouchingTest {}

    @OnPostgres
    static class OnPostgresTest extends VouchingTest {}

    @LocalServerPort
    int port;

    @Autowired
    Crowd crowd;

    @Autowired
    QuickVoices quickVoices;

    @Autowired
    Accounts accounts;

    @Autowired
    Membership membership;

    @Autowired
    MemberTrust trust;

    @Autowired
    Recount recount;

    @Autowired
    JdbcClient jdbc;

    private MemberId member;
    private MemberId moderator;

    @BeforeEach
    void somebodyNew() {
        crowd.silence();
        member = crowd.stranger();
        moderator = membership.enrol("alder " + UUID.randomUUID(), Crowd.PASSWORD, Role.MODERATOR);
        quickVoices.say(member, crowd.strategy(HEAT), Outcome.HELPED, Context.TAPERING, Set.of());
    }

    @Test
    void quickVoicesCountForAsLongAsItStands() {
        assertThat(counted()).isZero();
        assertThat(trust.of(member)).isEqualTo(Trust.NEW);

        accounts.vouch(moderator, member);
        assertThat(counted()).isEqualTo(1);
        assertThat(quickVoices.countFor(member)).isTrue();
        assertThat(trust.of(member)).isEqualTo(Trust.MEMBER);
        assertThat(trust.standing(member).step()).isEqualTo(Trust.MEMBER);
        assertThat(recount.differences()).isEmpty();

        accounts.takeVouchBack(moderator, member, "It was another heron.");
        assertThat(counted()).isZero();
        assertThat(quickVoices.countFor(member)).isFalse();
        assertThat(trust.of(member)).isEqualTo(Trust.NEW);
        assertThat(recount.differences()).isEmpty();
        assertThat(logged()).containsExactly("VOUCHED", "VOUCH_TAKEN_BACK");
    }

    @Test
    void whatWasEarnedByAPublicationStays() {
        accounts.vouch(moderator, member);
        crowd.write(member, Context.TAPERING, Set.of(), crowd.report("hydration", Outcome.HELPED));
        accounts.takeVouchBack(moderator, member, "No longer needed.");

        assertThat(counted()).isEqualTo(1);
        assertThat(quickVoices.countFor(member)).isTrue();
        assertThat(recount.differences()).isEmpty();
    }

    @Test
    void twiceIsOnceAndNobodyVouchesForThemselves() {
        accounts.vouch(moderator, member);
        accounts.vouch(moderator, member);
        assertThat(logged()).containsExactly("VOUCHED");
        assertThat(counted()).isEqualTo(1);

        assertThatThrownBy(() -> accounts.vouch(moderator, moderator)).isInstanceOf(NotForOneself.class);
        assertThatThrownBy(() -> accounts.takeVouchBack(moderator, member, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsDoneAndTakenBackAtTheDesk() {
        Visitor desk = new Visitor(port);
        desk.signIn(
                jdbc.sql("select pseudonym from member where id = ?")
                        .param(moderator.value())
                        .query(String.class)
                        .single(),
                Crowd.PASSWORD);
        String page = "/moderation/members/" + crowd.name(member).replace(" ", "%20");
        assertThat(html(desk.get(page)).select("main a[href$=/vouch]").text())
                .isEqualTo("Vouch for " + crowd.name(member));
        assertThat(html(desk.get(page + "/vouch")).select("main form").text()).isEqualTo("Vouch for them");
        assertThat(counted()).isZero();

        assertThat(location(desk.postFrom(page + "/vouch", page + "/vouch"))).isEqualTo(page);
        assertThat(html(desk.get(page))
                        .select("section[aria-labelledby=h-vouch]")
                        .text())
                .contains("A moderator vouches for them.");
        assertThat(counted()).isEqualTo(1);

        assertThat(desk.post(page + "/vouch/take-back", "words", "").statusCode())
                .isEqualTo(422);
        assertThat(desk.post(page + "/vouch/take-back", "words", "x".repeat(1_001))
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(desk.post(page + "/vouch/take-back", "words", "A mistake.")))
                .isEqualTo(page);
        assertThat(counted()).isZero();
    }

    private int counted() {
        return jdbc.sql("""
                        select helped from tally_cell c join strategy s on s.id = c.strategy_id
                        where s.slug = :slug and c.context = 'ANY' and c.symptom_id = 0
                        """).param("slug", HEAT).query(Integer.class).single();
    }

    private List<String> logged() {
        return jdbc.sql("select action from audit_entry where author_id = ? and experience_id is null order by id")
                .param(member.value())
                .query(String.class)
                .list();
    }
}
