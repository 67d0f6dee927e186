package org.addyourvoice.rulesdesk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.moderation.Fate;
import org.addyourvoice.safety.Candidate;
import org.addyourvoice.safety.Candidates;
import org.addyourvoice.safety.PolicyRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which moderators try rules out, in each way it can be answered with. */
@Component
class DryRunPage {

    private final DryRun dryRun;
    private final DryRunDoor door;
    private final Candidates candidates;

    DryRunPage(DryRun dryRun, DryRunDoor door, Candidates candidates) {
        this.dryRun = dryRun;
        this.door = door;
        this.candidates = candidates;
    }

    /** @param field the id of the one that is wrong @param code of the sentence that says so */
    record Wrong(String field, String code, Object[] arguments) {}

    String show(Model model, DryRunForm form) {
        model.addAttribute("form", form);
        model.addAttribute("files", candidates.files());
        model.addAttribute("most", DryRun.MOST);
        model.addAttribute("fates", Fate.values());
        return "rulesdesk/dry-run";
    }

    /** The form, kept, with what is wrong. */
    String again(
            Model model, HttpServletResponse response, DryRunForm form, String field, String code, Object... with) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("wrong", new Wrong(field, "rulesdesk.dry-run." + code, with));
        return show(model, form);
    }

    /** What came of it, or where the rules are wrong. @param field the id of the one that they came in */
    String result(
            MemberId reader,
            Model model,
            HttpServletResponse response,
            DryRunForm form,
            String field,
            Supplier<Candidate> candidate) {
        if (form.number().isEmpty()) {
            return again(model, response, form, "last", "last.wrong", DryRun.MOST);
        }
        try {
            DryRunResult found = dryRun.of(candidate.get(), form.number().get());
            model.addAttribute("result", door.shown(found, reader));
            return show(model, form);
        } catch (PolicyRefused e) {
            return again(model, response, form, field, "refused", String.valueOf(e.getMessage()));
        }
    }
}
