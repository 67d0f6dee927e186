package org.addyourvoice.rulesdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.moderation.CaseOutcome;
import org.addyourvoice.moderation.Decision;
import org.addyourvoice.moderation.Fate;
import org.addyourvoice.moderation.PastDecisions;
import org.addyourvoice.moderation.Queue;
import org.addyourvoice.moderation.Revised;
import org.addyourvoice.moderation.Writers;
import org.addyourvoice.safety.Candidate;
import org.addyourvoice.safety.Candidates;
import org.addyourvoice.safety.Visibility;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Other rules over the same texts, against what people decided. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Writers.class)
@ExtendWith(OutputCaptureExtension.class)
abstract class DryRunTest {

    @OnH2
    static class OnH2Test extends DryRunTest {}

    @OnPostgres
    static class OnPostgresTest extends DryRunTest {}

    /** The file whose rule holds the first posts of new members. */
    private static final String NEW_MEMBERS = "rules/10-new-members.yml";

    private static final String TEA = """
            - id: tea
              why: Tea.
              when: {phrases: [green tea]}
              then: [hold]
              examples: {match: [green tea], pass: [water]}
            """;

    @TempDir
    Path folder;

    @Autowired
    Writers writers;

    @Autowired
    Queue queue;

    @Autowired
    Candidates candidates;

    @Autowired
    DryRun dryRun;

    @Autowired
    DryRunCommand command;

    @Autowired
    PastDecisions decisions;

    private MemberId author;
    private MemberId moderator;

    @BeforeEach
    void people() {
        author = writers.member();
        moderator = writers.moderator();
    }

    @Test
    void countsWhatWouldHaveBecomeOfTheTextsByWhatPeopleDecided() {
        decide(submit("I drink green tea."), Decision.publish());
        decide(
                submit("Green tea at night."),
                new Decision(CaseOutcome.RETURN, "personal-details", "Please change it."));
        decide(submit("A warm bath."), Decision.publish());
        submit("Another bath.");

        DryRunResult result = dryRun.of(tea(), 4);

        assertThat(result.texts()).isEqualTo(4);
        assertThat(result.version()).isNotEqualTo(result.inForce());
        assertThat(line(result, Visibility.SHOW)).containsExactly(1, 0, 0, 0, 1);
        assertThat(line(result, Visibility.HOLD)).containsExactly(1, 1, 0, 0, 0);
        assertThat(line(result, Visibility.ESCALATE)).containsOnly(0);
        assertThat(result.rules()).containsExactly(new DryRunResult.RuleLine("tea", 2, 2, 1));
    }

    @Test
    void listsTheTextsThatWouldFareDifferently() {
        ExperienceId bath = submit("A warm bath.");
        ExperienceId tea = submit("Green tea.");

        DryRunResult result = dryRun.of(tea(), 2);

        assertThat(result.changes()).hasSize(1);
        DryRunResult.Change change = result.changes().get(0);
        assertThat(change.revised()).isEqualTo(new Revised(bath, 1));
        assertThat(change.caseId()).isEqualTo(queue.openCase(bath).orElseThrow().id());
        assertThat(change.before()).isEqualTo(Visibility.HOLD);
        assertThat(change.after()).isEqualTo(Visibility.SHOW);
        assertThat(change.fate()).isEqualTo(Fate.NONE);
        assertThat(change.rules()).isEmpty();
        assertThat(queue.openCase(tea)).as("nothing is touched").isPresent();
        assertThat(candidates.inForce().version()).isEqualTo(result.inForce());
    }

    @Test
    void asksAsItWasThen() {
        ExperienceId first = submit("The first.");
        decide(first, Decision.publish());
        decide(submit("The second."), Decision.publish());
        submit("The third.");
        Candidate twoFirst = candidates.with(NEW_MEMBERS, """
                - id: two-first
                  why: New.
                  when: {published_below: 2, account_younger_than: 1d, event: new}
                  then: [hold]
                  examples: {match: [{text: x, published: 1, account_age: 1h}], pass: [x]}
                """);

        assertThat(line(dryRun.of(twoFirst, 3), Visibility.HOLD)).containsExactly(2, 0, 0, 0, 0);
    }

