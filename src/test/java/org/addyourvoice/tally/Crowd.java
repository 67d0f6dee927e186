package org.addyourvoice.tally;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperienceText;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.ReplyText;
import org.addyourvoice.experience.Replying;
import org.addyourvoice.experience.Report;
import org.addyourvoice.experience.Review;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomId;
import org.addyourvoice.vocabulary.Vocabulary;
import org.addyourvoice.vocabulary.VocabularyEditing;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Members who say things. They are numbered from 0 and stay; what they say is forgotten at {@link #silence()}. */
@TestComponent
class Crowd {

    static final String PASSWORD = "a quite long pass phrase";

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Membership membership;
    private final MemberDirectory directory;
    private final Authoring authoring;
    private final Replying replying;
    private final Reading reading;
    private final Review review;
    private final QuickVoices quickVoices;
    private final Vocabulary vocabulary;
    private final VocabularyEditing editing;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final List<MemberId> members = new ArrayList<>();

    Crowd(
            Membership membership,
            MemberDirectory directory,
            Authoring authoring,
            Replying replying,
            Reading reading,
            Review review,
            QuickVoices quickVoices,
            Vocabulary vocabulary,
            VocabularyEditing editing,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.membership = membership;
        this.directory = directory;
        this.authoring = authoring;
        this.replying = replying;
        this.reading = reading;
        this.review = review;
        this.quickVoices = quickVoices;
        this.vocabulary = vocabulary;
        this.editing = editing;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    void silence() {
        jdbc.sql("select id, version from strategy where merged_into is not null")
                .query((row, number) -> Map.entry(new StrategyId(row.getLong(1)), row.getLong(2)))
                .list()
                .forEach(it -> editing.partStrategy(it.getKey(), it.getValue()));
        transactions.executeWithoutResult(status -> List.of(
                        "update experience set live_revision_id = null where live_revision_id is not null",
                        "delete from tally_voice",
                        "delete from tally_report_symptom",
                        "delete from tally_report",
                        "delete from tally_unlinked_symptom",
                        "delete from tally_unlinked",
                        "delete from tally_cell where context like '2%'",
                        "update tally_cell set helped = 0, mixed = 0, no_change = 0, revved = 0,"
                                + " quick_helped = 0, quick_mixed = 0, quick_no_change = 0, quick_revved = 0")
                .forEach(it -> jdbc.sql(it).update()));
    }

    /** Somebody who has never said anything. */
    MemberId stranger() {
        return membership.enrol("crowd " + NAMES.incrementAndGet(), PASSWORD, Role.MEMBER);
    }

    String name(MemberId member) {
        return directory.get(member).pseudonym();
    }

    /** One of the crowd, whose quick voices count. */
    MemberId member(int number) {
        while (members.size() <= number) {
            MemberId member = stranger();
            jdbc.sql("update tally_voter set trusted = true where member_id = :member")
                    .param("member", member.value())
                    .update();
            members.add(member);
        }
        return members.get(number);
    }

    /** Quick voices of as many members as the counts hold, the first of them number {@code from}. Returns the number after the last. */
    int say(int from, String strategy, Context context, Set<String> symptoms, Counts counts) {
        int number = from;
        for (Outcome outcome : Outcome.values()) {
            for (int i = 0; i < counts.of(outcome); i++) {
                quickVoices.say(member(number++), strategy(strategy), outcome, context, symptoms(symptoms));
            }
        }
        return number;
    }

    /** Lets all that was said in the running quarter have been said in an earlier one. */
    void moveTo(Quarter quarter) {
        Quarter running = Quarter.of(Instant.now());
        transactions.executeWithoutResult(status -> {
            for (String table : List.of("tally_report", "tally_voice")) {
                jdbc.sql("update " + table + " set stated_at = :at where stated_at >= :begin")
                        .param("begin", running.begin().atOffset(ZoneOffset.UTC))
                        .param("at", quarter.begin().atOffset(ZoneOffset.UTC))
                        .update();
            }
            jdbc.sql("update tally_cell set context = :quarter where context = :running")
                    .param("running", running.toString())
                    .param("quarter", quarter.toString())
                    .update();
        });
    }

    ExperienceId write(MemberId member, Context context, Set<String> symptoms, Report... reports) {
        return write(member, text("Some title", "Some calm words.", context, symptoms, reports));
    }

    ExperienceId write(MemberId member, ExperienceText text) {
        ExperienceId id = authoring.submit(member, text, UUID.randomUUID());
        if (reading.published(id).isEmpty()) {
            publish(id, 1);
        }
        return id;
    }

    /** A reply that is up. */
    void reply(MemberId member, ExperienceId under, String body) {
        ExperienceId id = replying.reply(member, under, new ReplyText(body, Set.of(), false), UUID.randomUUID());
        if (!reading.ownPost(member, id).orElseThrow().up()) {
            publish(id, 1);
        }
    }

    /** Edits and has the edit published. */
    void rewrite(MemberId member, ExperienceId id, Context context, Set<String> symptoms, Report... reports) {
        long version = reading.ownPost(member, id).orElseThrow().version();
        ExperienceText text = text("Some other title", "Other words.", context, symptoms, reports);
        authoring.edit(member, id, version, text, UUID.randomUUID());
        if (!reading.ownPost(member, id).orElseThrow().up()) {
            publish(id, reading.ownPost(member, id).orElseThrow().revision());
        }
    }

    void publish(ExperienceId id, int revision) {
        transactions.executeWithoutResult(status -> review.publish(id, revision, ""));
    }

    ExperienceText text(String title, String body, Context context, Set<String> symptoms, Report... reports) {
        return new ExperienceText(title, body, context, symptoms(symptoms), Arrays.asList(reports), Set.of(), false);
    }

    Report report(String strategy, Outcome outcome) {
        return new Report(strategy(strategy), outcome);
    }

    StrategyId strategy(String slug) {
        return view(slug).id();
    }

    StrategyView view(String slug) {
        return vocabulary.everStrategy(slug).orElseThrow();
    }

    /** As it stands in the database now. */
    long version(String slug) {
        return jdbc.sql("select version from strategy where slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
    }

    Set<SymptomId> symptoms(Set<String> slugs) {
        return slugs.stream()
                .map(it -> vocabulary.symptom(it).orElseThrow().id())
                .collect(Collectors.toSet());
    }
}
