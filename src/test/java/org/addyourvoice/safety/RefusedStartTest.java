package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Rules that cannot be read keep the program from starting, and it says why. */
class RefusedStartTest {

    private final ApplicationContextRunner program =
            new ApplicationContextRunner().withUserConfiguration(Policy.class).withBean(Clock.class, Clock::systemUTC);

    @Test
    void startsWithAFolderThatIsRight(@TempDir Path root) {
        new PolicyFolder(root);
        program.withPropertyValues("forum.moderation-directory=" + root)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Policy.class));
    }

    @Test
    void saysFileLineAndReason(@TempDir Path root) {
        new PolicyFolder(root).put("duty.yml", "zone: Moon\nzone_name: x\nhours: []\n");
        program.withPropertyValues("forum.moderation-directory=" + root).run(context -> {
            assertThat(context).hasFailed();
            var analyzer = new PolicyFailureAnalyzer();
            var analysis = Objects.requireNonNull(analyzer.analyze(context.getStartupFailure()));
            assertThat(analysis.getDescription()).contains("duty.yml, line 1: “Moon” is not a time zone");
            assertThat(analysis.getAction()).contains("moderation/README.md");
        });
    }

    @Test
    void bootKnowsTheAnalyzer() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, problem) -> {}))
                .hasAtLeastOneElementOfType(PolicyFailureAnalyzer.class);
    }
}
