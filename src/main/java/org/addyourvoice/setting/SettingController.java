package org.addyourvoice.setting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings, each on a page of its own with its history, for admins. */
@Controller
@RequestMapping("/admin/settings")
class SettingController {

    private static final String PAGE = "setting/one";

    private final SettingEditing editing;
    private final ThemeChoices themes;
    private final MessageSource messages;

    SettingController(SettingEditing editing, ThemeChoices themes, MessageSource messages) {
        this.editing = editing;
        this.themes = themes;
        this.messages = messages;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute(
                "settings", Arrays.stream(Setting.values()).map(editing::view).toList());
        return "setting/all";
    }

    @GetMapping("/{slug}")
    String one(@PathVariable String slug, @ModelAttribute("form") SettingForm form, BindingResult errors, Model model) {
        model.addAttribute("it", editing.view(known(slug)));
        return PAGE;
    }

    @PostMapping("/{slug}")
    String set(
            @AuthenticationPrincipal SignedInMember admin,
            @PathVariable String slug,
            @ModelAttribute("form") SettingForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        Setting setting = known(slug);
        form.check(setting, themes, errors);
        if (!errors.hasErrors()) {
            try {
                editing.set(admin.id(), setting, form.given(), form.why(), form.number());
                return done(setting, flash, locale);
            } catch (OptimisticLockingFailureException e) {
                errors.reject("setting.stale");
                response.setStatus(HttpStatus.CONFLICT.value());
                return one(slug, form, errors, model);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return one(slug, form, errors, model);
    }

    @PostMapping("/{slug}/restore")
    String restore(
            @AuthenticationPrincipal SignedInMember admin,
            @PathVariable String slug,
            @RequestParam long change,
            @ModelAttribute("form") SettingForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        Setting setting = known(slug);
        try {
            editing.restore(admin.id(), setting, change, form.number());
            return done(setting, flash, locale);
        } catch (OptimisticLockingFailureException e) {
            errors.reject("setting.stale");
            response.setStatus(HttpStatus.CONFLICT.value());
            return one(slug, form, errors, model);
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such change", e);
        }
    }

    private String done(Setting setting, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("done", messages.getMessage("setting.done", null, locale));
        return "redirect:/admin/settings/" + setting.slug();
    }

    private static Setting known(String slug) {
        return Setting.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
