package org.addyourvoice.member;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts and their roles, for admins. */
@Controller
@RequestMapping("/admin")
class AdminController {

    private final Accounts accounts;
    private final MessageSource messages;

    AdminController(Accounts accounts, MessageSource messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedInMember admin, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("roles", Role.values());
        model.addAttribute("staff", accounts.staff(admin.id()));
        model.addAttribute("members", accounts.members(q, admin.id()));
        return "member/admin";
    }

    @PostMapping("/members/{id}/role")
    String appoint(
            @AuthenticationPrincipal SignedInMember admin,
            @PathVariable long id,
            @RequestParam Role role,
            @RequestParam long version,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        try {
            MemberProfile member = accounts.appoint(admin.id(), new MemberId(id), role, version);
            String roleName = messages.getMessage("member.role." + role, null, locale);
            Object[] words = {member.pseudonym(), roleName};
            flash.addFlashAttribute("done", messages.getMessage("member.admin.done", words, locale));
            return "redirect:/admin";
        } catch (Accounts.OwnRole e) {
            return again("member.admin.own", HttpStatus.FORBIDDEN, admin, response, model);
        } catch (OptimisticLockingFailureException e) {
            return again("member.admin.stale", HttpStatus.CONFLICT, admin, response, model);
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such account", e);
        }
    }

    private String again(
            String problem, HttpStatus status, SignedInMember admin, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        return list(admin, "", model);
    }
}
