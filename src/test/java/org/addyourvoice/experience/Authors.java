package org.addyourvoice.experience;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.safety.Field;
import org.addyourvoice.support.Visitor;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionOperations;

/** Makes members who write, and gets what they wrote published, for tests of the pages. */
@TestComponent
class Authors {

    static final String PASSWORD = "a quite long pass phrase";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Membership membership;
    private final MemberDirectory members;
    private final Authoring authoring;
    private final Replying replying;
    private final Reading reading;
    private final Review review;
    private final Vocabulary vocabulary;
    private final TransactionOperations transactions;

    Authors(
            Membership membership,
            MemberDirectory members,
            Authoring authoring,
            Replying replying,
            Reading reading,
            Review review,
            Vocabulary vocabulary,
            TransactionOperations transactions) {
        this.membership = membership;
        this.members = members;
        this.authoring = authoring;
        this.replying = replying;
        this.reading = reading;
        this.review = review;
        this.vocabulary = vocabulary;
        this.transactions = transactions;
    }

    MemberId somebody() {
        return membership.enrol("writer " + COUNT.incrementAndGet(), PASSWORD, Role.MEMBER);
    }

    String name(MemberId member) {
        return members.get(member).pseudonym();
    }

    Visitor signedIn(MemberId member, int port) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(name(member), PASSWORD);
        return visitor;
    }

    ExperienceId submit(MemberId author, String title) {
        return submit(author, text(title, "Late afternoon is when I tighten up."));
    }

    ExperienceId submit(MemberId author, ExperienceText text) {
        return authoring.submit(author, text, UUID.randomUUID());
    }

    ExperienceId published(MemberId author, ExperienceText text) {
        ExperienceId id = submit(author, text);
        if (!post(author, id).up()) {
            publish(id, 1);
        }
        return id;
    }

    ExperienceId published(MemberId author, String title) {
        return published(author, text(title, "Late afternoon is when I tighten up."));
    }

    /** A reply that is up. */
    ExperienceId repliedTo(ExperienceId under, MemberId author, String body) {
        ExperienceId id = replying.reply(author, under, new ReplyText(body, Set.of(), false), UUID.randomUUID());
        if (!post(author, id).up()) {
            publish(id, 1);
        }
        return id;
    }

    void decline(ExperienceId id, String words) {
        transactions.executeWithoutResult(status -> review.decline(id, 1, new Answer("amounts", words)));
    }

    void publish(ExperienceId id, int revision) {
        transactions.executeWithoutResult(status -> review.publish(id, revision, ""));
    }

    /** Covers these words of the first revision's body. */
    void cover(ExperienceId id, String words) {
        int start = reviewed(id, 1).text().body().indexOf(words);
        Passage passage = new Passage(Field.BODY, start, start + words.length());
        transactions.executeWithoutResult(
                status -> review.lay(id, 1, new Overlay(List.of(passage), Set.of(), Set.of())));
    }

    ReviewedText reviewed(ExperienceId id, int revision) {
        return reading.forReview(id, revision);
    }

    OwnPost post(MemberId author, ExperienceId id) {
        return reading.ownPost(author, id).orElseThrow();
    }

    List<OwnPost> posts(MemberId author) {
        return reading.postsOf(author, null).items();
    }

    ExperienceText text(String title, String body) {
        return text(title, body, Set.of(), false);
    }

    ExperienceText text(String title, String body, Set<ContentNote> notes, boolean hideName) {
        var heat = vocabulary.strategy("heat-therapy").orElseThrow().id();
        var jaw = vocabulary.symptom("jaw-clenching").orElseThrow().id();
        return new ExperienceText(
                title, body, Context.TAPERING, Set.of(jaw), List.of(new Report(heat, Outcome.HELPED)), notes, hideName);
    }
}
