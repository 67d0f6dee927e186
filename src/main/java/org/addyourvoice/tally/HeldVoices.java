package org.addyourvoice.tally;

import java.util.List;
import org.addyourvoice.member.Held;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(20)
class HeldVoices implements Held<HeldVoice> {

    private final QuickVoices voices;
    private final Vocabulary vocabulary;

    HeldVoices(QuickVoices voices, Vocabulary vocabulary) {
        this.voices = voices;
        this.vocabulary = vocabulary;
    }

    @Override
    public String part() {
        return "quickVoices";
    }

    @Override
    public Class<HeldVoice> kind() {
        return HeldVoice.class;
    }

    @Override
    public List<HeldVoice> about(MemberId member) {
        return voices.of(member).stream()
                .map(it -> new HeldVoice(
                        vocabulary.strategy(it.strategy()).name(),
                        it.outcome(),
                        it.context(),
                        it.symptoms().stream()
                                .map(symptom -> vocabulary.symptom(symptom).name())
                                .sorted()
                                .toList(),
                        it.at()))
                .toList();
    }
}
