package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Reason;
import org.addyourvoice.safety.Reasons;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** The form of an appeal against a sanction, for those who are signed in and for those who can't. */
@Component
class SanctionAppealPage {

    private final SanctionAppealing appealing;
    private final Reasons reasons;
    private final Limits limits;

    SanctionAppealPage(SanctionAppealing appealing, Reasons reasons, Limits limits) {
        this.appealing = appealing;
        this.reasons = reasons;
        this.limits = limits;
    }

    /** @param address where the form is sent */
    String show(Model model, SanctionView against, String address) {
        model.addAttribute("against", against);
        model.addAttribute(
                "reason", reasons.find(against.reason()).map(Reason::words).orElse(""));
        model.addAttribute("address", address);
        return "moderation/sanction-appeal-form";
    }

    /** Whether it went out; what is wrong otherwise is said beside the words. */
    boolean sent(MemberId member, SanctionId id, AppealForm form, Errors errors, HttpServletResponse response) {
        if (!form.asks("sanction.appeal.", errors)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return false;
        }
        limits.take(Limit.REPORT, member.toString());
        appealing.appeal(member, id, form.message());
        return true;
    }
}
