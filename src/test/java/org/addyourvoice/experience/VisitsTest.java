package org.addyourvoice.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** One visit, whichever of two nodes shows its pages. */
@PagesTest
abstract class VisitsTest {

    @OnH2
    static class OnH2Test extends VisitsTest {}

    @OnPostgres
    static class OnPostgresTest extends VisitsTest {}

    private static final TemporalUnitOffset SOON = within(20, ChronoUnit.SECONDS);

    @Autowired
    Authors authors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MemberDirectory members;

    @Autowired
    TransactionOperations transactions;

    private final MovableClock clock = new MovableClock();
    private MemberId member;
    private Visits here;
    private Visits there;

    @BeforeEach
    void twoNodes() {
        member = authors.somebody();
        here = new Visits(jdbc, members, clock);
        there = new Visits(jdbc, members, clock);
    }

    @Test
    void aVisitEndsWithItsLastPageWhicheverNodeShowedThat() {
        page(here);
        clock.advance(Duration.ofMinutes(4));
        page(there);
        clock.advance(Duration.ofMinutes(4));
        page(there);
        tell();

        clock.advance(Duration.ofMinutes(29));
        page(here);
        assertThat(before()).as("less than half an hour later").isEmpty();

        Instant left = clock.instant();
        tell();
        clock.advance(Duration.ofMinutes(31));
        page(there);
        assertThat(before()).hasValueSatisfying(it -> assertThat(it).isCloseTo(left, SOON));
    }

    @Test
    void aPageIsWrittenDownOnceAndNeverOverALaterOne() {
        page(here);
        clock.advance(Duration.ofMinutes(2));
        page(here);
        clock.advance(Duration.ofMinutes(4));
        Instant later = clock.instant();
        page(there);
        tell();
        assertThat(seen()).hasValueSatisfying(it -> assertThat(it).isCloseTo(later, SOON));

        jdbc.sql("delete from member_visit where member_id = :member")
                .param("member", member.value())
                .update();
        tell();
        assertThat(seen()).as("whoever is gone stays gone").isEmpty();
    }

    @Test
    void aNodeThatIsGoneTakesNoNewsAlong() {
        Instant first = clock.instant();
        page(here);
        clock.advance(Duration.ofMinutes(4));
        page(here);
        clock.advance(Duration.ofMinutes(40));
        page(there);
        assertThat(before())
                .hasValueSatisfying(it -> assertThat(it).as("rather too soon").isCloseTo(first, SOON));
    }

    /** As {@link VisitWatch} does it. */
    private void page(Visits node) {
        if (!node.isNoted(member)) {
            transactions.executeWithoutResult(status -> node.note(member));
        }
    }

    private void tell() {
        transactions.executeWithoutResult(status -> here.writeDown());
        transactions.executeWithoutResult(status -> there.writeDown());
    }

    private Optional<Instant> before() {
        return here.before(member);
    }

    private Optional<Instant> seen() {
        return here.find(member).map(Visits.Row::seenAt);
    }
}
