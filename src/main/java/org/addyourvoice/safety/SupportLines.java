package org.addyourvoice.safety;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Crisis lines by country, each country's checked on a day that is said. */
@Service
public class SupportLines {

    private final Policy policy;
    private final ChosenRegion chosen;
    private final ObjectProvider<KeptRegion> kept;

    SupportLines(Policy policy, ChosenRegion chosen, ObjectProvider<KeptRegion> kept) {
        this.chosen = chosen;
        this.policy = policy;
        this.kept = kept;
    }

    /** All regions in the reader's language, by name; the last is for countries that are not listed. */
    public List<SupportRegion> all() {
        return policy.current().regions().values().stream()
                .map(SupportLines::spoken)
                .sorted(Comparator.comparing((SupportRegion it) -> it.code().equals(SupportReader.ELSEWHERE))
                        .thenComparing(SupportRegion::name, Collator.getInstance(LocaleContextHolder.getLocale())))
                .toList();
    }

    /** In the reader's language. @param code a country code such as {@code GB}, or {@code elsewhere} */
    public Optional<SupportRegion> find(String code) {
        return Optional.ofNullable(policy.current().regions().get(code)).map(SupportLines::spoken);
    }

    private static SupportRegion spoken(SupportRegion region) {
        return region.in(LocaleContextHolder.getLocale());
    }

    /** Those of the country that a member keeps in the account. */
    Optional<SupportRegion> kept() {
        return kept.stream().flatMap(it -> it.code().stream()).findFirst().flatMap(this::find);
    }

    /** The lines that somebody chose before, or those for their country as their browser tells it, or else those for everywhere. */
    public SupportRegion card(Locale locale) {
        return kept().or(() -> chosen.remembered().flatMap(this::find))
                .or(() -> find(locale.getCountry()))
                .or(() -> find(SupportReader.ELSEWHERE))
                .orElseThrow();
    }
}
