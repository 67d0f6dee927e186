package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** Rules that take out of sight what is already up: when it is reported, and when it is changed. */
@DeskTest
abstract class StrongRulesTest {

    @OnH2
    static class OnH2Test extends StrongRulesTest {}

    @OnPostgres
    static class OnPostgresTest extends StrongRulesTest {}

    private static final MemberReport.Told UNKIND = new MemberReport.Told(Door.RULE, "unkind", "");
    private static final MemberReport.Told WORRIED = new MemberReport.Told(Door.WORRIED, null, "");

    @TempDir
    static Path folder;

    @Autowired
    Writers writers;

    @Autowired
    Reporting reporting;

    @Autowired
    Reading reading;

    @Autowired
    JdbcClient jdbc;

    private MemberId moderator;
    private MemberId author;

    @DynamicPropertySource
    static void moderation(DynamicPropertyRegistry properties) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("moderation"), folder);
        Files.writeString(folder.resolve("rules/95-strong.yml"), """
                - id: reported-twice
                  why: Two members have told of it.
                  when: {phrases: [clay], reports: 2}
                  then: [hide_pending]
                  examples: {match: [{text: clay, event: report, reports: 2}], pass: [clay]}
                - id: reported-at-all
                  why: Words like these are looked at when somebody tells of them.
                  when: {phrases: [gravel], event: report}
                  then: [flag]
                  examples: {match: [{text: gravel, event: report, reports: 1}], pass: [gravel]}
                - id: changed-to-sand
                  why: What is up shouldn't be seen meanwhile.
                  when: {phrases: [sand], event: edit}
                  then: [hide_pending]
                  examples: {match: [{text: sand, event: edit}], pass: [sand]}
                """);
        properties.add("forum.moderation-directory", folder::toString);
    }

    @BeforeEach
    void people() {
        moderator = writers.somebody(Role.LEAD);
        author = writers.member();
    }

    @Test
    void aRuleThatCountsReportsHidesBeforeSoManySaySo() {
        ExperienceId it = up("Baths of clay helped me.");

        reporting.report(writers.known(), it, UNKIND);
        assertThat(reading.published(it)).isPresent();
        assertThat(rules(it)).doesNotContain("reported-twice");

        reporting.report(writers.known(), it, UNKIND);
        assertThat(reading.published(it)).isEmpty();
        assertThat(rules(it)).containsOnlyOnce("reported-twice");
        assertThat(voices(it)).isZero();

        decide(it, Decision.publish());
        assertThat(reading.published(it)).isPresent();
        assertThat(voices(it)).isEqualTo(1);
    }

    @Test
    void aRuleMayOnlyMarkWhatIsReported() {
        ExperienceId it = up("I walked on gravel.");

        reporting.report(writers.known(), it, UNKIND);
        reporting.report(writers.known(), it, UNKIND);

        assertThat(reading.published(it)).isPresent();
        assertThat(rules(it)).containsOnlyOnce("reported-at-all");
    }

    @Test
    void reportsOfMembersWhomNobodyKnowsHereBringNoRuleUp() {
        ExperienceId it = up("Baths of clay and gravel helped me.");

        reporting.report(writers.member(), it, UNKIND);
        reporting.report(writers.member(), it, UNKIND);
        reporting.report(writers.known(), it, UNKIND);

        assertThat(reading.published(it)).isPresent();
        assertThat(rules(it)).contains("reported-at-all").doesNotContain("reported-twice");
    }

    @Test
    void worriesAskNoRule() {
        ExperienceId it = up("Baths of clay helped me.");

        reporting.report(writers.known(), it, WORRIED);
        reporting.report(writers.known(), it, WORRIED);

        assertThat(reading.published(it)).isPresent();
        assertThat(rules(it)).doesNotContain("reported-twice");
    }

    @Test
    void anEditThatSuchARuleFindsTakesThePlaceOfWhatWasUp() {
        ExperienceId it = up("Baths of mud helped me.");
        writers.edit(author, it, "Baths", "Baths of sand helped me.");

        assertThat(reading.published(it)).isEmpty();
        assertThat(voices(it)).isZero();
        assertThat(states(it)).isEqualTo("SUPERSEDED HELD");

        decide(it, Decision.publish());
        assertThat(reading.published(it)).isPresent();
        assertThat(voices(it)).isEqualTo(1);
        assertThat(states(it)).isEqualTo("SUPERSEDED PUBLISHED");
    }

    private ExperienceId up(String body) {
        ExperienceId it = writers.submit(author, "Something of mine", body);
        decide(it, Decision.publish());
        return it;
    }

    private void decide(ExperienceId id, Decision decision) {
        writers.decide(moderator, id, decision);
    }

    private List<String> rules(ExperienceId id) {
        return jdbc.sql("""
                        select r.rule_id from review_reason r join review_case c on c.id = r.case_id
                        where c.experience_id = :id""").param("id", id.value()).query(String.class).list();
    }

    private String states(ExperienceId id) {
        return String.join(
                " ",
                jdbc.sql("select state from experience_revision where experience_id = :id order by number")
                        .param("id", id.value())
                        .query(String.class)
                        .list());
    }

    private int voices(ExperienceId id) {
        return jdbc.sql("select count(*) from tally_voice where experience_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
