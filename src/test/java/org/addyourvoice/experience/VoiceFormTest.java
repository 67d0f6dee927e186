package org.addyourvoice.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class VoiceFormTest {

    private final MultiValueMap<String, String> posted = new LinkedMultiValueMap<>();

    @Test
    void readsReportsWhateverTheirNumbers() {
        posted.add("reports[17].strategy", "cbd");
        posted.add("reports[17].outcome", "revved");
        posted.add("reports[4].strategy", "heat-therapy");
        posted.add("reports[4].outcome", "helped");

        assertThat(VoiceForm.of(posted).reports())
                .containsExactly(entry("heat-therapy", "helped"), entry("cbd", "revved"));
    }

    @Test
    void anOutcomeWithoutItsTickIsNoReport() {
        posted.add("reports[3].outcome", "helped");

        assertThat(VoiceForm.of(posted).reports()).isEmpty();
    }

    @Test
    void aTickWithoutOutcomeIsKeptToBeAskedFor() {
        posted.add("reports[3].strategy", "hydration");

        assertThat(VoiceForm.of(posted).reports()).containsEntry("hydration", "");
    }

    @Test
    void theSameStrategyTwiceIsOneReportAndHasToAgreeWithItself() {
        posted.add("reports[0].strategy", "hydration");
        posted.add("reports[0].outcome", "helped");
        posted.add("reports[1].strategy", "hydration");
        posted.add("reports[1].outcome", "revved");

        assertThat(VoiceForm.of(posted).reports()).containsOnlyKeys("hydration").containsEntry("hydration", "");
    }

    @Test
    void garbageInNamesIsNoReport() {
        posted.add("reports[99999999999].strategy", "hydration");
        posted.add("reports[-1].strategy", "hydration");
        posted.add("reports[].strategy", "hydration");
        posted.add("reports[1].strategy.name", "hydration");

        assertThat(VoiceForm.of(posted).reports()).isEmpty();
    }

    @Test
    void nothingPostedIsAnEmptyForm() {
        assertThat(VoiceForm.of(posted)).isEqualTo(VoiceForm.empty(""));
    }
}