    @Test
    void looksAtNoMoreThanItIsAskedTo() {
        submit("One.");
        submit("Two.");
        assertThat(dryRun.of(candidates.inForce(), 1).texts()).isEqualTo(1);
        assertThat(dryRun.of(candidates.inForce(), 2).changes()).isEmpty();
    }

    @Test
    void knowsHowOftenARuleHeldForNothing() {
        int before = decisions
                .ofRules(Instant.EPOCH)
                .getOrDefault("first-posts", PastDecisions.TrackRecord.NONE)
                .held();
        int fine = decisions
                .ofRules(Instant.EPOCH)
                .getOrDefault("first-posts", PastDecisions.TrackRecord.NONE)
                .published();
        decide(submit("A warm bath."), Decision.publish());
        decide(submit("Another."), new Decision(CaseOutcome.DECLINE, "personal-details", "Sorry."));
        submit("Nobody has read it.");
        assertThat(decisions.ofRules(Instant.EPOCH).get("first-posts"))
                .isEqualTo(new PastDecisions.TrackRecord(before + 2, fine + 1));
    }

    @Test
    void commandPrintsIt(CapturedOutput output) throws IOException {
        submit("Green tea.");
        submit("A bath.");
        FileSystemUtils.copyRecursively(Path.of("moderation"), folder);
        Files.writeString(folder.resolve(NEW_MEMBERS), TEA);
        assertThat(run(folder.toString(), "--last=2")).isZero();
        assertThat(run(folder.toString(), "--last", "2")).isZero();
        assertThat(output.getOut())
                .contains("over 2 texts")
                .containsPattern("held +0 +0 +0 +0 +1")
                .contains("tea: found 1, decided on 0")
                .contains("differently than under the rules in force: 1 text");
    }

    @Test
    void commandSpeaksToPrograms(CapturedOutput output) throws IOException {
        submit("Green tea.");
        FileSystemUtils.copyRecursively(Path.of("moderation"), folder);
        Files.writeString(folder.resolve(NEW_MEMBERS), TEA);
        assertThat(run(folder.toString(), "--last=1", "--json")).isZero();
        String out = output.getOut();
        JsonNode json = new ObjectMapper().readTree(out.substring(out.indexOf("{\"version\"")));
        assertThat(json.at("/texts").asInt()).isEqualTo(1);
        assertThat(json.at("/rules/0/rule").asString()).isEqualTo("tea");
        assertThat(json.has("changes")).isTrue();
        assertThat(json.at("/changes/0").has("title")).isFalse();
    }

    @Test
    void commandHelps(CapturedOutput output) {
        assertThat(run("--help")).isZero();
        assertThat(output.getOut()).contains("Usage: moderation dry-run FOLDER");
    }

    @Test
    void commandRefuses(CapturedOutput output) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("moderation"), folder);
        Files.writeString(folder.resolve(NEW_MEMBERS), "- id: a\n");
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(output.getErr()).contains("rules/10-new-members.yml, line 1: ");
        for (String last : List.of("0", "5001", "many", "")) {
            assertThat(run(folder.toString(), "--last=" + last)).as(last).isEqualTo(2);
        }
        assertThat(run()).isEqualTo(2);
        assertThat(run(folder.toString(), "--lost=3")).isEqualTo(2);
        assertThat(output.getErr()).contains("Usage: moderation dry-run");
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "moderation";
        all[1] = "dry-run";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return command.applyAsInt(new DefaultApplicationArguments(all));
    }

    private Candidate tea() {
        return candidates.with(NEW_MEMBERS, TEA);
    }

    private static List<Integer> line(DryRunResult result, Visibility visibility) {
        return result.lines().stream()
                .filter(it -> it.visibility() == visibility)
                .findFirst()
                .orElseThrow()
                .byFate();
    }

    private ExperienceId submit(String body) {
        return writers.submit(author, "A title", body);
    }

    private void decide(ExperienceId id, Decision decision) {
        writers.decide(moderator, id, decision);
    }
}
