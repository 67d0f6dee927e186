package org.addyourvoice.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What settings may be. */
class SettingTest {

    @ParameterizedTest
    @CsvSource({
        "COMMUNITY_NAME, River voices, true",
        "CONTACT, team@forum.example, true",
        "BANNER_UNTIL, 2026-12-24, true",
        "BANNER_UNTIL, 24.12.2026, false",
        "BANNER_UNTIL, 2026-02-30, false",
        "THEME, paper, true",
        "THEME, 'paper,dim', false",
        "THEME, ../paper, false",
        "THEMES_OFFERED, 'paper,dim', true",
        "THEMES_OFFERED, 'paper,,dim', false",
        "NOINDEX, yes, true",
        "NOINDEX, no, true",
        "NOINDEX, perhaps, false",
        "NOINDEX, '', false",
        "BANNER_UNTIL, '', true"
    })
    void aValueIsTakenIfItFits(Setting setting, String value, boolean fits) {
        assertThat(setting.problemOf(value).isEmpty()).isEqualTo(fits);
    }

    @ParameterizedTest
    @EnumSource
    void whatItIsUntilSomebodySetsItFits(Setting setting) {
        assertThat(setting.problemOf(setting.unset())).isEmpty();
        assertThat(setting.problemOf("x".repeat(setting.most() + 1))).isPresent();
        assertThat(Setting.ofSlug(setting.slug())).contains(setting);
    }

    @Test
    void aLineIsOneLine() {
        assertThat(Setting.CONTACT.problemOf("one\ntwo")).contains("setting.line");
        assertThat(Setting.BANNER.problemOf("one\ntwo")).isEmpty();
    }
}
