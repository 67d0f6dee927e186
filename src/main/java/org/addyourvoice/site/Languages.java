package org.addyourvoice.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.addyourvoice.preference.OfferedLanguages;
import org.addyourvoice.preference.Readers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The languages that there are words in. To add one, add its bundle beside {@code messages.properties} and name it here. */
@Configuration(proxyBeanMethods = false)
class Languages {

    /** The first is for readers who understand none of them. */
    static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);

    @Bean
    OfferedLanguages offeredLanguages() {
        return new OfferedLanguages(ALL);
    }

    @Bean
    LocaleResolver localeResolver(Readers readers) {
        var resolver = new LanguageAndCountry(readers);
        resolver.setSupportedLocales(ALL);
        resolver.setDefaultLocale(ALL.get(0));
        return resolver;
    }

    /**
     * A language that the page is really in, the one that the reader chose or else one that the browser asks for, together with the reader's own country. Help lines go by the country, so somebody
     * from the Netherlands who reads English must not lose it.
     */
    private static class LanguageAndCountry extends AcceptHeaderLocaleResolver {

        private final Readers readers;

        LanguageAndCountry(Readers readers) {
            this.readers = readers;
        }

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            Locale language = readers.of(request).language().orElseGet(() -> super.resolveLocale(request));
            // of the first wish only: a browser set to German adds American English as a second, and that tells nothing
            String country = request.getHeader("Accept-Language") == null
                    ? ""
                    : request.getLocale().getCountry();
            return new Locale.Builder()
                    .setLanguage(language.getLanguage())
                    .setRegion(country)
                    .build();
        }
    }
}
