package org.addyourvoice.vocabulary;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding, describing, retiring and merging strategies, for leads and admins. */
@Controller
@RequestMapping("/admin/vocabulary/strategies")
class StrategyEditController {

    private static final String VIEW = "vocabulary/edit-strategy";
    private static final String LIST = "/admin/vocabulary";

    private final VocabularyEditing editing;
    private final VocabularyDesk desk;
    private final EditAnswers answers;

    StrategyEditController(VocabularyEditing editing, VocabularyDesk desk, EditAnswers answers) {
        this.editing = editing;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping("/new")
    ModelAndView blank() {
        return new ModelAndView(VIEW, "form", new StrategyForm("", "", "", "", "", "", ""));
    }

    @PostMapping
    ModelAndView add(
            Authentication editor,
            @ModelAttribute("form") StrategyForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        return answers.add(
                new EditAnswers.Edit(editor, "strategy", "added", form.name(), LIST, flash),
                new EditAnswers.Sent(form, errors, new ModelAndView(VIEW)),
                () -> editing.addStrategy(form.words()));
    }

    @GetMapping("/{id}")
    ModelAndView form(@PathVariable long id) {
        VocabularyDesk.StrategyRow row = desk.strategy(new StrategyId(id));
        return new ModelAndView(VIEW, "it", row).addObject("form", row.form());
    }

    @PostMapping("/{id}")
    ModelAndView describe(
            Authentication editor,
            @PathVariable long id,
            @ModelAttribute("form") StrategyForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        VocabularyDesk.StrategyRow row = desk.strategy(new StrategyId(id));
        return answers.describe(
                new EditAnswers.Edit(editor, "strategy " + id, "described", form.name(), LIST, flash),
                new EditAnswers.Sent(form, errors, new ModelAndView(VIEW, "it", row)),
                row.form(),
                () -> editing.describeStrategy(row.id(), form.seen(), form.words()));
    }

    @PostMapping("/{id}/retire")
    ModelAndView retire(
            Authentication editor, @PathVariable long id, @RequestParam long version, RedirectAttributes flash) {
        return change(editor, id, "retired", flash, it -> editing.retireStrategy(it, version));
    }

    @PostMapping("/{id}/restore")
    ModelAndView restore(
            Authentication editor, @PathVariable long id, @RequestParam long version, RedirectAttributes flash) {
        return change(editor, id, "restored", flash, it -> editing.restoreStrategy(it, version));
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
    ModelAndView merge(
            Authentication editor,
            @PathVariable long id,
            @RequestParam long into,
            @RequestParam long version,
            RedirectAttributes flash) {
        StrategyId other = new StrategyId(into);
        return change(editor, id, "merged", flash, it -> editing.mergeStrategy(it, version, other));
    }

    @PostMapping("/{id}/part")
    ModelAndView part(
            Authentication editor, @PathVariable long id, @RequestParam long version, RedirectAttributes flash) {
        return change(editor, id, "parted", flash, it -> editing.partStrategy(it, version));
    }

    private ModelAndView change(
            Authentication editor, long id, String what, RedirectAttributes flash, Consumer<StrategyId> change) {
        VocabularyDesk.StrategyRow row = desk.strategy(new StrategyId(id));
        return answers.change(
                new EditAnswers.Edit(editor, "strategy " + id, what, row.form().name(), LIST, flash),
                () -> change.accept(row.id()));
    }
}
