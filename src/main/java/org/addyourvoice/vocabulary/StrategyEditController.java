package org.addyourvoice.vocabulary;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding, describing, retiring and merging strategies, for leads and admins. */
@Controller
@RequestMapping("/admin/vocabulary/strategies")
class StrategyEditController {

    private static final String VIEW = "vocabulary/edit-strategy";

    private final VocabularyEditing editing;
    private final VocabularyDesk desk;
    private final EditAnswers answers;

    StrategyEditController(VocabularyEditing editing, VocabularyDesk desk, EditAnswers answers) {
        this.editing = editing;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", new StrategyForm("", "", "", "", "", "", ""));
        return VIEW;
    }

    @PostMapping
    String add(
            Authentication editor,
            @ModelAttribute("form") StrategyForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        try {
            StrategyId id = editing.addStrategy(form.words());
            return answers.done(editor, "strategy " + id, "added", form.name(), flash, locale);
        } catch (VocabularyRefused e) {
            return answers.again(e, errors, response, VIEW);
        }
    }

    @GetMapping("/{id}")
    String form(@PathVariable long id, Model model) {
        VocabularyDesk.StrategyRow row = desk.strategy(new StrategyId(id));
        model.addAttribute("it", row);
        model.addAttribute("form", row.form());
        return VIEW;
    }

    @PostMapping("/{id}")
    String describe(
            Authentication editor,
            @PathVariable long id,
            @ModelAttribute("form") StrategyForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        VocabularyDesk.StrategyRow row = desk.strategy(new StrategyId(id));
        model.addAttribute("it", row);
        try {
            editing.describeStrategy(row.id(), EditAnswers.version(form.version()), form.words());
            return answers.done(editor, "strategy " + id, "described", form.name(), flash, locale);
        } catch (VocabularyRefused e) {
            return answers.again(e, errors, response, VIEW);
        } catch (OptimisticLockingFailureException e) {
            model.addAttribute("form", form.at(row.version()));
            model.addAttribute("stands", row.form());
            return answers.stale(model, response, VIEW);
        }
    }

    @PostMapping("/{id}/retire")
    String retire(
            Authentication editor,
            @PathVariable long id,
            @RequestParam long version,
            RedirectAttributes flash,
            Locale locale) {
        return change(editor, id, "retired", () -> editing.retireStrategy(new StrategyId(id), version), flash, locale);
    }

    @PostMapping("/{id}/restore")
    String restore(
            Authentication editor,
            @PathVariable long id,
            @RequestParam long version,
            RedirectAttributes flash,
            Locale locale) {
        return change(
                editor, id, "restored", () -> editing.restoreStrategy(new StrategyId(id), version), flash, locale);
    }

    /** First which one, then what it means. */
    @GetMapping("/{id}/merge")
    String merge(@PathVariable long id, @RequestParam(required = false) @Nullable Long into, Model model) {
        VocabularyDesk.StrategyRow row = desk.strategy(new StrategyId(id));
        List<VocabularyDesk.StrategyRow> others = desk.strategies().stream()
                .filter(it -> it.offered() && !it.id().equals(row.id()))
                .toList();
        model.addAttribute("it", row);
        model.addAttribute("others", others);
        model.addAttribute(
                "into",
                others.stream()
                        .filter(it -> into != null && it.id().value() == into)
                        .findFirst()
                        .orElse(null));
        return "vocabulary/merge";
    }

    @PostMapping("/{id}/merge")
    String merge(
            Authentication editor,
            @PathVariable long id,
            @RequestParam long into,
            @RequestParam long version,
            RedirectAttributes flash,
            Locale locale) {
        return change(
                editor,
                id,
                "merged",
                () -> editing.mergeStrategy(new StrategyId(id), version, new StrategyId(into)),
                flash,
                locale);
    }

    @PostMapping("/{id}/part")
    String part(
            Authentication editor,
            @PathVariable long id,
            @RequestParam long version,
            RedirectAttributes flash,
            Locale locale) {
        return change(editor, id, "parted", () -> editing.partStrategy(new StrategyId(id), version), flash, locale);
    }

    private String change(
            Authentication editor, long id, String what, Runnable change, RedirectAttributes flash, Locale locale) {
        String name = desk.strategy(new StrategyId(id)).form().name();
        return answers.change(editor, "strategy " + id, what, name, change, flash, locale);
    }
}
