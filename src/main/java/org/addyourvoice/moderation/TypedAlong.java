package org.addyourvoice.moderation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was typed on a case, taken along over a redirect. It travels as plain words, since sessions outlive versions of the program. */
final class TypedAlong {

    private static final String KEY = "typedAlong";
    private static final String DECISION = "decisionForm";
    private static final String CONSEQUENCE = "consequence";
    private static final String BESIDE = "alongForm";

    private TypedAlong() {}

    static void send(RedirectAttributes redirect, DecisionForm form, ConsequenceForm consequence) {
        send(redirect, form, consequence, AlongForm.NONE);
    }

    static void send(RedirectAttributes redirect, DecisionForm form, ConsequenceForm consequence, AlongForm beside) {
        HashMap<String, ArrayList<String>> typed = new HashMap<>();
        typed.put("outcome", words(form.outcome()));
        typed.put("reason", words(form.reason()));
        typed.put("message", words(form.message()));
        typed.put("passages", words(form.passages()));
        typed.put("labels", new ArrayList<>(form.labels()));
        typed.put("notice", words(form.notice()));
        typed.put("sanction", words(consequence.sanction()));
        typed.put("sanctionReason", words(consequence.sanctionReason()));
        typed.put("sanctionWords", words(consequence.sanctionWords()));
        typed.put("words", words(beside.words()));
        typed.put("question", words(beside.question()));
        typed.put("letter", words(beside.letter()));
        typed.put("day", words(beside.day()));
        typed.put("look", words(beside.look()));
        redirect.addFlashAttribute(KEY, typed);
    }

    /** Fills the forms of the page again, where something came along. */
    static void receive(Model model) {
        if (model.getAttribute(KEY) instanceof HashMap<?, ?> typed) {
            fill(model, decision(typed));
            fill(model, consequence(typed));
            put(model, BESIDE, beside(typed));
        }
    }

    static void fill(Model model, DecisionForm form) {
        put(model, DECISION, form);
    }

    private static void fill(Model model, ConsequenceForm form) {
        put(model, CONSEQUENCE, form);
    }

    private static void put(Model model, String name, Object form) {
        model.addAttribute(name, form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + name, new DirectFieldBindingResult(form, name));
    }

    private static DecisionForm decision(HashMap<?, ?> typed) {
        return new DecisionForm(
                first(typed, "outcome"),
                first(typed, "reason"),
                first(typed, "message"),
                first(typed, "passages"),
                all(typed, "labels"),
                first(typed, "notice"),
                null,
                null);
    }

    private static ConsequenceForm consequence(HashMap<?, ?> typed) {
        return new ConsequenceForm(
                first(typed, "sanction"), first(typed, "sanctionReason"), first(typed, "sanctionWords"));
    }

    private static AlongForm beside(HashMap<?, ?> typed) {
        return new AlongForm(
                null,
                first(typed, "words"),
                first(typed, "question"),
                first(typed, "letter"),
                first(typed, "day"),
                first(typed, "look"));
    }

    private static ArrayList<String> words(String typed) {
        return new ArrayList<>(List.of(typed));
    }

    private static String first(HashMap<?, ?> typed, String name) {
        return all(typed, name).stream().findFirst().orElse("");
    }

    private static List<String> all(HashMap<?, ?> typed, String name) {
        return typed.get(name) instanceof List<?> values
                ? values.stream().map(Objects::toString).toList()
                : List.of();
    }
}
