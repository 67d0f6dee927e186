package org.addyourvoice.vocabulary;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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

/** The whole vocabulary in one list, and the words for symptoms, outcomes and contexts, for leads and admins. */
@Controller
@RequestMapping("/admin/vocabulary")
class WordingController {

    private static final String VIEW = "vocabulary/edit-words";

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
    String blank(Model model) {
        model.addAttribute("form", new WordingForm("", "", ""));
        return VIEW;
    }

    @PostMapping("/symptoms")
    String add(
            Authentication editor,
            @ModelAttribute("form") WordingForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        try {
            SymptomId id = editing.addSymptom(form.words());
            return answers.done(editor, "symptom " + id, "added", form.name(), flash, locale);
        } catch (VocabularyRefused e) {
            return answers.again(e, errors, response, VIEW);
        }
    }

    @GetMapping("/symptoms/{id}")
    String symptom(@PathVariable long id, Model model) {
        VocabularyDesk.SymptomRow row = desk.symptom(new SymptomId(id));
        model.addAttribute("it", row);
        model.addAttribute("form", row.form());
        return VIEW;
    }

    @PostMapping("/symptoms/{id}")
    String describe(
            Authentication editor,
            @PathVariable long id,
            @ModelAttribute("form") WordingForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        VocabularyDesk.SymptomRow row = desk.symptom(new SymptomId(id));
        model.addAttribute("it", row);
        try {
            editing.describeSymptom(row.id(), EditAnswers.version(form.version()), form.words());
            return answers.done(editor, "symptom " + id, "described", form.name(), flash, locale);
        } catch (VocabularyRefused e) {
            return answers.again(e, errors, response, VIEW);
        } catch (OptimisticLockingFailureException e) {
            return stale(form, row.form(), model, response);
        }
    }

    @PostMapping("/symptoms/{id}/retire")
    String retire(
            Authentication editor,
            @PathVariable long id,
            @RequestParam long version,
            RedirectAttributes flash,
            Locale locale) {
        String name = desk.symptom(new SymptomId(id)).form().name();
        Runnable change = () -> editing.retireSymptom(new SymptomId(id), version);
        return answers.change(editor, "symptom " + id, "retired", name, change, flash, locale);
    }

    @PostMapping("/symptoms/{id}/restore")
    String restore(
            Authentication editor,
            @PathVariable long id,
            @RequestParam long version,
            RedirectAttributes flash,
            Locale locale) {
        String name = desk.symptom(new SymptomId(id)).form().name();
        Runnable change = () -> editing.restoreSymptom(new SymptomId(id), version);
        return answers.change(editor, "symptom " + id, "restored", name, change, flash, locale);
    }

    @GetMapping("/terms/{kind}/{slug}")
    String term(@PathVariable String kind, @PathVariable String slug, Model model) {
        VocabularyDesk.TermRow row = desk.term(kind, slug);
        model.addAttribute("term", row);
        model.addAttribute("form", row.form());
        return VIEW;
    }

    @PostMapping("/terms/{kind}/{slug}")
    String describe(
            Authentication editor,
            @PathVariable String kind,
            @PathVariable String slug,
            @ModelAttribute("form") WordingForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        VocabularyDesk.TermRow row = desk.term(kind, slug);
        model.addAttribute("term", row);
        try {
            editing.describeTerm(kind, slug, EditAnswers.version(form.version()), form.words());
            return answers.done(editor, kind + " " + slug, "described", form.name(), flash, locale);
        } catch (VocabularyRefused e) {
            return answers.again(e, errors, response, VIEW);
        } catch (OptimisticLockingFailureException e) {
            return stale(form, row.form(), model, response);
        }
    }

    private String stale(WordingForm form, WordingForm stands, Model model, HttpServletResponse response) {
        model.addAttribute("form", form.at(EditAnswers.version(stands.version())));
        model.addAttribute("stands", stands);
        return answers.stale(model, response, VIEW);
    }
}
