package org.addyourvoice.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.addyourvoice.experience.ExperienceFilter;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.support.OnH2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

/** Forty questions to the demo community, as people may type them: brand names, slang, typing mistakes, phrases. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(DemoTexts.class)
@OnH2
class RelevanceTest {

    private static final int ENOUGH = 36;
    private static final int FIRST = 3;

    @Autowired
    Finder finder;

    @Autowired
    DemoTexts demo;

    private Index index;

    @BeforeEach
    void fill() {
        index = demo.index();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void mostQuestionsAreAnsweredAmongTheFirstThree() {
        List<String> wrong = new ArrayList<>();
        List<String> questions = questions();
        for (String line : questions) {
            String[] parts = line.split(" \\| ");
            List<String> first = ask(parts[0]);
            if (!first.contains(parts[1])) {
                wrong.add(parts[0] + " → " + first);
            }
        }

        assertThat(questions).hasSize(40);
        assertThat(questions.size() - wrong.size())
                .as("answered; not these: %s", String.join("\n", wrong))
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    private List<String> ask(String typed) {
        return finder
                .find(
                        index,
                        finder.widen(index, QuestionReader.read(typed)),
                        ExperienceFilter.ANY,
                        Sort.RELEVANCE,
                        0,
                        FIRST)
                .ids()
                .stream()
                .map(ExperienceId::value)
                .map(demo::title)
                .toList();
    }

    private static List<String> questions() {
        try {
            return new ClassPathResource("search-questions.txt")
                    .getContentAsString(UTF_8)
                    .lines()
                    .filter(it -> !it.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
