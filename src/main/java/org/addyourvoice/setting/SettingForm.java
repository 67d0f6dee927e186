package org.addyourvoice.setting;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What something is to be set to, exactly as it was sent. */
record SettingForm(@Nullable String value, String why, String seen) {

    SettingForm(@Nullable String value, @Nullable String why, @Nullable String seen) {
        this.value = value == null ? null : value.replace("\r\n", "\n").strip();
        this.why = Objects.requireNonNullElse(why, "").replace("\r\n", "\n").strip();
        this.seen = Objects.requireNonNullElse(seen, "");
    }

    String given() {
        return Objects.requireNonNullElse(value, "");
    }

    void check(Setting setting, ThemeChoices themes, Errors errors) {
        setting.problemOf(given())
                .or(() -> themes.problemOf(setting, given()))
                .ifPresent(
                        it -> errors.rejectValue("value", it, new Object[] {setting.most(), given().length()}, null));
        if (why.length() > SettingChange.LONGEST_WHY) {
            Object[] lengths = {SettingChange.LONGEST_WHY, why.length()};
            errors.rejectValue("why", "setting.long", lengths, null);
        }
    }

    /** A number that nothing has, where none was sent that could be one. */
    int number() {
        try {
            return Integer.parseInt(seen);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
