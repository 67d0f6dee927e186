package org.addyourvoice.setting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.addyourvoice.theme.OfferedTheme;
import org.addyourvoice.theme.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The themes that settings name: which there are, what they are called, and that the pages keep to what is set. */
@Component("themeChoices")
class ThemeChoices {

    private final Themes themes;
    private final MessageSource messages;

    ThemeChoices(Themes themes, MessageSource messages) {
        this.themes = themes;
        this.messages = messages;
    }

    void apply(String usual, String offered) {
        themes.offer(usual, Setting.each(offered));
    }

    /** The message code of what is wrong with a value that {@link Setting#problemOf} takes, if anything is. */
    Optional<String> problemOf(Setting setting, String value) {
        return isAboutThemes(setting) && !ids().containsAll(Setting.each(value))
                ? Optional.of("setting.choice")
                : Optional.empty();
    }

    public List<String> ids() {
        return themes.installed().stream().map(OfferedTheme::id).toList();
    }

    /** Whether one of the boxes that a value stands for is this one. */
    public boolean has(String value, String id) {
        return Setting.each(value).contains(id);
    }

    public String about(String id) {
        return said("preference.theme." + id + ".about", "");
    }

    /** In the reader’s language, where we have words for it; its id for one that is gone. */
    public String name(String id) {
        String own = themes.installed().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(OfferedTheme::name)
                .orElse(id);
        return said("preference.theme." + id, own);
    }

    /** A value of any setting, as admins read it. */
    public String words(Setting setting, String value) {
        if (setting.kind() == Setting.Kind.CHOICE) {
            return said("setting.of." + setting.name() + "." + value, value);
        }
        if (!isAboutThemes(setting)) {
            return value.isEmpty() ? said("setting.none", "") : value;
        }
        return value.isEmpty()
                ? said("setting.theme.first", "")
                : Setting.each(value).stream().map(this::name).collect(Collectors.joining(", "));
    }

    private static boolean isAboutThemes(Setting setting) {
        return setting.kind() == Setting.Kind.THEME || setting.kind() == Setting.Kind.THEMES;
    }

    private String said(String code, @Nullable String otherwise) {
        String found = messages.getMessage(code, null, otherwise, LocaleContextHolder.getLocale());
        return found == null ? "" : found;
    }
}
