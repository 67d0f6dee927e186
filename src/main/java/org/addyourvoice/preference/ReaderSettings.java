package org.addyourvoice.preference;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.ChosenRegion;
import org.addyourvoice.safety.SupportLines;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Puts what somebody chose where it belongs: a member’s into the account and nowhere else, a visitor’s into their browser. */
@Component
class ReaderSettings {

    private final Readers readers;
    private final SettingsChoices choices;
    private final AccountPreferences accounts;
    private final BrowserPreferences browser;
    private final ChosenRegion region;
    private final SupportLines support;

    ReaderSettings(
            Readers readers,
            SettingsChoices choices,
            AccountPreferences accounts,
            BrowserPreferences browser,
            ChosenRegion region,
            SupportLines support) {
        this.readers = readers;
        this.choices = choices;
        this.accounts = accounts;
        this.browser = browser;
        this.region = region;
        this.support = support;
    }

    Reader.Who reader(HttpServletRequest request) {
        return readers.of(request).who();
    }

    SettingsForm form(HttpServletRequest request) {
        Reader.Who who = reader(request);
        String version = who.member() == null ? "" : Long.toString(version(who));
        return choices.form(kept(who), shownRegion(who), version);
    }

    private String shownRegion(Reader.Who who) {
        Optional<String> chosen = who.member() == null
                ? region.remembered()
                : Optional.ofNullable(kept(who).region());
        return chosen.filter(it -> support.find(it).isPresent()).orElse("");
    }

    /**
     * A form belongs to the member whose settings stood in it: if the session has ended meanwhile, nothing of it may go into the browser.
     *
     * @throws AccessDeniedException then: it leads to sign-in, and back here
     */
    void requireTheSameReader(SettingsForm form, HttpServletRequest request) {
        boolean visitor = reader(request).member() == null;
        if (visitor && !form.version().isEmpty()) {
            throw new AccessDeniedException("a member’s settings, and nobody is signed in");
        }
    }

    /** @throws ObjectOptimisticLockingFailureException if a member’s stand otherwise by now */
    void keep(SettingsForm form, HttpServletRequest request, HttpServletResponse response) {
        Reader.Who who = reader(request);
        Kept chosen = choices.kept(form, kept(who));
        MemberId member = who.member();
        if (member != null) {
            accounts.keep(member, chosen, seen(form));
            return;
        }
        browser.remember(chosen.preferences(), request, response);
        support.find(form.region())
                .ifPresentOrElse(it -> region.remember(it, request, response), () -> region.forget(request, response));
    }

    /** What the account keeps, and what this browser does: afterwards pages are as they are for everybody. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        MemberId member = reader(request).member();
        if (member != null) {
            accounts.forget(member);
        }
        browser.forget(request, response);
        region.forget(request, response);
    }

    private static Kept kept(Reader.Who who) {
        AccountPreferences.Stored stored = who.stored();
        return stored == null ? new Kept(who.preferences(), null, Digest.NEVER) : stored.kept();
    }

    private static long version(Reader.Who who) {
        AccountPreferences.Stored stored = who.stored();
        return stored == null ? AccountPreferences.NONE_YET : stored.version();
    }

    /** What can’t be a version is none that stands. */
    private static long seen(SettingsForm form) {
        return form.version().matches("-?[0-9]{1,18}") ? Long.parseLong(form.version()) : Long.MIN_VALUE;
    }
}
