package org.addyourvoice.search;

import java.util.List;
import java.util.Optional;
import org.addyourvoice.experience.ExperienceFilter;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.preference.Reader;
import org.addyourvoice.preference.Readers;
import org.addyourvoice.preference.Situation;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The way from what somebody said of their situation to what others in it wrote. It is never taken for them: it is a link that sets filters. */
@Service
public class InMySituation {

    private final Readers readers;
    private final Reading reading;
    private final Vocabulary vocabulary;

    InMySituation(Readers readers, Reading reading, Vocabulary vocabulary) {
        this.readers = readers;
        this.reading = reading;
        this.vocabulary = vocabulary;
    }

    /**
     * @param context its name, or null where they said nothing of it
     * @param symptoms their names, of which one is enough
     * @param count how many there are, or null in the gentle view
     */
    public record Way(
            String link,
            @Nullable String context,
            List<String> symptoms,
            @Nullable Long count) {}

    /** Of whoever asks for this page. Empty where they said nothing. */
    public Optional<Way> way() {
        Reader reader = readers.now();
        Situation said = reader.situation();
        return said.isSaid() ? Optional.of(way(said, reader.gentle())) : Optional.empty();
    }

    private Way way(Situation said, boolean gentle) {
        List<SymptomView> symptoms =
                said.symptoms().stream().map(vocabulary::symptom).toList();
        return new Way(
                FindForm.of(
                                said.context(),
                                symptoms.stream().map(SymptomView::slug).toList())
                        .linkToFirst(),
                said.context() == null
                        ? null
                        : vocabulary.context(said.context()).name(),
                symptoms.stream().map(SymptomView::name).toList(),
                gentle ? null : reading.count(filter(said)));
    }

    /** Whether a list is narrowed down to the reader’s own situation, and to nothing else. */
    boolean is(ExperienceFilter filter) {
        Situation said = readers.now().situation();
        return said.isSaid() && filter.equals(filter(said));
    }

    private static ExperienceFilter filter(Situation said) {
        return ExperienceFilter.of(said.context(), said.symptoms());
    }
}
