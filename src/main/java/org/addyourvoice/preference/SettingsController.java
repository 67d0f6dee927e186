package org.addyourvoice.preference;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How somebody likes to read: the same page for members, whose account keeps it, and for visitors, whose browser does. */
@Controller
@RequestMapping("/me/settings")
class SettingsController {

    private final SettingsChoices choices;
    private final ReaderSettings settings;
    private final MessageSource messages;

    SettingsController(SettingsChoices choices, ReaderSettings settings, MessageSource messages) {
        this.choices = choices;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping
    String show(
            @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, Model model, Locale locale) {
        SettingsForm now = settings.form(request);
        SettingsForm typed = SettingsForm.of(sent);
        model.addAttribute("form", typed.wasSent() ? typed.seeing(now.version()) : now);
        for (String done : new String[] {"saved", "forgotten"}) {
            if (sent.containsKey(done)) {
                // a flash attribute would give every visitor a session
                model.addAttribute("done", messages.getMessage("preference.done." + done, null, locale));
            }
        }
        return page(request, model);
    }

    @PostMapping
    String keep(
            @ModelAttribute("form") SettingsForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        settings.requireTheSameReader(form, request);
        choices.check(form, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(request, model);
        }
        settings.keep(form, request, response);
        return "redirect:/me/settings?saved";
    }

    @PostMapping("/forget")
    String forget(HttpServletRequest request, HttpServletResponse response) {
        settings.forget(request, response);
        return "redirect:/me/settings?forgotten";
    }

    private String page(HttpServletRequest request, Model model) {
        model.addAttribute("choices", choices);
        Reader.Who who = settings.reader(request);
        model.addAttribute("signedIn", who.member() != null);
        model.addAttribute("keeps", who.stored() != null);
        model.addAttribute("ofBrowser", BrowserPreferences.areIn(request));
        model.addAttribute("mutedNow", who.preferences().muted().strategies());
        model.addAttribute("ownSymptoms", who.preferences().situation().symptoms());
        return "preference/settings";
    }
}
