package org.addyourvoice.moderation;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * A page with one small form of the desk: where such a form is shown by itself, and where its words come back if something is wrong with them.
 *
 * @param code the middle part of the codes of its words, such as {@code note}
 * @param subject the number of a case, or a pseudonym
 * @param action the address that it is sent to
 * @param back the page that it belongs to
 */
record WordsPage(String code, String subject, String action, String back) {

    static final String VOUCH = "vouch";

    private static final String VIEW = "moderation/words";

    static WordsPage ofCase(String code, CaseId id, String path) {
        String back = "/moderation/cases/" + id;
        return new WordsPage(code, id.toString(), back + path, back);
    }

    static WordsPage ofMember(String code, String pseudonym, String path) {
        String back = memberPath(pseudonym);
        return new WordsPage(code, pseudonym, back + path, back);
    }

    static String memberPath(String pseudonym) {
        return "/moderation/members/" + UriUtils.encodePathSegment(pseudonym, StandardCharsets.UTF_8);
    }

    /** Whether it takes more than a yes. */
    public boolean asksWords() {
        return !code.equals(VOUCH);
    }

    public boolean aboutCase() {
        return back.startsWith("/moderation/cases/");
    }

    ModelAndView show() {
        return new ModelAndView(VIEW, "page", this);
    }

    /** With what was typed, and what is wrong with it. */
    ModelAndView again(HttpStatus status) {
        ModelAndView again = show();
        again.setStatus(status);
        return again;
    }
}
