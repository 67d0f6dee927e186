package org.addyourvoice.moderation;

import static org.addyourvoice.support.Visitor.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.support.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a member wrote turns no words round in a field from which a moderator sends it on. */
@OnH2
class HandedOnWordsTest extends AtACase {

    private static final char TURNS = '\u202E';

    @Autowired
    Suggestions suggestions;

    @Autowired
    CaseFiles files;

    @Autowired
    CasePage page;

    @Test
    void theNameOfASuggestionIsOfferedWithoutSignsThatTurnIt() {
        ExperienceId text = writers.suggest(author, "Oats", "Warm " + TURNS + "oats " + writers.name(author));
        Suggestion it =
                suggestions.findByExperienceAndState(text, SuggestionState.OPEN).orElseThrow();

        assertThat(html(signedIn(moderator).get("/moderation/suggestions/" + it.id()))
                        .select("#name")
                        .val())
                .isEqualTo("Warm oats " + writers.name(author));
    }

    @Test
    void aTitleStandsInASavedReplyWithoutThem() {
        ExperienceId text = writers.submit(author, "A " + TURNS + "short walk", "To the gate and back.");
        CaseFile file = files.open(queue.openCase(text).orElseThrow().id(), moderator, Locale.ENGLISH);

        assertThat(page.words("words-covered", file))
                .hasValueSatisfying(
                        words -> assertThat(words).contains("“A short walk”").doesNotContain(String.valueOf(TURNS)));
    }
}
