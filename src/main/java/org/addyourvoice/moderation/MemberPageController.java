package org.addyourvoice.moderation;

import jakarta.validation.constraints.Min;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
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
    private final People people;
    private final Flagging flagging;
    private final Claiming claiming;

    MemberPageController(MemberFiles files, People people, Flagging flagging, Claiming claiming) {
        this.files = files;
        this.people = people;
        this.flagging = flagging;
        this.claiming = claiming;
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
        flagging.waitingOn(people.named(pseudonym).id()).ifPresent(it -> claiming.renew(moderator.id(), it));
        MemberFile file = files.open(pseudonym, wanted, moderator.id());
        model.addAttribute("file", file);
        TypedOnRow.receive(model).map(FlagForm::typed).ifPresent(it -> keep(it, file, moderator.id(), model));
        return "moderation/member";
    }

    /** What was typed beside the account comes back, whether or not it can still be saved. */
    private void keep(FlagForm typed, MemberFile file, MemberId moderator, Model model) {
        model.addAttribute("flagForm", typed);
        if (file.flag() == null) {
            model.addAttribute("movedOn", flagging.movedOn(file.member().id(), moderator));
        }
    }
}
