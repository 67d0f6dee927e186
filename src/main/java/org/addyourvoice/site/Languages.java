package org.addyourvoice.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
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
    LocaleResolver localeResolver() {
        var resolver = new LanguageAndCountry();
        resolver.setSupportedLocales(ALL);
        resolver.setDefaultLocale(ALL.get(0));
        return resolver;
    }

    /**
     * A language that the page is really in, together with the reader's own country. Help lines go by the country, so somebody
     * from the Netherlands who reads English must not lose it.
     */
    private static class LanguageAndCountry extends AcceptHeaderLocaleResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            Locale language = super.resolveLocale(request);
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
