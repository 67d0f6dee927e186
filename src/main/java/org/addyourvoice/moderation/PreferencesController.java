package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a moderator likes to work. The page shows one's own preferences to oneself; there is no other. */
@Controller
@RequestMapping("/moderation/preferences")
class PreferencesController {

    private static final String PAGE = "moderation/preferences";

    /** Places, not abbreviations. */
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(it ->
                    it.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC"))
            .sorted()
            .toList();

    private final Preferences preferences;
    private final TopicChoices choices;
    private final MessageSource messages;

    PreferencesController(Preferences preferences, TopicChoices choices, MessageSource messages) {
        this.preferences = preferences;
        this.choices = choices;
        this.messages = messages;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedInMember moderator, Model model, Locale locale) {
        Set<String> chosen = preferences.topics(moderator.id());
        model.addAttribute("form", PreferencesForm.of(chosen, preferences.day(moderator.id())));
        return page(model, choices.all(chosen, locale), preferences.day(moderator.id()));
    }

    @PostMapping
    String keep(
            @AuthenticationPrincipal SignedInMember moderator,
            @ModelAttribute("form") PreferencesForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        Map<String, List<TopicChoice>> known = choices.all(preferences.topics(moderator.id()), locale);
        form.check(TopicChoices.topics(known), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, known, preferences.day(moderator.id()));
        }
        preferences.keep(
                moderator.id(), Set.copyOf(form.topics()), Integer.parseInt(form.enough()), ZoneId.of(form.zone()));
        redirect.addFlashAttribute("done", messages.getMessage("moderation.preferences.kept", null, locale));
        return "redirect:/moderation/preferences";
    }

    private static String page(Model model, Map<String, List<TopicChoice>> known, Preferences.Day day) {
        model.addAttribute("groups", known);
        model.addAttribute(
                "zones",
                ZONES.contains(day.zone().getId())
                        ? ZONES
                        : Stream.concat(Stream.of(day.zone().getId()), ZONES.stream())
                                .toList());
        return PAGE;
    }
}
