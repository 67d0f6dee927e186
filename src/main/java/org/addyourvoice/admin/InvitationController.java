package org.addyourvoice.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.access.Invitations;
import org.addyourvoice.experience.MemberTrust;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.mail.PageAddress;
import org.addyourvoice.member.Admission;
import org.addyourvoice.member.Admissions;
import org.addyourvoice.member.Role;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.safety.Trust;
import org.addyourvoice.setting.Settings;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's own invitations: making some, where they may, and taking them back. */
@Controller
@RequestMapping("/me/invitations")
class InvitationController {

    private final Invitations invitations;
    private final MemberTrust trust;
    private final Admissions admissions;
    private final Settings settings;
    private final Limits limits;
    private final PageAddress addresses;
    private final MessageSource messages;

    InvitationController(
            Invitations invitations,
            MemberTrust trust,
            Admissions admissions,
            Settings settings,
            Limits limits,
            PageAddress addresses,
            MessageSource messages) {
        this.invitations = invitations;
        this.trust = trust;
        this.admissions = admissions;
        this.settings = settings;
        this.limits = limits;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping
    String own(@AuthenticationPrincipal SignedInMember member, Model model) {
        model.addAttribute("may", may(member));
        model.addAttribute("invitations", invitations.of(member.id()));
        model.addAttribute("mode", settings.joining());
        model.addAttribute("most", Invitations.MOST_OPEN);
        return "admin/invitations";
    }

    /** Shows the code in this very answer and never again: it is kept nowhere as it is. */
    @PostMapping
    String make(@AuthenticationPrincipal SignedInMember member, Model model, HttpServletResponse response) {
        if (!may(member)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return own(member, model);
        }
        limits.take(Limit.INVITATION, member.id().toString());
        Optional<String> code = invitations.make(member.id());
        if (code.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", "admin.invitations.most");
        }
        code.ifPresent(it -> {
            model.addAttribute("code", it);
            model.addAttribute("link", addresses.of("/join?code=" + it));
        });
        return own(member, model);
    }

    @PostMapping("/{id}/revoke")
    String revoke(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable long id,
            RedirectAttributes flash,
            Locale locale) {
        invitations.revoke(member.id(), id);
        flash.addFlashAttribute("done", messages.getMessage("admin.invitations.revoked", null, locale));
        return "redirect:/me/invitations";
    }

    private boolean may(SignedInMember member) {
        boolean trusted = settings.trustedInvite()
                && trust.of(member.id()) == Trust.TRUSTED
                && admissions.of(member.id()) == Admission.ADMITTED;
        return trusted || member.role().covers(Role.MODERATOR);
    }
}
