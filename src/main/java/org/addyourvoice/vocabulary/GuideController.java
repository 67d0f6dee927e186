package org.addyourvoice.vocabulary;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The guide: what the article says, in our words and always attributed. The page of each strategy stands with the tallies. */
@Controller
@RequestMapping("/guide")
class GuideController {

    private final Vocabulary vocabulary;

    GuideController(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @GetMapping
    String overview() {
        return "vocabulary/guide";
    }

    @GetMapping("/strategies")
    String strategies(Model model) {
        model.addAttribute("strategies", strategies(it -> !it.careful()));
        return "vocabulary/strategies";
    }

    @GetMapping("/careful")
    String careful(Model model) {
        model.addAttribute("careful", strategies(StrategyView::careful));
        model.addAttribute("others", strategies(it -> !it.careful() && it.caution() != null));
        return "vocabulary/careful";
    }

    @GetMapping("/looks-like")
    String looksLike(Model model) {
        model.addAttribute("conditions", LookAlike.values());
        return "vocabulary/looks-like";
    }

    @GetMapping("/danger-signs")
    String dangerSigns() {
        return "vocabulary/danger-signs";
    }

    @GetMapping("/glossary")
    String glossary(Model model) {
        model.addAttribute("origins", GlossaryWord.Origin.values());
        return "vocabulary/glossary";
    }

    /** Of those that the article speaks of: the guide says what it says. */
    private List<StrategyView> strategies(Predicate<StrategyView> wanted) {
        return vocabulary.strategies().stream()
                .filter(StrategyView::isFromArticle)
                .filter(wanted)
                .toList();
    }
}
