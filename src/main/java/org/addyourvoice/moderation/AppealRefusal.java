package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Why there is no appeal now; the last part of the code of its words. */
enum AppealRefusal {
    /** A decision is so fresh that it may be taken back. */
    TOO_EARLY,
    TOO_LATE,
    /** It was asked for before. */
    ASKED,
    /** No decision stands against the author's wish. */
    NOTHING;

    /**
     * In words, with what was typed.
     *
     * @param family the codes of the words begin so
     * @param back where the member comes from
     */
    ModelAndView page(String family, String back, HttpServletRequest request, HttpServletResponse response) {
        String typed = Objects.requireNonNullElse(request.getParameter("message"), "");
        response.setStatus(HttpStatus.CONFLICT.value());
        return new ModelAndView(
                "moderation/appeal-refused", Map.of("family", family, "back", back, "why", name(), "typed", typed));
    }
}
