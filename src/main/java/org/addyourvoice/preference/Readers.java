package org.addyourvoice.preference;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.theme.Themes;
import org.addyourvoice.vocabulary.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells who reads: of a member what the account keeps, of everybody else what the browser does. */
@Component
public class Readers {

    static final String ATTRIBUTE = "reader";

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    private final AccountPreferences accounts;
    private final BrowserPreferences browser;
    private final Themes themes;
    private final Vocabulary vocabulary;
    private final OfferedLanguages languages;

    Readers(
            AccountPreferences accounts,
            BrowserPreferences browser,
            Themes themes,
            Vocabulary vocabulary,
            OfferedLanguages languages) {
        this.accounts = accounts;
        this.browser = browser;
        this.themes = themes;
        this.vocabulary = vocabulary;
        this.languages = languages;
    }

    /** Whoever makes this request. */
    public Reader of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Reader known) {
            return known;
        }
        Reader reader = new Reader(() -> who(request), themes, vocabulary, languages);
        request.setAttribute(ATTRIBUTE, reader);
        return reader;
    }

    /** Whoever makes the request at hand; outside of one, somebody who has chosen nothing. */
    public Reader now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes at
                ? of(at.getRequest())
                : new Reader(() -> new Reader.Who(null, null, Preferences.USUAL), themes, vocabulary, languages);
    }

    private Reader.Who who(HttpServletRequest request) {
        Preferences ofBrowser = browser.read(request).orElse(Preferences.USUAL);
        try {
            return member().map(it -> member(it, ofBrowser)).orElse(new Reader.Who(null, null, ofBrowser));
        } catch (DataAccessException | TransactionException e) {
            // the look is no reason for a page to fail, least of all the one that tells of a failure
            LOG.warn("Preferences could not be read", e);
            return new Reader.Who(null, null, ofBrowser);
        }
    }

    private Reader.Who member(MemberId member, Preferences ofBrowser) {
        return accounts.find(member)
                .map(it -> new Reader.Who(member, it, it.kept().preferences()))
                .orElseGet(() -> new Reader.Who(member, null, ofBrowser));
    }

    private static Optional<MemberId> member() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedInMember member
                ? Optional.of(member.id())
                : Optional.empty();
    }
}
