package org.addyourvoice.dataright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.addyourvoice.member.Held;
import org.addyourvoice.support.OnH2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;

/** Everything that an export may hold has a name, in each language. */
@OnH2
@SpringBootTest
class ExportWordsTest {

    private enum Planted {
        NEVER_SAID
    }

    @Autowired
    List<Held<?>> parts;

    @Autowired
    MessageSource messages;

    @Autowired
    ExportWords words;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everythingHasAName(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Set<Class<?>> kinds = new LinkedHashSet<>();
        parts.forEach(it -> collect(it.kind(), kinds));
        assertThat(kinds).hasSizeGreaterThan(15);

        assertThat(parts)
                .flatExtracting(it -> List.of(it.part(), it.part() + ".about"))
                .allSatisfy(it ->
                        assertThat(said("dataright.part." + it, locale)).as(it).isNotEmpty());
        assertThat(kinds.stream().filter(Class::isRecord).flatMap(it -> Arrays.stream(it.getRecordComponents())))
                .allSatisfy(it -> assertThat(said("dataright.field." + it.getName(), locale))
                        .as("%s of %s", it.getName(), it.getDeclaringRecord())
                        .isNotEmpty());
        assertThat(kinds.stream().filter(Class::isEnum).flatMap(it -> Arrays.stream(it.getEnumConstants())))
                .allSatisfy(it -> assertThat(words.word((Enum<?>) it, locale)).isNotEmpty());
    }

    @Test
    void whatHasNoneIsNoticed() {
        assertThatThrownBy(() -> words.word(Planted.NEVER_SAID, Locale.ENGLISH)).hasMessageContaining("NEVER_SAID");
    }

    private String said(String code, Locale locale) {
        return messages.getMessage(code, null, "", locale);
    }

    private static void collect(Class<?> kind, Set<Class<?>> found) {
        if ((kind.isRecord() || kind.isEnum()) && found.add(kind) && kind.isRecord()) {
            Stream.of(kind.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(it -> collect(plain(it), found));
        }
    }

    private static Class<?> plain(Type type) {
        Type inner = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        return inner instanceof Class<?> it ? it : Object.class;
    }
}
