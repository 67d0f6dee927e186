package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** A folder that changes while the forum runs. */
@ExtendWith(OutputCaptureExtension.class)
class PolicyWatchTest {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant LATER = START.plus(Duration.ofHours(1));
    private static final String BROKEN = "- id: new\n  why: Unfinished.\n";

    @TempDir
    Path root;

    private PolicyFolder folder;
    private Policy policy;
    private PolicyWatch watch;

    @BeforeEach
    void runningForum() {
        folder = new PolicyFolder(root);
        policy = folder.policy(at(START));
        watch = watching("5s");
        watch.look();
    }

    @Test
    void takesAChangeOnceItIsWhole() {
        var before = policy.current();
        folder.rule("when: {phrases: [tea]}", "tea");
        watch.look();
        assertThat(policy.current()).as("may be half written").isSameAs(before);
        watch.look();
        assertThat(policy.current().version()).isNotEqualTo(before.version());
        assertThat(policy.inForce().since()).isEqualTo(LATER);
        assertThat(holdsTea()).isTrue();
    }

    @Test
    void waitsWhileSomebodyIsWriting() {
        var before = policy.current();
        folder.rule("when: {phrases: [tea]}", "tea");
        watch.look();
        folder.rule("when: {phrases: [green tea]}", "green tea");
        watch.look();
        assertThat(policy.current()).isSameAs(before);
        watch.look();
        assertThat(holdsTea()).as("only green tea").isFalse();
        assertThat(policy.current()).isNotSameAs(before);
    }

    @Test
    void keepsTheLastGoodPolicyAndSaysWhatIsWrong(CapturedOutput output) {
        var before = policy.inForce();
        folder.put("rules/broken.yml", BROKEN).put("duty.yml", "zone: UTC\nzone_name: new\nhours: []\n");
        lookTwice();
        assertThat(policy.inForce()).as("nothing of it is taken").isSameAs(before);
        assertThat(watch.refusal()).hasValueSatisfying(refusal -> {
            assertThat(refusal.at()).isEqualTo(LATER);
            assertThat(refusal.why()).hasMessage("rules/broken.yml, line 1: “then” is missing");
        });
        assertThat(output)
                .contains(
                        "WARN",
                        "rules/broken.yml, line 1: “then” is missing",
                        before.policy().version());
    }

    @Test
    void saysItOnce(CapturedOutput output) {
        folder.put("rules/broken.yml", BROKEN);
        lookTwice();
        lookTwice();
        assertThat(output.getOut().split("is refused", -1)).hasSize(2);
    }

    @Test
    void takesWhatWasPutRight() throws IOException {
        folder.put("rules/broken.yml", BROKEN);
        lookTwice();
        Files.delete(root.resolve("rules/broken.yml"));
        folder.rule("when: {phrases: [tea]}", "tea");
        lookTwice();
        assertThat(watch.refusal()).isEmpty();
        assertThat(holdsTea()).isTrue();
    }

    @Test
    void forgetsAChangeThatWasTakenBack() throws IOException {
        var before = policy.inForce();
        folder.put("rules/broken.yml", BROKEN);
        lookTwice();
        Files.delete(root.resolve("rules/broken.yml"));
        lookTwice();
        assertThat(watch.refusal()).isEmpty();
        assertThat(policy.inForce()).isSameAs(before);
    }

    @Test
    void outlivesAFolderThatIsGone() throws IOException {
        var before = policy.inForce();
        Files.delete(root.resolve("guidelines.md"));
        lookTwice();
        assertThat(refused()).startsWith("guidelines.md: the file is missing");
        Files.delete(root.resolve("rules/rule.yml"));
        Files.delete(root.resolve("rules"));
        lookTwice();
        assertThat(refused()).startsWith("rules/: there are no rules");
        assertThat(policy.inForce()).isSameAs(before);
    }

    @Test
    void takesMoreThanRules() {
        folder.put("duty.yml", "zone: UTC\nzone_name: the new time\nhours: []\n");
        lookTwice();
        assertThat(policy.current().roster().zoneName()).isEqualTo("the new time");
    }

    @Test
    void takesANewReply() {
        folder.put("replies/a.md", "---\nid: a\nname: A\nfor: publish\n---\n\nThank you.\n");
        lookTwice();
        assertThat(policy.current().replies()).extracting(Reply::words).containsExactly("Thank you.");
    }

    @Test
    void isScheduledWhereAFolderCanChange() {
        assertThat(tasks(watch)).isEqualTo(1);
        assertThat(tasks(watching("-"))).isZero();
        var ofTheJar = new Policy(PlacedFolder.OF_THE_JAR, at(START));
        assertThat(tasks(new PolicyWatch(ofTheJar, at(START), "5s"))).isZero();
    }

    private static int tasks(PolicyWatch watch) {
        var tasks = new ScheduledTaskRegistrar();
        watch.configureTasks(tasks);
        return tasks.getFixedDelayTaskList().size();
    }

    private PolicyWatch watching(String every) {
        return new PolicyWatch(policy, at(LATER), every);
    }

    private String refused() {
        return watch.refusal().map(it -> it.why().getMessage()).orElse("nothing");
    }

    private void lookTwice() {
        watch.look();
        watch.look();
    }

    private boolean holdsTea() {
        var submission = new Submission("", "tea", 9, Duration.ofDays(9), false);
        return new Screening(policy).screen(submission).visibility() == Visibility.HOLD;
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }
}
