package org.addyourvoice.moderation;

import jakarta.validation.constraints.Min;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.SignedInMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A member as moderators see them. */
@Controller
class MemberPageController {

    private final MemberFiles files;

    MemberPageController(MemberFiles files) {
        this.files = files;
    }

    /** @param before the number of the post that older ones are wanted of */
    @GetMapping("/moderation/members/{pseudonym}")
    String member(
            @AuthenticationPrincipal SignedInMember moderator,
            @PathVariable String pseudonym,
            @RequestParam(required = false) @Min(1) @Nullable Long before,
            @ModelAttribute("flagForm") FlagForm form,
            Model model) {
        ExperienceId wanted = before == null ? null : new ExperienceId(before);
        model.addAttribute("file", files.open(pseudonym, wanted, moderator.id()));
        return "moderation/member";
    }
}
