package org.addyourvoice.tally;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of the quick voice, as it first opens and as it comes back with what is missing. */
@Component
class QuickVoicePage {

    private static final int AT_HAND = 6;

    private final QuickVoices voices;
    private final Tallies tallies;
    private final Vocabulary vocabulary;

    QuickVoicePage(QuickVoices voices, Tallies tallies, Vocabulary vocabulary) {
        this.voices = voices;
        this.tallies = tallies;
        this.vocabulary = vocabulary;
    }

    String show(Model model, MemberId member, QuickVoiceForm form, List<String> problems) {
        List<StrategyView> all = mostNamedFirst(form);
        List<StrategyView> atHand = all.subList(0, Math.min(AT_HAND, all.size()));
        List<StrategyView> others = all.subList(atHand.size(), all.size());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("vocabulary", vocabulary);
        model.addAttribute("atHand", atHand);
        model.addAttribute("others", others.stream().filter(it -> !it.careful()).toList());
        model.addAttribute(
                "careful", others.stream().filter(StrategyView::careful).toList());
        model.addAttribute("mine", voices.of(member));
        model.addAttribute("counts", voices.countFor(member));
        return "tally/quick";
    }

    /** What has been chosen already, then what the article suggests, then what it cautions of. */
    private List<StrategyView> mostNamedFirst(QuickVoiceForm form) {
        List<StrategyView> named =
                tallies.all(Slice.ALL).stream().map(Tally::strategy).toList();
        return Stream.of(
                        named.stream().filter(it -> Objects.equals(it.slug(), form.strategy())),
                        named.stream().filter(it -> !it.careful()),
                        named.stream())
                .flatMap(it -> it)
                .distinct()
                .toList();
    }
}
