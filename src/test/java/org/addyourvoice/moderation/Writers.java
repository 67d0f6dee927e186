package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperienceText;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.ReplyText;
import org.addyourvoice.experience.Replying;
import org.addyourvoice.experience.Report;
import org.addyourvoice.experience.Suggested;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People for the tests of the desk, and what they write. */
@TestComponent
public class Writers {

    public static final String PASSWORD = "a quite long pass phrase";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Membership membership;
    private final MemberDirectory members;
    private final Authoring authoring;
    private final Replying replying;
    private final Reading reading;
    private final Vocabulary vocabulary;
    private final Queue queue;
    private final Deciding deciding;
    private final JdbcClient jdbc;
    private final Clock clock;

    Writers(
            Membership membership,
            MemberDirectory members,
            Authoring authoring,
            Replying replying,
            Reading reading,
            Vocabulary vocabulary,
            Queue queue,
            Deciding deciding,
            JdbcClient jdbc,
            Clock clock) {
        this.queue = queue;
        this.deciding = deciding;
        this.jdbc = jdbc;
        this.clock = clock;
        this.membership = membership;
        this.members = members;
        this.authoring = authoring;
        this.replying = replying;
        this.reading = reading;
        this.vocabulary = vocabulary;
    }

    public MemberId member() {
        return somebody(Role.MEMBER);
    }

    /** Who takes crises too. */
    public MemberId moderator() {
        return somebody(Role.CRISIS_MODERATOR);
    }

    /** Who is past the first step of trust: with two texts that are up, and here for a while. */
    public MemberId known() {
        MemberId known = member();
        MemberId moderator = moderator();
        for (int i = 0; i < 2; i++) {
            decide(moderator, submit(known, "A walk " + i, "Slowly, to the gate."), Decision.publish());
        }
        jdbc.sql("update member set joined_at = :then where id = :id")
                .param("then", clock.instant().minus(Duration.ofDays(4)).atOffset(ZoneOffset.UTC))
                .param("id", known.value())
                .update();
        return known;
    }

    public MemberId somebody(Role role) {
        return named("somebody " + COUNT.incrementAndGet(), role);
    }

    public MemberId named(String name, Role role) {
        return membership.enrol(name, PASSWORD, role);
    }

    public String name(MemberId id) {
        return members.get(id).pseudonym();
    }

    public ExperienceId submit(MemberId author, String title, String body) {
        return authoring.submit(author, text(title, body), UUID.randomUUID());
    }

    public ExperienceId submit(MemberId author, String title, String body, ContentNote note) {
        ExperienceText plain = text(title, body);
        return authoring.submit(
                author,
                new ExperienceText(title, body, plain.context(), Set.of(), plain.reports(), Set.of(note), false),
                UUID.randomUUID());
    }

    public ExperienceId reply(MemberId author, ExperienceId under, String body) {
        return replying.reply(author, under, new ReplyText(body, Set.of(), false), UUID.randomUUID());
    }

    public void editReply(MemberId author, ExperienceId id, String body) {
        long version = reading.ownPost(author, id).orElseThrow().version();
        replying.edit(author, id, version, new ReplyText(body, Set.of(), false), UUID.randomUUID());
    }

    /** A text with a strategy that is not in the list. */
    public ExperienceId suggest(MemberId author, String title, String strategy) {
        ExperienceText plain = text(title, "It went so and so.");
        Suggested suggested = new Suggested(strategy, Outcome.HELPED);
        return authoring.submit(
                author,
                new ExperienceText(
                        title, plain.body(), plain.context(), Set.of(), plain.reports(), Set.of(), false, suggested),
                UUID.randomUUID());
    }

    public void edit(MemberId author, ExperienceId id, String title, String body) {
        long version = reading.ownPost(author, id).orElseThrow().version();
        authoring.edit(author, id, version, text(title, body), UUID.randomUUID());
    }

    public void withdraw(MemberId author, ExperienceId id) {
        authoring.withdraw(author, id);
    }

    /** What somebody decides on a text that waits. */
    public void decide(MemberId moderator, ExperienceId id, Decision decision) {
        OpenCase open = queue.openCase(id).orElseThrow();
        deciding.decide(moderator, open.id(), open.version(), decision);
    }

    /** By a moderator whom nothing else is known of. */
    public void publish(ExperienceId id) {
        decide(moderator(), id, Decision.publish());
    }

    private ExperienceText text(String title, String body) {
        var heat = vocabulary.strategy("heat-therapy").orElseThrow().id();
        return new ExperienceText(
                title, body, Context.TAPERING, Set.of(), List.of(new Report(heat, Outcome.HELPED)), Set.of(), false);
    }
}
