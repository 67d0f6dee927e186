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

/** Words that mean the same to whoever searches, for leads and admins. An edit holds from the next search on. */
@Controller
@RequestMapping("/admin/vocabulary/search-words")
class SearchWordsController {

    private static final String VIEW = "vocabulary/edit-search-words";
    private static final String LIST = "redirect:/admin/vocabulary/search-words";

    private final SearchWordsEditing editing;
    private final EditAnswers answers;

    SearchWordsController(SearchWordsEditing editing, EditAnswers answers) {
        this.editing = editing;
        this.answers = answers;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("groups", editing.all());
        return "vocabulary/search-words";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", new SearchWordsForm("", "", ""));
        return VIEW;
    }

    @PostMapping
    String add(
            Authentication editor,
            @ModelAttribute("form") SearchWordsForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        try {
            long id = editing.add(form.words());
            return done(editor, id, "described", form.words(), flash, locale);
        } catch (VocabularyRefused e) {
            return answers.again(e, errors, response, VIEW);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        model.addAttribute("form", shown(id, model).form());
        return VIEW;
    }

    @PostMapping("/{id}")
    String describe(
            Authentication editor,
            @PathVariable long id,
            @ModelAttribute("form") SearchWordsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale) {
        SearchWordsEditing.Row row = shown(id, model);
        try {
            editing.describe(id, EditAnswers.version(form.version()), form.words());
            return done(editor, id, "described", form.words(), flash, locale);
        } catch (VocabularyRefused e) {
            return answers.again(e, errors, response, VIEW);
        } catch (OptimisticLockingFailureException e) {
            model.addAttribute("form", form.at(EditAnswers.version(row.form().version())));
            model.addAttribute("stands", row);
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
        return change(editor, id, "retired", () -> editing.retire(id, version), flash, locale);
    }

    @PostMapping("/{id}/restore")
    String restore(
            Authentication editor,
            @PathVariable long id,
            @RequestParam long version,
            RedirectAttributes flash,
            Locale locale) {
        return change(editor, id, "restored", () -> editing.restore(id, version), flash, locale);
    }

    private SearchWordsEditing.Row shown(long id, Model model) {
        SearchWordsEditing.Row row = editing.one(id);
        model.addAttribute("it", row);
        model.addAttribute("history", editing.history(id));
        return row;
    }

    private String change(
            Authentication editor, long id, String what, Runnable change, RedirectAttributes flash, Locale locale) {
        String line = editing.one(id).line();
        answers.change(editor, "search words " + id, what, line, change, flash, locale);
        return LIST;
    }

    private String done(
            Authentication editor, long id, String what, GroupWords words, RedirectAttributes flash, Locale locale) {
        answers.done(editor, "search words " + id, what, words.line(), flash, locale);
        return LIST;
    }
}
