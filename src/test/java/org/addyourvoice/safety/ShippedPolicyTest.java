package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The folder that ships has to load, and hold what the rest of the product leans on. */
class ShippedPolicyTest {

    private final PolicySet policy = new PolicyLoader(ModerationFolder.at(Path.of("moderation"))).load();

    @Test
    void jarCarriesTheSameFolder() {
        var carried = new PolicyLoader(PlacedFolder.OF_THE_JAR).load();
        assertThat(carried.version()).isEqualTo(policy.version());
        assertThat(carried.replies()).isEqualTo(policy.replies());
        assertThat(carried.regions().keySet()).isEqualTo(policy.regions().keySet());
    }

    @Test
    void versionIsShort() {
        assertThat(policy.version()).matches("[0-9a-f]{12}");
    }

    @Test
    void everyKindOfDecisionHasReasons() {
        for (var use : Reason.Use.values()) {
            assertThat(policy.reasons()).anyMatch(reason -> reason.uses().contains(use));
        }
    }

    @Test
    void everyKindOfMessageHasAReply() {
        for (var use : Reply.Use.values()) {
            assertThat(policy.replies()).anyMatch(reply -> reply.uses().contains(use));
        }
        assertThat(policy.replies()).hasSizeBetween(8, 12);
        assertThat(policy.size().replies()).isEqualTo(policy.replies().size());
    }

    @Test
    void everyRegionWasCheckedOnADay() {
        assertThat(policy.regions()).containsKeys("GB", "IE", "US", "CA", "AU", "NZ", "DE", "elsewhere");
        assertThat(policy.regions().values())
                .allSatisfy(region -> assertThat(region.verifiedOn()).isAfter(LocalDate.of(2026, 1, 1)))
                .allSatisfy(region -> assertThat(region.translations()).containsOnlyKeys("de"));
    }

    @Test
    void guidelinesHaveSections() {
        assertThat(policy.guidelines().sections()).hasSizeGreaterThan(5);
        assertThat(policy.guidelines().version()).isNotBlank();
    }

    @Test
    void nobodyIsPromisedUntilTheCommunitySaysSo() {
        assertThat(policy.roster().shifts()).isEmpty();
    }
}
