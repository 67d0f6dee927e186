package org.addyourvoice.transparency;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.safety.Reasons;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How moderation works here, and what it did, for everybody. */
@Controller
class TransparencyController {

    private final Transparency transparency;
    private final Reasons reasons;
    private final UndoWindow window;
    private final boolean loneModerator;

    TransparencyController(
            Transparency transparency,
            Reasons reasons,
            UndoWindow window,
            @Value("${forum.moderation.lone-moderator}") boolean loneModerator) {
        this.transparency = transparency;
        this.reasons = reasons;
        this.window = window;
        this.loneModerator = loneModerator;
    }

    @GetMapping("/transparency")
    String page(Model model) {
        List<OpenMonth> months = transparency.months();
        Set<String> codes = new TreeSet<>();
        months.forEach(it -> codes.addAll(it.reasons().keySet()));
        model.addAttribute("months", months);
        model.addAttribute("codes", codes);
        model.addAttribute("fewReports", months.stream().allMatch(OpenMonth::fewReports));
        model.addAttribute("fewSanctions", months.stream().allMatch(OpenMonth::fewSanctions));
        model.addAttribute("reasons", reasons);
        model.addAttribute("undo", window.length().toMinutes());
        model.addAttribute("lone", loneModerator);
        return "transparency/transparency";
    }
}
