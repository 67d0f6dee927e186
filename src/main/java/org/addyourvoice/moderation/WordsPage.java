package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
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

    public boolean aboutCase() {
        return back.startsWith("/moderation/cases/");
    }

    String show(Model model) {
        model.addAttribute("page", this);
        return "moderation/words";
    }

    String again(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model);
    }

    /** Somebody was quicker; what was typed is kept. */
    String movedOn(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return show(model);
    }
}
