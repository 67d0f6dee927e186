package org.addyourvoice.vocabulary;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the words of the glossary in what somebody wrote, in one walk over it: whole words, in each of their forms, whatever their capitals. */
public final class Glossary {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final Map<String, List<Form>> BY_FIRST_WORD = Arrays.stream(GlossaryWord.values())
            .flatMap(word -> word.recognised().stream().map(it -> new Form(word, words(it))))
            .collect(Collectors.groupingBy(it -> it.words().get(0)));

    private Glossary() {}

    private record Form(GlossaryWord meaning, List<String> words) {

        boolean standsAt(int at, List<String> text) {
            int end = at + words.size();
            return end <= text.size() && text.subList(at, end).equals(words);
        }
    }

    /** Each once, in the order of the glossary. @param text plain, without marks of Markdown or HTML */
    public static List<GlossaryWord> in(String text) {
        List<String> words = words(text);
        Set<GlossaryWord> found = EnumSet.noneOf(GlossaryWord.class);
        for (int at = 0; at < words.size(); at++) {
            found.addAll(at(at, words).toList());
        }
        return List.copyOf(found);
    }

    private static Stream<GlossaryWord> at(int at, List<String> words) {
        return BY_FIRST_WORD.getOrDefault(words.get(at), List.of()).stream()
                .filter(it -> it.standsAt(at, words))
                .map(Form::meaning);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(it -> it.toLowerCase(Locale.ROOT))
                .toList();
    }
}
