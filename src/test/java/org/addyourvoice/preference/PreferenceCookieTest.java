package org.addyourvoice.preference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.SymptomId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser keeps comes back as it was, and whatever else it sends is as nothing. */
class PreferenceCookieTest {

    private static final int TRIES = 2_000;
    private static final String LETTERS = "abzäößéøЖ中ل١ ’'-=;\"\\.,%7";

    private final Random random = new Random(20_261_126);

    @Test
    void comesBackAsItWas() {
        for (int i = 0; i < TRIES; i++) {
            Preferences some = some();
            String cookie = PreferenceCookie.encode(some);
            assertThat(PreferenceCookie.decode(cookie)).isEqualTo(some);
            assertThat(cookie).matches("[A-Za-z0-9._-]*").hasSizeLessThan(PreferenceCookie.LONGEST);
        }
        assertThat(PreferenceCookie.decode(PreferenceCookie.encode(Preferences.USUAL)))
                .isEqualTo(Preferences.USUAL);
    }

    @Test
    void hasRoomForAllThatCanBeMutedAndSaid() {
        List<String> words = IntStream.range(0, 10)
                .mapToObj(i -> Character.toString(0x4e00 + i).repeat(40))
                .toList();
        Set<StrategyId> strategies = IntStream.range(0, Muted.MOST_STRATEGIES)
                .mapToObj(i -> new StrategyId(999_999_999_999L - i))
                .collect(Collectors.toSet());
        Set<SymptomId> symptoms = IntStream.range(0, Situation.MOST_SYMPTOMS)
                .mapToObj(i -> new SymptomId(999_999_999_999L - i))
                .collect(Collectors.toSet());
        Preferences most = with(new Muted(words, strategies), new Situation(Context.INTERDOSE, symptoms));
        assertThat(PreferenceCookie.encode(most)).hasSizeLessThan(PreferenceCookie.LONGEST);
        assertThat(PreferenceCookie.decode(PreferenceCookie.encode(most))).isEqualTo(most);
    }

    @Test
    void whatIsBrokenIsNothing() {
        for (int i = 0; i < TRIES; i++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            PreferenceCookie.decode(new String(bytes, UTF_8));
            PreferenceCookie.decode("1." + Base64.getUrlEncoder().encodeToString(bytes));
            PreferenceCookie.decode(changedSomewhere(PreferenceCookie.encode(some())));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.",
                "1",
                "2.dGhlbWU9ZGlt",
                "1.%%%",
                "1.====",
                "1.gICA",
                "theme=dim",
                "1.dGhlbWU9ZGlt.dGhlbWU9ZGlt"
            })
    void garbageIsAsNothing(String value) {
        assertThat(PreferenceCookie.decode(value)).isEqualTo(Preferences.USUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theme=../../etc/passwd",
                "theme=",
                "theme=DIM",
                "language=de_DE",
                "size=huge",
                "size=LARGE",
                "gentle=1",
                "nothing=here",
                "=",
                "word=",
                "word=…",
                "word=a\0b",
                "muted=-1",
                "muted=99999999999999999999",
                "muted=x",
                "context=elsewhere",
                "context=TAPERING",
                "symptoms=",
                "symptoms=x,-1,99999999999999999999"
            })
    void aFieldThatCannotBeIsAsIfItWereNotThere(String line) {
        assertThat(PreferenceCookie.decode(cookie(line))).isEqualTo(Preferences.USUAL);
        assertThat(PreferenceCookie.decode(cookie(line + "\nspacing=wide")).spacing())
                .isEqualTo(Spacing.WIDE);
    }

    @Test
    void whatIsTooMuchIsNothing() {
        String many = IntStream.range(0, 100).mapToObj(i -> "word=word" + i).collect(Collectors.joining("\n"));
        assertThat(PreferenceCookie.decode(cookie(many)).muted()).isEqualTo(Muted.NOTHING);
        assertThat(PreferenceCookie.decode(cookie("theme=dim\nx=" + "x".repeat(5_000))))
                .isEqualTo(Preferences.USUAL);
    }

    private static String cookie(String text) {
        return "1." + Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private String changedSomewhere(String cookie) {
        StringBuilder changed = new StringBuilder(cookie);
        changed.setCharAt(random.nextInt(cookie.length()), (char) (33 + random.nextInt(200)));
        return changed.toString();
    }

    private Preferences some() {
        return new Preferences(
                random.nextBoolean() ? null : "theme-" + random.nextInt(50),
                one(Light.values()),
                one(TextSize.values()),
                one(Spacing.values()),
                one(Figures.values()),
                random.nextBoolean() ? null : random.nextBoolean() ? "de" : "nds",
                one(Notes.values()),
                random.nextBoolean(),
                new Muted(words(), strategies()),
                new Situation(random.nextBoolean() ? null : one(Context.values()), symptoms(random.nextInt(8))));
    }

    private static Preferences with(Muted muted, Situation situation) {
        return new Preferences(
                null,
                Light.DEVICE,
                TextSize.USUAL,
                Spacing.USUAL,
                Figures.USUAL,
                null,
                Notes.COVERED,
                false,
                muted,
                situation);
    }

    private List<String> words() {
        return IntStream.range(0, random.nextInt(10)).mapToObj(i -> word()).toList();
    }

    private String word() {
        StringBuilder word = new StringBuilder("w");
        random.ints(random.nextInt(20), 0, LETTERS.length()).forEach(it -> word.append(LETTERS.charAt(it)));
        return word.toString();
    }

    private Set<StrategyId> strategies() {
        Set<StrategyId> ids = new HashSet<>();
        random.longs(random.nextInt(8), 0, 1_000_000).forEach(it -> ids.add(new StrategyId(it)));
        return ids;
    }

    private Set<SymptomId> symptoms(int most) {
        Set<SymptomId> ids = new HashSet<>();
        random.longs(most, 0, 1_000_000).forEach(it -> ids.add(new SymptomId(it)));
        return ids;
    }

    private <E> E one(E[] all) {
        return all[random.nextInt(all.length)];
    }
}
