package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTest {

    @ParameterizedTest
    @EnumSource(names = {"RETURN", "DECLINE", "REMOVE"})
    void anAuthorIsToldWhyInWordsWrittenForThem(CaseOutcome outcome) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision(outcome, null, "Please change it."));
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision(outcome, "amounts", " \n "));

        assertThat(new Decision(outcome, "amounts", " Please change it. ").words())
                .isEqualTo("Please change it.");
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLISH", "KEEP", "ESCALATE"})
    void theOthersNeedNoWords(CaseOutcome outcome) {
        assertThat(new Decision(outcome, null, "").words()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision(outcome, "amounts", ""));
    }

    @Test
    void wordsHaveAnEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision(CaseOutcome.PUBLISH, null, "a".repeat(4_001)));
    }

    @Test
    void everyOutcomeIsLoggedAsSomethingElse() {
        assertThat(CaseOutcome.values()).extracting(CaseOutcome::action).doesNotHaveDuplicates();
    }
}
