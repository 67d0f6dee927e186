package org.addyourvoice.sanction;

import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where accounts used to be closed. They are closed as any other sanction is imposed, and nowhere else. */
@Controller
class SuspendRedirect {

    private final MemberDirectory members;

    SuspendRedirect(MemberDirectory members) {
        this.members = members;
    }

    @GetMapping("/admin/members/{id}/suspend")
    String suspend(@PathVariable long id, RedirectAttributes redirect) {
        MemberProfile member = members.find(new MemberId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such account"));
        redirect.addAttribute("pseudonym", member.pseudonym());
        redirect.addAttribute("measure", new Measure(SanctionKind.SUSPEND, 7).slug());
        return "redirect:/moderation/members/{pseudonym}/sanctions";
    }
}
