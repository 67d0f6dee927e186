package org.addyourvoice.vocabulary;

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

/** Words that mean the same to whoever searches, for leads and admins. An edit holds from the next search on. */
@Controller
@RequestMapping("/admin/vocabulary/search-words")
class SearchWordsController {

    private static final String VIEW = "vocabulary/edit-search-words";
    private static final String LIST = "/admin/vocabulary/search-words";
    private static final String THING = "search words";

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
    ModelAndView blank() {
        return new ModelAndView(VIEW, "form", new SearchWordsForm("", "", ""));
    }

    @PostMapping
    ModelAndView add(
            Authentication editor,
            @ModelAttribute("form") SearchWordsForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        return answers.add(
                new EditAnswers.Edit(editor, THING, "described", form.words().line(), LIST, flash),
                new EditAnswers.Sent(form, errors, new ModelAndView(VIEW)),
                () -> editing.add(form.words()));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable long id) {
        SearchWordsEditing.Row row = editing.one(id);
        return page(row).addObject("form", row.form());
    }

    @PostMapping("/{id}")
    ModelAndView describe(
            Authentication editor,
            @PathVariable long id,
            @ModelAttribute("form") SearchWordsForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        SearchWordsEditing.Row row = editing.one(id);
        return answers.describe(
                new EditAnswers.Edit(
                        editor, THING + " " + id, "described", form.words().line(), LIST, flash),
                new EditAnswers.Sent(form, errors, page(row)),
                row.form(),
                () -> editing.describe(id, form.seen(), form.words()));
    }

    private ModelAndView page(SearchWordsEditing.Row row) {
        return new ModelAndView(VIEW, "it", row).addObject("history", editing.history(row.id()));
    }

    @PostMapping("/{id}/retire")
    ModelAndView retire(
            Authentication editor, @PathVariable long id, @RequestParam long version, RedirectAttributes flash) {
        return change(editor, id, "retired", flash, () -> editing.retire(id, version));
    }

    @PostMapping("/{id}/restore")
    ModelAndView restore(
            Authentication editor, @PathVariable long id, @RequestParam long version, RedirectAttributes flash) {
        return change(editor, id, "restored", flash, () -> editing.restore(id, version));
    }

    private ModelAndView change(
            Authentication editor, long id, String what, RedirectAttributes flash, Runnable change) {
        String line = editing.one(id).line();
        return answers.change(new EditAnswers.Edit(editor, THING + " " + id, what, line, LIST, flash), change);
    }
}
