package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Only what is published is anywhere. Every address that can be read is read, by a guest and by another member, so that a new page is covered by itself. */
@DeskTest
abstract class VisibilityTest {

    @OnH2
    static class OnH2Test extends VisibilityTest {}

    @OnPostgres
    static class OnPostgresTest extends VisibilityTest {}

    private static final Decision RETURN = new Decision(CaseOutcome.RETURN, "unkind", "Please be gentler.");
    private static final Decision DECLINE = new Decision(CaseOutcome.DECLINE, "unkind", "We can’t show this.");
    private static final Decision REMOVE = new Decision(CaseOutcome.REMOVE, "unkind", "It mocks a neighbour.");

    @LocalServerPort
    int port;

    @Autowired
    Writers writers;

    @Autowired
    Deciding deciding;

    @Autowired
    Reading reading;

    @Autowired
    TextRetention retention;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private String mark;
    private MemberId author;
    private MemberId moderator;
    private MemberId host;
    private ExperienceId id;
    private @Nullable ExperienceId under;

    @BeforeEach
    void people() {
        mark = "zq" + UUID.randomUUID().toString().substring(0, 8);
        author = writers.named("writer " + mark, Role.MEMBER);
        moderator = writers.moderator();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PUBLISHED")
    void whatIsNotPublishedIsNowhere(State state) {
        bring(state);
        assertThat(jdbc.sql("select state from experience_revision where experience_id = :id order by number")
                        .param("id", id.value())
                        .query(String.class)
                        .list()
                        .get(0))
                .isEqualTo(state.name());

        // what was published and gave way to a later wording stands in the history of that one, and nowhere else
        Set<String> expected = state == State.SUPERSEDED ? Set.of("/experiences/" + id + "/history") : Set.of();
        assertThat(addressesThatTell(new Visitor(port))).isEqualTo(expected);
        assertThat(addressesThatTell(signedIn())).isEqualTo(expected);
        if (state != State.SUPERSEDED) {
            assertThat(voices()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PUBLISHED")
    void norIsAReplyThatIsNotPublished(State state) {
        replyToSomebody();
        bring(state);

        Visitor guest = new Visitor(port);
        for (String address : List.of("/", "/experiences", "/experiences/" + id, "/experiences/" + under)) {
            assertThat(guest.get(address).body()).as(address).doesNotContain(". " + mark);
        }
    }

    @Test
    void aReplyIsBelowItsExperienceAndNowhereElse() {
        afterAllThatIsPublished();
        replyToSomebody();
        bring(State.PUBLISHED);

        assertThat(addressesThatTell(new Visitor(port))).containsExactly("/experiences/" + under);
        assertThat(voices()).isZero();

        writers.withdraw(host, Objects.requireNonNull(under));
        assertThat(new Visitor(port).get("/experiences/" + under).body()).doesNotContain(mark);
    }

    /** Other tests publish, too, and some of them days ahead: the first page shows three. */
    private void afterAllThatIsPublished() {
        Instant newest = jdbc.sql("select max(published_at) from experience")
                .query(Instant.class)
                .optional()
                .orElse(Instant.EPOCH);
        if (newest.isAfter(clock.instant())) {
            clock.advance(Duration.between(clock.instant(), newest).plusDays(1));
        }
    }

    /** Somebody's experience is up, and what is brought next replies to it. */
    private void replyToSomebody() {
        host = writers.member();
        under = writers.submit(host, "Of somebody else", "Warm evenings.");
        writers.decide(moderator, under, Decision.publish());
    }

    @Test
    void whatIsHiddenForNowIsNowhereEither() {
        bring(State.PUBLISHED);
        deciding.decide(moderator, deciding.lookAt(moderator, id), version(), new Decision(CaseOutcome.HIDE, null, ""));

        assertThat(addressesThatTell(new Visitor(port))).isEmpty();
        assertThat(voices()).isZero();
    }

    @Test
    void whatIsPublishedIsWhereItBelongs() {
        afterAllThatIsPublished();
        for (int i = 0; i < 6; i++) {
            replyToSomebody(); // or the gate of the strategy's page would stay shut
        }
        under = null;
        bring(State.PUBLISHED);

        assertThat(addressesThatTell(new Visitor(port)))
                .contains("/", "/experiences", "/experiences/" + id, "/strategies/heat-therapy")
                .contains("/feed.atom", "/strategies/heat-therapy/feed.atom")
                .allMatch(it -> !it.startsWith("/moderation") && !it.startsWith("/me"));
        assertThat(voices()).isEqualTo(1);
    }

    @Test
    void whoFollowsAnOldLinkReadsCalmlyThatItWasTakenDownOnceItsAuthorKnows() {
        bring(State.REMOVED);
        clock.reset();
        assertThat(open().statusCode()).as("its author has yet to hear of it").isEqualTo(404);

        clock.advance(Duration.ofMinutes(11));
        assertThat(open().statusCode()).isEqualTo(410);
        assertThat(open().body()).contains("This text was taken down").doesNotContain(mark);
    }

    private HttpResponse<String> open() {
        return new Visitor(port).get("/experiences/" + id);
    }

    private void bring(State state) {
        String words = state == State.ESCALATED ? "I want to kill myself tonight. " + mark : "Late afternoon. " + mark;
        id = under == null ? writers.submit(author, "About " + mark, words) : writers.reply(author, under, words);
        switch (state) {
            case HELD, ESCALATED -> {}
            case PUBLISHED -> decide(Decision.publish());
            case RETURNED -> decide(RETURN);
            case DECLINED -> decide(DECLINE);
            case REMOVED -> {
                decide(Decision.publish());
                deciding.decide(moderator, deciding.lookAt(moderator, id), version(), REMOVE);
            }
            case WITHDRAWN -> {
                decide(Decision.publish());
                writers.withdraw(author, id);
            }
            case SUPERSEDED -> {
                decide(Decision.publish());
                if (under == null) {
                    writers.edit(author, id, "Another", "Said otherwise.");
                } else {
                    writers.editReply(author, id, "Said otherwise.");
                }
                decide(Decision.publish());
            }
            case DRAFT -> {
                decide(RETURN);
                clock.advance(Duration.ofDays(61));
                retention.look();
            }
            case ERASED -> {
                decide(Decision.publish());
                writers.withdraw(author, id);
                clock.advance(Duration.ofDays(31));
                retention.look();
            }
        }
    }

    private void decide(Decision decision) {
        writers.decide(moderator, id, decision);
    }

    private long version() {
        return jdbc.sql("select version from review_case where experience_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private int voices() {
        return jdbc.sql("select count(*) from tally_voice where experience_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** Where a word of the text stands, or, as long as the name is on no other page, its author's. */
    private Set<String> addressesThatTell(Visitor visitor) {
        Set<String> found = new TreeSet<>();
        for (String address : addresses()) {
            HttpResponse<String> answer = visitor.get(address);
            assertThat(answer.statusCode())
                    .as("%s, and that nobody is slowed down", address)
                    .isLessThan(429);
            if (answer.body().contains("About " + mark) || answer.body().contains(". " + mark)) {
                found.add(address);
            }
        }
        assertThat(addresses()).hasSizeGreaterThan(30);
        return found;
    }

    private Set<String> addresses() {
        Map<String, String> known = Map.of("{slug}", "heat-therapy", "{id}", id.toString(), "{kind}", "outcome");
        Set<String> addresses = routes.getHandlerMethods().keySet().stream()
                .filter(it -> it.getMethodsCondition().getMethods().isEmpty()
                        || it.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(it -> it.getPatternValues().stream())
                .map(it -> filled(it, known))
                .filter(it -> !it.contains("{"))
                .collect(Collectors.toCollection(TreeSet::new));
        addresses.add("/voice?from=" + id);
        if (under != null) {
            addresses.add("/experiences/" + under);
        }
        addresses.add("/experiences?strategy=heat-therapy&outcome=helped&context=tapering");
        addresses.add("/tallies?context=tapering");
        return addresses;
    }

    private static String filled(String pattern, Map<String, String> known) {
        String address = pattern;
        for (Map.Entry<String, String> it : known.entrySet()) {
            address = address.replace(it.getKey(), it.getValue());
        }
        return address;
    }

    private Visitor signedIn() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(writers.name(writers.member()), Writers.PASSWORD);
        return visitor;
    }
}
