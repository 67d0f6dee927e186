package org.addyourvoice.setting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What is set. It is held in memory, so that a page that shows something of it needs no database; what another node has changed is seen within half a
 * minute, what this one has at once.
 */
@Component("settings")
public class Settings implements InitializingBean {

    private final SettingChanges changes;
    private final ThemeChoices themes;
    private final Clock clock;
    private volatile Map<Setting, String> held = Map.of();

    Settings(SettingChanges changes, ThemeChoices themes, Clock clock) {
        this.changes = changes;
        this.themes = themes;
        this.clock = clock;
    }

    /** Without an answer from the database the first page would tell something wrong, so then there is no start. */
    @Override
    public void afterPropertiesSet() {
        read();
    }

    void look() {
        try {
            read();
        } catch (DataAccessException | TransactionException e) {
            // what was known stays known until the database is back
        }
    }

    @TransactionalEventListener
    void on(SettingChanged event) {
        read();
    }

    /** One at a time, so that what was read before a change doesn't come in after it. */
    private synchronized void read() {
        Map<Setting, String> found = new EnumMap<>(Setting.class);
        changes.findInForce().forEach(it -> found.put(it.setting(), it.after()));
        held = Map.copyOf(found);
        themes.apply(of(Setting.THEME), of(Setting.THEMES_OFFERED));
    }

    public String of(Setting setting) {
        return held.getOrDefault(setting, setting.unset());
    }

    /** Empty where there is none. */
    public String communityName() {
        return of(Setting.COMMUNITY_NAME);
    }

    /** Empty where there is none. */
    public String communityLine() {
        return of(Setting.COMMUNITY_LINE);
    }

    /** Empty where there is none. */
    public String contact() {
        return of(Setting.CONTACT);
    }

    /** Whether search engines are asked to leave the forum out. */
    public boolean noindex() {
        return !of(Setting.NOINDEX).equals("no");
    }

    public JoiningMode joining() {
        return JoiningMode.valueOf(of(Setting.JOINING).toUpperCase(Locale.ROOT));
    }

    /** Whether members on the last step of trust may invite, besides moderators. */
    public boolean trustedInvite() {
        return of(Setting.INVITING).equals("trusted");
    }

    /** What everybody should know today. */
    public Optional<String> banner() {
        String until = of(Setting.BANNER_UNTIL);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean over = !until.isEmpty() && today.isAfter(LocalDate.parse(until));
        return Optional.of(of(Setting.BANNER)).filter(it -> !it.isEmpty() && !over);
    }
}
