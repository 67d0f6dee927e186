package org.addyourvoice.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody is always left who looks after the others: neither locked nor about to leave. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class LastAdminTest {

    private static final String WHY = "Somebody wrote to us.";

    @OnH2
    static class OnH2Test extends LastAdminTest {}

    @OnPostgres
    static class OnPostgresTest extends LastAdminTest {}

    @Autowired
    Membership membership;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountErasure erasure;

    @Autowired
    MemberDirectory directory;

    @Autowired
    Members members;

    @Autowired
    JdbcTemplate jdbc;

    private MemberId one;
    private MemberId other;

    @BeforeEach
    void twoAdmins() {
        // other tests share the database; whoever was an admin there is one no more
        jdbc.update("update member set role = 'MEMBER' where role = 'ADMIN'");
        one = admin();
        other = admin();
    }

    @Test
    void ofTwoOneMayLeave() {
        erasure.plan(one, false);
        refused(other);
        assertThat(erasure.planned(other)).isEmpty();

        erasure.cancel(one);
        erasure.plan(other, false);
        refused(one);
    }

    @Test
    void whoIsLockedDoesNotCount() {
        accounts.lock(one, other, version(other), WHY);
        refused(one);

        accounts.unlock(one, other, version(other), false);
        erasure.plan(one, false);
    }

    @Test
    void whoLeavesTakesNoOtherAdminAway() {
        erasure.plan(one, false);
        assertThatExceptionOfType(LastAdmin.class).isThrownBy(() -> accounts.lock(one, other, version(other), WHY));
        assertThatExceptionOfType(LastAdmin.class)
                .isThrownBy(() -> accounts.appoint(one, other, Role.LEAD, version(other), WHY));
        assertThat(directory.get(other).role()).isEqualTo(Role.ADMIN);
        assertThat(members.findById(other.value()).orElseThrow().isLocked()).isFalse();

        admin();
        accounts.appoint(one, other, Role.LEAD, version(other), WHY);
        assertThat(directory.get(other).role()).isEqualTo(Role.LEAD);
    }

    @Test
    void membersComeAndGo() {
        MemberId member = membership.enrol(name(), "my dog sleeps a lot", Role.MEMBER);
        erasure.plan(one, false);
        erasure.plan(member, false);
        assertThat(erasure.planned(member)).isPresent();
    }

    @Test
    void ofTwoWhoAskInTheSameMomentOneStays() {
        List<CompletableFuture<Boolean>> both = List.of(
                CompletableFuture.supplyAsync(() -> plans(one)), CompletableFuture.supplyAsync(() -> plans(other)));

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
    }

    private boolean plans(MemberId who) {
        try {
            erasure.plan(who, false);
            return true;
        } catch (LastAdmin e) {
            return false;
        }
    }

    private void refused(MemberId who) {
        assertThatExceptionOfType(LastAdmin.class).isThrownBy(() -> erasure.plan(who, false));
    }

    private long version(MemberId id) {
        return members.findById(id.value()).orElseThrow().version();
    }

    private MemberId admin() {
        return membership.enrol(name(), "my dog sleeps a lot", Role.ADMIN);
    }

    private static String name() {
        return "wren " + UUID.randomUUID().toString().substring(0, 8);
    }
}
