package org.addyourvoice.vocabulary;

import java.util.function.Consumer;
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

/** The whole vocabulary in one list, and the words for symptoms, outcomes and contexts, for leads and admins. */
@Controller
@RequestMapping("/admin/vocabulary")
class WordingController {

    private static final String VIEW = "vocabulary/edit-words";
    private static final String LIST = "/admin/vocabulary";

    private final VocabularyEditing editing;
    private final VocabularyDesk desk;
    private final EditAnswers answers;

    WordingController(VocabularyEditing editing, VocabularyDesk desk, EditAnswers answers) {
        this.editing = editing;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("strategies", desk.strategies());
        model.addAttribute("symptoms", desk.symptoms());
        model.addAttribute("terms", desk.terms());
        return "vocabulary/desk";
    }

    @GetMapping("/symptoms/new")
    ModelAndView blank() {
        return new ModelAndView(VIEW, "form", new WordingForm("", "", ""));
    }

    @PostMapping("/symptoms")
    ModelAndView add(
            Authentication editor,
            @ModelAttribute("form") WordingForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        return answers.add(
                new EditAnswers.Edit(editor, "symptom", "added", form.name(), LIST, flash),
                new EditAnswers.Sent(form, errors, new ModelAndView(VIEW)),
                () -> editing.addSymptom(form.words()));
    }

    @GetMapping("/symptoms/{id}")
    ModelAndView symptom(@PathVariable long id) {
        VocabularyDesk.SymptomRow row = desk.symptom(new SymptomId(id));
        return new ModelAndView(VIEW, "it", row).addObject("form", row.form());
    }

    @PostMapping("/symptoms/{id}")
    ModelAndView describe(
            Authentication editor,
            @PathVariable long id,
            @ModelAttribute("form") WordingForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        VocabularyDesk.SymptomRow row = desk.symptom(new SymptomId(id));
        return answers.describe(
                new EditAnswers.Edit(editor, "symptom " + id, "described", form.name(), LIST, flash),
                new EditAnswers.Sent(form, errors, new ModelAndView(VIEW, "it", row)),
                row.form(),
                () -> editing.describeSymptom(row.id(), form.seen(), form.words()));
    }

    @PostMapping("/symptoms/{id}/retire")
    ModelAndView retire(
            Authentication editor, @PathVariable long id, @RequestParam long version, RedirectAttributes flash) {
        return change(editor, id, "retired", flash, it -> editing.retireSymptom(it, version));
    }

    @PostMapping("/symptoms/{id}/restore")
    ModelAndView restore(
            Authentication editor, @PathVariable long id, @RequestParam long version, RedirectAttributes flash) {
        return change(editor, id, "restored", flash, it -> editing.restoreSymptom(it, version));
    }

    private ModelAndView change(
            Authentication editor, long id, String what, RedirectAttributes flash, Consumer<SymptomId> change) {
        VocabularyDesk.SymptomRow row = desk.symptom(new SymptomId(id));
        return answers.change(
                new EditAnswers.Edit(editor, "symptom " + id, what, row.form().name(), LIST, flash),
                () -> change.accept(row.id()));
    }

    @GetMapping("/terms/{kind}/{slug}")
    ModelAndView term(@PathVariable String kind, @PathVariable String slug) {
        VocabularyDesk.TermRow row = desk.term(kind, slug);
        return new ModelAndView(VIEW, "term", row).addObject("form", row.form());
    }

    @PostMapping("/terms/{kind}/{slug}")
    ModelAndView describe(
            Authentication editor,
            @PathVariable String kind,
            @PathVariable String slug,
            @ModelAttribute("form") WordingForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        VocabularyDesk.TermRow row = desk.term(kind, slug);
        return answers.describe(
                new EditAnswers.Edit(editor, kind + " " + slug, "described", form.name(), LIST, flash),
                new EditAnswers.Sent(form, errors, new ModelAndView(VIEW, "term", row)),
                row.form(),
                () -> editing.describeTerm(kind, slug, form.seen(), form.words()));
    }
}
